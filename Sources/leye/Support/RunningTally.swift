import Insight
import Sentiment
import SurveyModel
import SurveyStore

/// The counts of a wave: of the responses that may be told of while it is open, and of the others.
struct RunningTally: ResponseTally {
  /// The number of the way responses are divided; see ``WaveTally/format`` for the rest.
  static let format = 1

  /// What may be told of while the wave is open.
  private(set) var watched: WaveTally
  /// What is told of only when it is closed.
  private(set) var heldBack: WaveTally
  private(set) var lexicon: String?

  private let plan: WavePlan
  private let units: Set<String>?
  private let comments: [String]
  private let scoring: WaveTallying.Scoring

  init(
    plan: WavePlan,
    units: Set<String>?,
    comments: [String],
    scoring: WaveTallying.Scoring
  ) {
    self.plan = plan
    self.units = units
    self.comments = comments
    self.scoring = scoring
    watched = WaveTally(plan: plan)
    heldBack = watched
  }

  /// True for the responses that nothing is told of while the wave is open.
  static func isHeldBack(_ id: ResponseID) -> Bool { id.bytes[0] < 52 }

  /// The counts of all responses.
  var all: WaveTally {
    var tally = watched
    tally.merge(heldBack)
    return tally
  }

  mutating func add(_ response: Response) throws {
    let unit = unit(of: response.answers)
    var scores: [CommentScore] = []
    if comments.contains(where: { response.answers[$0]?.filledText != nil }) {
      let scorer = try scoring.get()
      lexicon = scorer.digest
      scores = CommentReading(scorer: scorer).scores(response.answers, comments)
    }
    let plan = plan
    let isHeldBack = Self.isHeldBack(response.id)
    self[isHeldBack: isHeldBack].add(response.answers, unit: unit, plan: plan)
    self[isHeldBack: isHeldBack].add(comments: scores, unit: unit, plan: plan)
  }

  private func unit(of answers: [String: Value]) -> String {
    guard let key = plan.unitKey, let name = answers[key]?.answerKey else { return "" }
    return units?.contains(name) ?? true ? name : ""
  }

  private subscript(isHeldBack isHeldBack: Bool) -> WaveTally {
    get { isHeldBack ? heldBack : watched }
    _modify {
      if isHeldBack { yield &heldBack } else { yield &watched }
    }
  }

  // MARK: Parts

  var parts: [String] {
    watched.parts.map { name(of: $0, isHeldBack: false) }
      + heldBack.parts.map { name(of: $0, isHeldBack: true) }
  }

  func body(of part: String, with stored: [UInt8]) throws -> [UInt8] {
    guard let (place, isHeldBack) = Self.place(of: part) else { throw WaveTally.Damage() }
    guard !stored.isEmpty else { return self[isHeldBack: isHeldBack].bytes(of: place) }
    var merged = WaveTally(plan: plan)
    try merged.merge(stored, as: place, plan: plan)
    try merged.merge(self[isHeldBack: isHeldBack].bytes(of: place), as: place, plan: plan)
    return merged.bytes(of: place)
  }

  /// Takes in what the file has counted.
  mutating func merge(_ stored: StoredTally) throws {
    for (part, body) in stored.parts {
      guard let (place, isHeldBack) = Self.place(of: part) else { throw WaveTally.Damage() }
      let plan = plan
      try self[isHeldBack: isHeldBack].merge(body, as: place, plan: plan)
    }
    if !stored.lexicon.isEmpty { lexicon = stored.lexicon }
  }

  private func name(of part: WaveTally.Part, isHeldBack: Bool) -> String {
    let side = isHeldBack ? "held" : "told"
    return switch part {
    case .whole: side
    case .unit(let name): "\(side):\(name)"
    }
  }

  private static func place(of name: String) -> (WaveTally.Part, isHeldBack: Bool)? {
    for (side, isHeldBack) in [("told", false), ("held", true)] where name.hasPrefix(side) {
      let rest = name.dropFirst(side.count)
      if rest.isEmpty { return (.whole, isHeldBack) }
      if rest.hasPrefix(":") { return (.unit(String(rest.dropFirst())), isHeldBack) }
    }
    return nil
  }
}
