/// A JSON value with its place in the file; objects keep the order of their keys.
struct JSONNode: Sendable {
  /// What the value is.
  enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case array([JSONNode])
    case object([JSONMember])
  }
  let content: Content
  /// The offset of the first byte.
  let offset: Int

  /// The value without places.
  var value: Value {
    switch content {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .array(let nodes): .array(nodes.map(\.value))
    case .object(let members):
      .object(Dictionary(members.map { ($0.key, $0.node.value) }) { $1 })
    }
  }
}

/// A key of an object with its value.
struct JSONMember: Sendable {
  let key: String
  /// The offset of the key.
  let offset: Int
  let node: JSONNode
}

/// Builds nodes that know their places.
struct JSONNodeBuilder: JSONBuilder {
  /// An object under way.
  struct Members {
    var list: [JSONMember] = []
    var places: [String: Int] = [:]
  }

  func scalar(_ value: Value, at offset: Int) -> JSONNode {
    let content: JSONNode.Content =
      switch value {
      case .boolean(let flag): .boolean(flag)
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      default: .null
      }
    return JSONNode(content: content, offset: offset)
  }

  func array(_ elements: [JSONNode], at offset: Int) -> JSONNode {
    JSONNode(content: .array(elements), offset: offset)
  }

  func beginObject() -> Members { Members() }

  func insert(_ node: JSONNode, for key: String, at offset: Int, into members: inout Members)
    -> Bool
  {
    let member = JSONMember(key: key, offset: offset, node: node)
    if let place = members.places[key] {
      members.list[place] = member
      return false
    }
    members.places[key] = members.list.count
    members.list.append(member)
    return true
  }

  func object(_ members: Members, at offset: Int) -> JSONNode {
    JSONNode(content: .object(members.list), offset: offset)
  }
}
