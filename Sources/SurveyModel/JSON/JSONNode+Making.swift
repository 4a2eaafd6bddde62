extension JSONNode {
  /// A value that stands in no file.
  init(_ content: Content) { self.init(content: content, offset: 0) }

  /// An object of members in order; members without a value are left out.
  ///
  /// - Parameter members: Keys and values.
  /// - Returns: The object.
  static func members(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    JSONNode(
      .object(
        members.compactMap { key, node in node.map { JSONMember(key: key, offset: 0, node: $0) } }
      )
    )
  }

  /// A text, nil where it is empty.
  static func written(_ text: String) -> JSONNode? {
    text.isEmpty ? nil : JSONNode(.text(text))
  }

  /// A list, nil where it is empty.
  static func written(_ nodes: [JSONNode]) -> JSONNode? {
    nodes.isEmpty ? nil : JSONNode(.array(nodes))
  }

  /// A truth value, nil where it is false.
  static func written(_ flag: Bool) -> JSONNode? { flag ? JSONNode(.boolean(true)) : nil }

  /// A value of an answer, nil where there is none.
  static func written(_ value: Value) -> JSONNode? {
    switch value {
    case .undefined: nil
    case .null: JSONNode(.null)
    case .boolean(let flag): JSONNode(.boolean(flag))
    case .number(let number): JSONNode(.number(number))
    case .text(let text): JSONNode(.text(text))
    case .date: JSONNode(.text(value.asText))
    case .array(let list): JSONNode(.array(list.map { written($0) ?? JSONNode(.null) }))
    case .object(let members):
      JSONNode(
        .object(
          members.sorted { $0.key < $1.key }.compactMap { key, value in
            written(value).map { JSONMember(key: key, offset: 0, node: $0) }
          }
        )
      )
    }
  }
}
