/// Names of sheets as spreadsheet programs take them: 31 UTF-16 units, without `[]:*?/\`, unique.
struct SheetNames {
  private var used: Set<String> = []

  /// The next name: the one wanted, or one like it that is valid and not used yet.
  mutating func name(for wanted: String) -> String {
    let marks = Set("[]:*?/\\")
    var base = String(
      wanted.fitForXML.map { marks.contains($0) || $0.isNewline ? " " : $0 }
    )
    while let first = base.first, first == "'" || first.isWhitespace { base.removeFirst() }
    if base.isEmpty { base = "Sheet" }
    var number = 1
    var name = shortened(base, before: "")
    while !used.insert(name.lowercased()).inserted {
      number += 1
      name = shortened(base, before: " \(number)")
    }
    return name
  }

  private func shortened(_ base: String, before end: String) -> String {
    var kept = base
    while (kept + end).utf16.count > 31 { kept.removeLast() }
    while let last = kept.last, last == "'" || last.isWhitespace { kept.removeLast() }
    return kept + end
  }
}
