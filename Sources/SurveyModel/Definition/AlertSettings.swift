/// What a survey says about early warning, under `leye.alert`.
public struct AlertSettings: Sendable, Hashable {
  /// The rules that can be switched off.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// An index leaves its limits.
    case indexFall
    /// Fewer people answer than before, or too few.
    case responseFall
    /// A topic of comments is spoken of far more than before.
    case topicBurst
    /// Comments hold a sign that somebody should act on at once.
    case urgentFlag
    /// A word that was hardly used before is used by many.
    case newWord
  }
  /// The limits of one index, which go before those of all.
  public struct IndexLimits: Sendable, Hashable {
    /// The score from 0 to 100 below which the index wants attention, nil for that of all.
    public let below: Double?
    /// The smallest fall that is told of, in points of 0 to 100; nil for that of all.
    public let dropAtLeast: Double?

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - below: The score from 0 to 100 below which the index wants attention, nil for that of all.
    ///   - dropAtLeast: The smallest fall that is told of, in points; nil for that of all.
    public init(below: Double? = nil, dropAtLeast: Double? = nil) {
      self.below = below
      self.dropAtLeast = dropAtLeast
    }
  }
  /// The score from 0 to 100 below which an index wants attention, nil for none.
  public let indexBelow: Double?
  /// The smallest fall of an index that is told of, in points of 0 to 100.
  public let dropAtLeast: Double
  /// The share of answers below which a response rate is low.
  public let responseBelow: Double
  /// The rules that are switched off.
  public let off: Set<Rule>
  /// Limits of some indices by their names.
  public let indices: [String: IndexLimits]

  /// What holds where a survey says nothing.
  public static let standard = AlertSettings()

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - indexBelow: The score from 0 to 100 below which an index wants attention, nil for none.
  ///   - dropAtLeast: The smallest fall of an index that is told of, in points of 0 to 100.
  ///   - responseBelow: The share of answers below which a response rate is low.
  ///   - off: The rules that are switched off.
  ///   - indices: Limits of some indices by their names.
  public init(
    indexBelow: Double? = nil,
    dropAtLeast: Double = 3,
    responseBelow: Double = 0.5,
    off: Set<Rule> = [],
    indices: [String: IndexLimits] = [:]
  ) {
    self.indexBelow = indexBelow
    self.dropAtLeast = dropAtLeast
    self.responseBelow = responseBelow
    self.off = off
    self.indices = indices
  }

  /// The score below which an index wants attention.
  ///
  /// - Parameter index: The name of the index.
  /// - Returns: Nil where there is none.
  public func indexBelow(of index: String) -> Double? { indices[index]?.below ?? indexBelow }

  /// The smallest fall of an index that is told of.
  ///
  /// - Parameter index: The name of the index.
  /// - Returns: Points of 0 to 100.
  public func dropAtLeast(of index: String) -> Double {
    indices[index]?.dropAtLeast ?? dropAtLeast
  }
}
