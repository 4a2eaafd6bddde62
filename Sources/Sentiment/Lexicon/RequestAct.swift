/// What a clause does other than stating a fact.
public enum RequestAct: String, Sendable, Hashable, CaseIterable {
  case wish
  case demand
  case advice
  case question
  case thanks
  case conditional
  /// A question whose answer is its opposite, as with 难道.
  case rhetorical
  /// A question that blames, as with 凭什么.
  case reproach
  /// The formula at the end of a letter, as 望回复.
  case closing

  /// The place in ``allCases``.
  var index: Int {
    switch self {
    case .wish: 0
    case .demand: 1
    case .advice: 2
    case .question: 3
    case .thanks: 4
    case .conditional: 5
    case .rhetorical: 6
    case .reproach: 7
    case .closing: 8
    }
  }
}

/// The acts of one clause, as bits by ``RequestAct/index``.
struct RequestActs: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(index: Int) { rawValue = 1 << UInt16(index) }
  init(_ act: RequestAct) { self.init(index: act.index) }

  /// Acts that ask for something.
  static let asking: RequestActs = [
    RequestActs(.wish), RequestActs(.demand), RequestActs(.advice), RequestActs(.question),
    RequestActs(.rhetorical), RequestActs(.reproach),
  ]
}
