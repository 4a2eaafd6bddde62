public import Sentiment
import Statistics
public import SurveyModel

/// The counts and sums of a wave's responses by unit: all that its figures rest on but the words of comments.
///
/// Tallies of disjoint responses merge into that of all of them, so a file can keep one and add to it as
/// responses come, and a report need not read the responses again. A tally is no release: it is as private
/// as the responses themselves.
///
/// Cost: some hundred bytes a unit; constant time a response.
public struct WaveTally: Sendable, Hashable {
  /// The number of the format of ``bytes(of:)``; another one cannot be read.
  public static let format = 5

  /// A part that is stored by itself.
  public enum Part: Sendable, Hashable {
    /// The responses that name a unit; the empty name stands for none of the roster.
    case unit(String)
    /// What is not kept by unit.
    case whole
  }

  /// The totals by unit, without its subunits; the empty name for responses that name none.
  var units: [String: PartTotals] = [:]
  var whole: WholeTotals

  /// Creates a tally of no responses.
  ///
  /// - Parameter plan: What the survey measures.
  public init(plan: WavePlan) {
    whole = WholeTotals(plan: plan)
  }

  /// How many responses were counted.
  public var responses: Int { units.values.reduce(0) { $0 + $1.responses } }

  /// How many people wrote a comment.
  public var commenters: Int { whole.comments.people }

  /// Counts a response.
  ///
  /// - Parameters:
  ///   - answers: Its answers by question key.
  ///   - unit: The unit it names; empty for none of the roster.
  ///   - plan: What the survey measures, the same as always.
  public mutating func add(_ answers: [String: Value], unit: String, plan: WavePlan) {
    let scores = units[unit, default: PartTotals(plan: plan)].add(answers, plan: plan)
    whole.add(answers, plan: plan)
    whole.add(plan.groups(of: answers), scores)
  }

  /// Counts all scored comments of one respondent.
  ///
  /// To add them in parts would count the respondent more than once.
  ///
  /// - Parameters:
  ///   - comments: The scores; none changes nothing.
  ///   - unit: The unit the respondent names; empty for none of the roster.
  ///   - plan: What the survey measures, the same as always.
  public mutating func add(comments: [CommentScore], unit: String, plan: WavePlan) {
    guard !comments.isEmpty else { return }
    whole.comments.add(comments)
    units[unit, default: PartTotals(plan: plan)].topics.add(comments.map(\.topics))
  }

  /// Takes in the tally of other responses to the same survey.
  ///
  /// - Parameter other: The other tally.
  public mutating func merge(_ other: WaveTally) {
    for (unit, totals) in other.units { merge(totals, unit: unit) }
    whole.merge(other.whole)
  }

  private mutating func merge(_ totals: PartTotals, unit: String) {
    if units[unit] == nil { units[unit] = totals } else { units[unit]?.merge(totals) }
  }
}

// MARK: - Storing

extension WaveTally {
  /// Bytes that are no part of a tally of this plan.
  public struct Damage: Error {
    /// Creates the error.
    public init() {}
  }

  /// The parts that hold anything.
  public var parts: [Part] { [.whole] + units.keys.sorted().map(Part.unit) }

  /// A part as bytes.
  ///
  /// - Parameter part: The part.
  /// - Returns: Its bytes; none where it holds nothing.
  public func bytes(of part: Part) -> [UInt8] {
    switch part {
    case .unit(let name): units[name]?.bytes ?? []
    case .whole: whole.bytes
    }
  }

  /// Takes in a part that was stored.
  ///
  /// - Parameters:
  ///   - bytes: Its bytes; none stand for nothing.
  ///   - part: Which part they are.
  ///   - plan: What the survey measures, the same as when they were written.
  /// - Throws: ``Damage`` where they are not what ``bytes(of:)`` wrote.
  public mutating func merge(
    _ bytes: [UInt8],
    as part: Part,
    plan: WavePlan
  ) throws(Damage) {
    guard !bytes.isEmpty else { return }
    do {
      switch part {
      case .unit(let name): merge(try PartTotals(bytes, plan: plan), unit: name)
      case .whole: whole.merge(try WholeTotals(bytes, plan: plan))
      }
    } catch { throw Damage() }
  }
}

extension WavePlan {
  /// The groups a respondent is in, as places of attributes and of their groups.
  func groups(of answers: [String: Value]) -> [(attribute: Int, group: Int)] {
    attributes.enumerated().compactMap { place, attribute in
      guard
        let answer = answers[attribute.key]?.answerKey,
        let group = attribute.groups.firstIndex(where: { $0.name == answer })
      else { return nil }
      return (place, group)
    }
  }
}
