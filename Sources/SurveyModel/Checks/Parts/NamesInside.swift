/// The names that exist within a question.
struct NamesInside {
  /// Columns, items and questions by their name in lower case.
  var members: [String: Int] = [:]
  /// Their other keys, in lower case.
  var keys: Set<String> = []
  /// The rows of a matrix in lower case, nil where they come from elsewhere.
  var rows: Set<String>?
  /// All of them as written.
  var names: [String] = []

  /// Collects the names within a question, nil where there are none.
  init?(_ part: FormPart, _ index: Int, _ outline: FormParts) {
    let isMatrix = ["matrix", "matrixdropdown"].contains(part.type)
    guard isMatrix || outline.members[index] != nil else { return nil }
    for (name, member) in outline.members[index] ?? [:] {
      members[name.lowercased()] = min(member, members[name.lowercased()] ?? member)
      if let key = outline.parts[member].valueName { keys.insert(key.lowercased()) }
      names.append(name)
    }
    if isMatrix, case .array(let nodes)? = part.object["rows"]?.node.content, !nodes.isEmpty {
      let values = nodes.compactMap(\.choiceValue.answerKey)
      rows = Set(values.map { $0.lowercased() })
      names += values
    }
    names.sort()
  }
}
