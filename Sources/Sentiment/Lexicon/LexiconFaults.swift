public import Messages

/// Every fault found in a set of word lists.
public struct LexiconFaults: Fault, Hashable {
  /// The faults by file and line; never empty.
  public let faults: [LexiconFault]

  /// All faults, a line each, the first twenty of them.
  public var phrase: Phrase {
    let shown = faults.prefix(20).map(\.phrase)
    let more = faults.count - shown.count
    var english = shown.map(\.english)
    var chinese = shown.map(\.chinese)
    if more > 0 {
      english.append("… and \(more) more faults.")
      chinese.append("……另有 \(more) 处错误。")
    }
    return Phrase(english.joined(separator: "\n"), chinese.joined(separator: "\n"))
  }

  /// The category of the first fault.
  public var category: FaultCategory { faults.first?.category ?? .badData }
}
