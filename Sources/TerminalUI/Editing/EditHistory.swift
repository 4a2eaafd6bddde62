/// What something typed was before its changes, so that they can be taken back.
///
/// Characters typed one after the other are one change, and so are those deleted one after the other.
struct EditHistory<State: Sendable & Hashable>: Sendable, Hashable {
  /// The kinds of changes.
  enum Kind: Sendable, Hashable {
    case insertion
    case deletion
    case other
  }

  /// How many changes are remembered.
  private static var limit: Int { 200 }

  private var former: [State] = []
  private var later: [State] = []
  private var run: Kind?

  /// Notes what the text was before a change.
  mutating func note(_ state: State, before kind: Kind) {
    later = []
    guard kind == .other || run != kind else { return }
    run = kind
    former.append(state)
    if former.count > Self.limit { former.removeFirst() }
  }

  /// Ends a run of changes that count as one.
  mutating func endRun() { run = nil }

  mutating func undo(from state: State) -> State? {
    guard let last = former.popLast() else { return nil }
    later.append(state)
    run = nil
    return last
  }

  mutating func redo(from state: State) -> State? {
    guard let next = later.popLast() else { return nil }
    former.append(state)
    run = nil
    return next
  }
}
