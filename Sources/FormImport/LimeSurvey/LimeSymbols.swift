/// The names by which conditions of LimeSurvey refer to questions and their parts.
struct LimeSymbols {
  /// What a question looks like from outside.
  struct Entry {
    let name: String
    let type: String
    let parts: [String]
  }

  /// A question, or a part of one.
  struct Reference {
    let entry: Entry
    /// The code behind the question's; empty for the whole question.
    let part: String
  }

  private var byCode: [String: Entry] = [:]
  private var byID: [String: Entry] = [:]

  /// Learns the names of all questions.
  ///
  /// - Parameter questions: The questions.
  init(_ questions: [LimeQuestion]) {
    for question in questions {
      let parts = question.rows.compactMap { $0.row["title"] }
      let entry = Entry(name: question.name, type: question.type, parts: parts)
      if byCode[question.code] == nil { byCode[question.code] = entry }
      byID[question.id] = entry
    }
  }

  /// What a name refers to.
  ///
  /// - Parameter written: For example `Q1.NAOK`, `Q1_SQ001`, `351443X26X3869A.NAOK`.
  /// - Returns: Nil where nothing has that name, or where something else than the answer is meant.
  func reference(_ written: String) -> Reference? {
    var name = written
    for suffix in [".NAOK", ".code"] where name.hasSuffix(suffix) {
      name = String(name.dropLast(suffix.count))
    }
    guard !name.contains(".") else { return nil }
    let parts = name.split(separator: "X", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].allSatisfy(\.isNumber), parts[1].allSatisfy(\.isNumber),
      !parts[0].isEmpty
    {
      return numbered(parts[2])
    }
    if let entry = byCode[name] { return Reference(entry: entry, part: "") }
    var end = name.endIndex
    while let mark = name[..<end].lastIndex(of: "_") {
      if let entry = byCode[String(name[..<mark])] {
        return Reference(entry: entry, part: String(name[name.index(after: mark)...]))
      }
      end = mark
    }
    return nil
  }

  /// The number of a question with the code of a part right behind it.
  private func numbered(_ text: Substring) -> Reference? {
    var count = text.prefix(while: \.isNumber).count
    while count > 0 {
      if let entry = byID[String(text.prefix(count))] {
        return Reference(entry: entry, part: String(text.dropFirst(count)))
      }
      count -= 1
    }
    return nil
  }
}
