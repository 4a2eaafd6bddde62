public import Messages
public import SurveyModel

/// Something in the figures that wants attention.
///
/// Made of released figures alone, so it tells nothing that a report would not.
public struct Alert: Sendable, Hashable {
  /// What has happened.
  public enum Event: Sendable, Hashable {
    /// An index or the comment sentiment is lower than in the wave before, and the intervals lie apart.
    case fall(of: LocalizedText, TrendSeries.Kind, from: Estimate, to: Estimate, wave: String)
    /// An index was asked otherwise than before, so that its figures do not simply go on.
    case surveyChange(of: LocalizedText, ComparedMeasure.Verdict, [Phrase], wave: String)
    /// Fewer than half of the people have answered.
    case lowResponse(PublishedCount, of: Int)
  }
  /// How much it matters.
  public enum Weight: Int, Sendable, Hashable, Comparable {
    /// To be looked at.
    case notice
    /// To be acted on.
    case urgent

    /// True where the first matters less.
    public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }
  /// What has happened.
  public let event: Event
  /// How much it matters.
  public let weight: Weight
  /// The unit's name, nil for all.
  public let unit: String?
  /// What people call the unit, nil for all.
  public let unitTitle: LocalizedText?

  /// Creates an alert.
  ///
  /// - Parameters:
  ///   - event: What has happened.
  ///   - weight: How much it matters.
  ///   - unit: The unit's name, nil for all.
  ///   - unitTitle: What people call the unit, nil for all.
  public init(
    _ event: Event,
    weight: Weight,
    unit: String? = nil,
    unitTitle: LocalizedText? = nil
  ) {
    self.event = event
    self.weight = weight
    self.unit = unit
    self.unitTitle = unitTitle
  }
}
