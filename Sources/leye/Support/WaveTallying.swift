import Hashing
import Insight
import Sentiment
import SurveyModel
import SurveyStore
import Synchronization

/// Counts responses as they are stored, and again where they were not.
///
/// A fixed fifth of the responses, chosen by the random identity, is counted apart. While people still answer,
/// figures rest on the others alone: so the figures of the closed wave differ from all that was shown before
/// by at least that fifth, and no single response can be made out between two looks.
final class WaveTallying: ResponseTallying, Sendable {
  /// What is known of a wave; it never changes.
  private struct Known {
    let basis: String
    let plan: WavePlan
    let units: Set<String>?
    let comments: [String]
  }

  private let known = Mutex<[Wave.ID: Known]>([:])
  private let scoring: Scoring

  /// The word lists, read when the first comment wants them.
  final class Scoring: Sendable {
    private let scorer = Mutex<Scorer?>(nil)
    private let folder: String?

    init(folder: String? = nil, scorer: Scorer? = nil) {
      self.folder = folder
      self.scorer.withLock { $0 = scorer }
    }

    func get() throws -> Scorer {
      try scorer.withLock { scorer in
        if let scorer { return scorer }
        let read = Scorer(lexicon: try Resources.lexicon(folder: folder))
        scorer = read
        return read
      }
    }
  }

  init(scoring: Scoring = Scoring()) { self.scoring = scoring }

  func basis(
    of wave: Wave,
    survey: () throws -> [UInt8],
    units: () throws -> [WaveUnit]
  ) throws -> String {
    if let known = known.withLock({ $0[wave.id] }) { return known.basis }
    let read = SurveyReader.read(try survey(), file: wave.name)
    guard let survey = read.survey else { throw WaveTally.Damage() }
    let units = try units()
    let names = units.map(\.name)
    let parts = ["\(WaveTally.format)", "\(RunningTally.format)", wave.surveyDigest] + names
    let made = Known(
      basis: SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8)),
      plan: WavePlan(survey: survey),
      units: names.isEmpty ? nil : Set(names),
      comments: survey.commentKeys
    )
    known.withLock { $0[wave.id] = made }
    return made.basis
  }

  func tally(of wave: Wave) throws -> any ResponseTally { try running(for: wave) }

  /// A tally of no responses; the basis must have been asked for.
  func running(for wave: Wave) throws -> RunningTally {
    guard let known = known.withLock({ $0[wave.id] }) else { throw WaveTally.Damage() }
    return RunningTally(
      plan: known.plan,
      units: known.units,
      comments: known.comments,
      scoring: scoring
    )
  }
}
