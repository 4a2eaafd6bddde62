// The operators contains, notcontains, anyof, noneof and allof.

extension Value {
  /// True for the values `!value` holds for, except 0 and false.
  private var isVoid: Bool { !isTruthy && number != 0 && self != .boolean(false) }

  /// `contains`: a part of a text, an element of a list, or every element of a list.
  func contains(_ other: Value) -> Bool {
    if isVoid || self == .array([]) { return false }
    guard case .array(let list) = self else { return holdsText(of: other) ?? false }
    return list.containsAll(of: other)
  }

  /// `notcontains`.
  func lacks(_ other: Value) -> Bool {
    if !isTruthy && !other.isEmpty || self == .array([]) { return true }
    if isVoid { return false }
    guard case .array(let list) = self else {
      return holdsText(of: other).map { !$0 } ?? false
    }
    return !list.containsAll(of: other)
  }

  /// `anyof`.
  func hasAny(of other: Value) -> Bool {
    if isEmpty && other.isEmpty { return true }
    if isEmpty { return false }
    if other.isEmpty { return true }
    guard case .array = self else { return other.contains(self) }
    guard case .array(let others) = other else { return contains(other) }
    return others.contains { contains($0) }
  }

  /// `allof`.
  func hasAll(of other: Value) -> Bool {
    if !isTruthy, !other.isEmpty { return false }
    guard case .array(let others) = other else { return contains(other) }
    return others.allSatisfy { contains($0) }
  }

  /// Whether the text of a value holds another in any case of letters; nil for nothing.
  private func holdsText(of other: Value) -> Bool? {
    guard other.isTruthy else { return nil }
    let text = Array(asText.lowercased().utf16)
    let part = Array(other.asText.lowercased().utf16)
    if part.isEmpty { return true }
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start..<start + part.count].elementsEqual(part)
    }
  }
}

extension [Value] {
  fileprivate func containsAll(of other: Value) -> Bool {
    let wanted: [Value] = if case .array(let list) = other { list } else { [other] }
    return wanted.allSatisfy { item in contains { $0.matches(item) } }
  }
}
