public import Messages

extension FormComparison {
  /// The comparison as JSON.
  ///
  /// - Parameter language: The language of sentences.
  /// - Returns: JSON text that ends in a line break.
  public func jsonText(in language: Language) -> String {
    let node = JSONNode.members([
      "same": JSONNode(.boolean(isSame)),
      "changes": JSONNode(
        .array(
          changes.map { change in
            .members([
              "kind": .written(change.kind.rawValue), "place": .written(change.place),
              "what": .written(change.phrase[language]),
            ])
          }
        )
      ),
      "items": JSONNode(.array(items.map { $0.node(in: language) })),
      "indices": JSONNode(.array(indices.map { $0.node(in: language) })),
    ])
    return JSONWriter.text(of: node) + "\n"
  }
}

extension ComparedMeasure {
  fileprivate func node(in language: Language) -> JSONNode {
    .members([
      "name": .written(name), "title": .written(title[language]),
      "verdict": .written(verdict.rawValue),
      "reasons": .written(reasons.map { JSONNode(.text($0[language])) }),
    ])
  }
}
