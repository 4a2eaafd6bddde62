/// What an expression is evaluated against.
public struct ExpressionContext {
  /// The values by name.
  public internal(set) var values: [String: Value]
  /// The current time in milliseconds since 1970 UTC.
  public let now: Double
  /// Names that hold at one place only, such as `item`, `row` or `panel`; they come first.
  let local: [String: Value]
  /// The form the expression belongs to, for functions that ask more than values.
  let form: (any FormInquiry)?
  /// The part of the form the expression stands at, for `$self`.
  let subject: AnyObject?

  /// Creates a context.
  ///
  /// - Parameters:
  ///   - values: The values by name.
  ///   - now: The current time in milliseconds since 1970 UTC.
  public init(values: [String: Value], now: Double) {
    self.init(values: values, local: [:], now: now, form: nil)
  }

  /// Creates a context at a place of a form.
  ///
  /// - Parameters:
  ///   - values: The values by name.
  ///   - local: Names that hold at this place only.
  ///   - now: The current time in milliseconds since 1970 UTC.
  ///   - form: The form.
  ///   - subject: The part of the form the expression stands at.
  init(
    values: [String: Value],
    local: [String: Value],
    now: Double,
    form: (any FormInquiry)?,
    subject: AnyObject? = nil
  ) {
    self.subject = subject
    self.values = values
    self.local = local
    self.now = now
    self.form = form
  }

  /// The same place with more names that hold here only.
  func with(_ more: [String: Value]) -> ExpressionContext {
    ExpressionContext(
      values: values,
      local: local.merging(more) { $1 },
      now: now,
      form: form,
      subject: subject
    )
  }

  /// The same place, seen from a part of the form.
  func at(_ subject: AnyObject) -> ExpressionContext {
    ExpressionContext(values: values, local: local, now: now, form: form, subject: subject)
  }

  /// The value of a name such as `a`, `matrix.row`, `list[0].name` or `list.length`.
  ///
  /// The longest name wins, so that names may hold points. Case matters only where two names differ
  /// in nothing else.
  ///
  /// - Parameter name: What stands between the braces.
  /// - Returns: `.undefined` where nothing has that name.
  public func value(named name: String) -> Value {
    if !local.isEmpty, let value = local[name] { return value }
    if let value = values[name] { return value }
    if let form, name.hasPrefix("$") {
      return form.property(String(name.dropFirst()), of: subject)
    }
    let found = value(at: Self.path(of: name)[...], in: nil)
    if found == .undefined, name.hasSuffix(".length") { return .number(0) }
    return found
  }

  /// The part of the name that ``values`` holds, nil where nothing fits.
  ///
  /// - Parameter name: What stands between the braces.
  /// - Returns: The name as ``values`` has it.
  public func rootName(of name: String) -> String? {
    let path = Self.path(of: name)
    for count in Self.lengths(of: path[...]) {
      let joined = path[..<count].map(\.name).joined(separator: ".")
      if let key = key(for: joined) { return key }
    }
    return nil
  }

  /// One step of a dotted name.
  private struct Step {
    var name: String
    var index: Int?
  }

  private static func path(of name: String) -> [Step] {
    name.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let text = String(part).trimmingWhitespace
      guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else {
        return Step(name: text, index: nil)
      }
      let inside = Value.text(String(text[text.index(after: open)...].dropLast())).surveyNumber
      guard let index = Int(exactly: inside) else { return Step(name: text, index: nil) }
      return Step(name: String(text[..<open]), index: index)
    }
  }

  /// How many steps may form one name: as many as come before an index, longest first.
  private static func lengths(of path: ArraySlice<Step>) -> [Int] {
    let limit = path.firstIndex { $0.index != nil }.map { $0 - path.startIndex + 1 } ?? path.count
    return Array((1...max(limit, 1)).reversed())
  }

  /// The name as ``values`` has it: the very same, else the first one that differs in case alone.
  private func key(for name: String) -> String? {
    values[name] != nil ? name : Self.key(like: name, in: values)
  }

  private static func key(like name: String, in values: [String: Value]) -> String? {
    values.keys.filter { $0.isSameName(as: name) }.min()
  }

  private func root(_ name: String) -> Value? {
    if !local.isEmpty {
      if let value = local[name] { return value }
      if let key = Self.key(like: name, in: local) { return local[key] }
    }
    return key(for: name).flatMap { values[$0] }
  }

  private func value(at path: ArraySlice<Step>, in container: Value?) -> Value {
    guard !path.isEmpty else { return container ?? .undefined }
    for count in Self.lengths(of: path) {
      let name = path.prefix(count).map(\.name).joined(separator: ".")
      var found = member(name, of: container)
      guard found != .undefined else { continue }
      if let index = path[path.startIndex + count - 1].index {
        found = found.element(at: index)
        guard found != .undefined else { return .undefined }
      }
      return value(at: path.dropFirst(count), in: found)
    }
    return .undefined
  }

  private func member(_ name: String, of container: Value?) -> Value {
    switch container {
    case nil: root(name) ?? .undefined
    case .object(let members)?:
      members[name]
        ?? members.first { $0.key.lowercased() == name.lowercased() }?.value ?? .undefined
    case .array(let list)? where name == "length": .number(Double(list.count))
    case .text(let text)? where name == "length": .number(Double(text.utf16.count))
    default: .undefined
    }
  }
}

extension Value {
  /// An element of a list, counted from the end where negative.
  fileprivate func element(at index: Int) -> Value {
    guard case .array(let list) = self else { return .undefined }
    let place = index < 0 ? list.count + index : index
    return list.indices.contains(place) ? list[place] : .undefined
  }
}

extension String {
  /// True for names that differ in upper and lower case at most.
  fileprivate func isSameName(as other: String) -> Bool {
    if utf8.count == other.utf8.count, utf8Span.isKnownASCII, other.utf8Span.isKnownASCII {
      return utf8.elementsEqual(other.utf8) { left, right in
        left == right || (left | 0x20 == right | 0x20 && (0x61...0x7A).contains(left | 0x20))
      }
    }
    return lowercased() == other.lowercased()
  }
}

@available(*, unavailable)
extension ExpressionContext: Sendable {}
