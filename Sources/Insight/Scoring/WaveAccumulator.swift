public import Sentiment
import Statistics
public import SurveyModel

/// The running totals of a wave, fed one response at a time or from a tally.
///
/// Keeps sums by unit and index, and what ``CommentAnalysis`` keeps of comments; no
/// response is kept. The only way out is ``release(of:rules:topicDomain:topicTitles:)``.
///
/// ## Usage
/// ```swift
/// var wave = WaveAccumulator(plan: WavePlan(survey: survey), roster: units)
/// for response in responses { wave.add(response.answers) }
/// let release = wave.release(of: WaveDescription(name: "2025-1"))
/// ```
public struct WaveAccumulator: Sendable {
  /// What the survey measures.
  public let plan: WavePlan
  /// What has been counted so far.
  public private(set) var tally: WaveTally

  /// The people that figures of groups rest on, and those whom only other figures count; nil where all were
  /// counted alike.
  private(set) var lot: (told: WaveTally, heldBack: WaveTally)?

  let tree: UnitTree?
  /// The words and sentences of comments; its totals are not used.
  private(set) var reading = CommentAnalysis()
  /// The unit of each person whose comments were read; empty for none of the roster.
  private(set) var readerUnits: [String] = []

  /// Creates totals of no responses.
  ///
  /// - Parameters:
  ///   - plan: What the survey measures.
  ///   - roster: The units; where empty, the units are those that answers name.
  public init(plan: WavePlan, roster: [UnitHeadcount] = []) {
    self.plan = plan
    tree = roster.isEmpty ? nil : UnitTree(roster)
    tally = WaveTally(plan: plan)
  }

  /// Takes in the answers of one response.
  ///
  /// An answer that names no unit of the roster counts for the whole only.
  ///
  /// - Parameter answers: The answers by question key.
  public mutating func add(_ answers: [String: Value]) {
    tally.add(answers, unit: unit(of: answers), plan: plan)
  }

  /// Takes in all that a tally of the same plan and roster has counted.
  ///
  /// - Parameter tally: The tally.
  public mutating func add(_ tally: WaveTally) {
    self.tally.merge(tally)
  }

  /// Takes in all that two tallies of the same plan and roster have counted.
  ///
  /// Figures of groups, such as the kinds of work, leave out those held back, who must have been drawn by lot
  /// in this wave alone: so figures of two waves taken off each other tell of nobody who came or left.
  ///
  /// - Parameters:
  ///   - tally: The responses that every figure counts.
  ///   - heldBack: The responses that figures of groups leave out.
  public mutating func add(_ tally: WaveTally, heldBack: WaveTally) {
    add(tally)
    add(heldBack)
    var lot = lot ?? (WaveTally(plan: plan), WaveTally(plan: plan))
    lot.told.merge(tally)
    lot.heldBack.merge(heldBack)
    self.lot = lot
  }

  /// The unit that answers name; empty where they name none, or none of the roster.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: The unit's name.
  public func unit(of answers: [String: Value]) -> String {
    guard
      let key = plan.unitKey, let name = answers[key]?.answerKey,
      tree.map({ $0.place(of: name) != nil }) ?? true
    else { return "" }
    return name
  }

  /// Takes in all scored comments of one respondent; their days and groups are dropped.
  ///
  /// To add the comments of one respondent in parts would count the respondent more than once.
  ///
  /// - Parameters:
  ///   - comments: The comments; none changes nothing.
  ///   - answers: The answers of the respondent, for the unit they name.
  public mutating func add(comments: [AnalysedComment], of answers: [String: Value] = [:]) {
    tally.add(comments: comments.map(\.score), unit: unit(of: answers), plan: plan)
    read(comments, of: answers)
  }

  /// Counts the scores of all comments of one respondent, without their words.
  ///
  /// - Parameters:
  ///   - scores: The scores; none changes nothing.
  ///   - answers: The answers of the respondent, for the unit they name.
  public mutating func add(scores: [CommentScore], of answers: [String: Value]) {
    tally.add(comments: scores, unit: unit(of: answers), plan: plan)
  }

  /// Reads the words and sentences of comments that are counted already: those of one respondent.
  ///
  /// Where only some respondents are read, they must be chosen at random.
  ///
  /// - Parameters:
  ///   - comments: The comments; none changes nothing.
  ///   - answers: The answers of the respondent, for the unit they name.
  public mutating func read(_ comments: [AnalysedComment], of answers: [String: Value] = [:]) {
    guard !comments.isEmpty else { return }
    readerUnits.append(unit(of: answers))
    reading.add(
      comments: comments.map {
        AnalysedComment(text: $0.text, score: $0.score, words: $0.words)
      }
    )
  }

  /// The words that were read with the totals of all comments.
  var comments: CommentAnalysis {
    var analysis = reading
    analysis.totals = tally.whole.comments
    analysis.knowsPeople = true
    return analysis
  }
}
