import Foundation

/// A check of JSON against the part of JSON Schema (draft 2020-12) that our schemas use.
///
/// `type`, `const`, `enum`, `properties`, `required`, `additionalProperties`, `items`, `anyOf`, `minimum`,
/// `maximum`, `pattern`, `if` with `then`, and `$ref` into `$defs`. Another keyword is a problem itself, so
/// that none is passed over.
public struct SchemaCheck {
  private let root: [String: Any]

  /// Reads a schema.
  ///
  /// - Parameter name: The name of a file in `Documentation/schemas`, without `.schema.json`.
  /// - Throws: Where it cannot be read.
  public init(_ name: String) throws {
    let file = Program.package
      .appendingPathComponent("Documentation/schemas/\(name).schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document.
  ///
  /// - Parameter json: The document.
  /// - Returns: A line for each problem, with its place.
  /// - Throws: Where it is no JSON.
  public func problems(of json: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(json.utf8),
      options: .fragmentsAllowed
    )
    return problems(value, root, "$")
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum",
    "properties", "required", "additionalProperties", "items", "anyOf", "minimum", "maximum",
    "pattern", "if", "then",
  ]

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var found = schema.keys.filter { !Self.known.contains($0) }
      .map { "\(place): the check does not know \($0)" }
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definition = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
      guard let definition else { return found + ["\(place): no definition \(name)"] }
      found += problems(value, definition, place)
    }
    if let type = schema["type"] as? String, !Self.is(value, type) {
      return found + ["\(place): no \(type)"]
    }
    if let constant = schema["const"], !Self.isEqual(constant, value) {
      found.append("\(place): not \(constant)")
    }
    if let list = schema["enum"] as? [Any], !list.contains(where: { Self.isEqual($0, value) }) {
      found.append("\(place): none of \(list)")
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { problems(value, $0, place) }
      if !all.contains(where: \.isEmpty) {
        found.append("\(place): fits none of \(choices.count)")
        found += all.min { $0.count < $1.count } ?? []
      }
    }
    if let condition = schema["if"] as? [String: Any], let then = schema["then"] as? [String: Any],
      problems(value, condition, place).isEmpty
    {
      found += problems(value, then, place)
    }
    return found + parts(value, schema, place)
  }

  private func parts(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var found: [String] = []
    if let members = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for key in schema["required"] as? [String] ?? [] where members[key] == nil {
        found.append("\(place): lacks \(key)")
      }
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        let inside = "\(place).\(key)"
        if let property = properties[key] {
          found += problems(member, property, inside)
        } else if let others = schema["additionalProperties"] as? [String: Any] {
          found += problems(member, others, inside)
        } else if schema["additionalProperties"] as? Bool == false {
          found.append("\(inside): not expected")
        }
      }
    }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in list.enumerated() {
        found += problems(item, items, "\(place)[\(index)]")
      }
    }
    if let text = value as? String, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(place): not like \(pattern)")
    }
    if Self.is(value, "number"), let number = value as? Double {
      if let least = schema["minimum"] as? Double, number < least {
        found.append("\(place): below \(least)")
      }
      if let most = schema["maximum"] as? Double, number > most {
        found.append("\(place): above \(most)")
      }
    }
    return found
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    let isTruth = isTruth(value)
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isTruth
    case "number": value is NSNumber && !isTruth
    case "integer":
      value is NSNumber && !isTruth && (value as? Double)?.rounded() == value as? Double
    default: false
    }
  }

  /// A truth value is a number to Foundation, but not to JSON.
  private static func isTruth(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return unsafe String(cString: number.objCType) == "c"
  }

  private static func isEqual(_ one: Any, _ other: Any) -> Bool {
    switch (one, other) {
    case (let one as String, let other as String): one == other
    case (let one as NSNumber, let other as NSNumber):
      isTruth(one) == isTruth(other) && one == other
    case (is NSNull, is NSNull): true
    default: false
    }
  }
}

@available(*, unavailable)
extension SchemaCheck: Sendable {}
