extension QuestionRun {
  /// The questions of entries whose answer must be another one in each entry and is not.
  var repeatedAnswers: [QuestionRun] {
    guard !entries.isEmpty else { return [] }
    let properties = definition.properties
    var names = Set(definition.columns.filter { $0.properties.flag("isUnique") }.map(\.name))
    if let name = properties.text("keyName"), !name.isEmpty { names.insert(name) }
    guard !names.isEmpty else { return [] }
    var met: Set<Value> = []
    return names.sorted().flatMap { name in
      met = []
      return entries.compactMap { $0.question(named: name) }.filter { question in
        !question.isEmpty && !met.insert(question.value).inserted
      }
    }
  }
}
