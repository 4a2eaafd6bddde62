/// Tells whether a value is of the kind a text question asks for.
enum InputFormat {
  /// True when a value fits a kind of input.
  ///
  /// - Parameters:
  ///   - value: The answer, not empty.
  ///   - kind: The kind.
  /// - Returns: True for every text where the kind sets no form.
  static func fits(_ value: Value, _ kind: TextInput.Kind) -> Bool {
    switch value {
    case .number(let number) where kind == .number || kind == .range: return number.isFinite
    case .text, .number: break
    case .date: return [.date, .datetime, .month].contains(kind)
    default: return false
    }
    let text = value.asText.trimmingWhitespace
    switch kind {
    case .number, .range: return NumberText.number(text).isFinite
    case .date:
      return text.utf8.count == 10 && InputLimits.position(of: .text(text), kind: kind) != nil
    case .month:
      return text.utf8.count == 7 && InputLimits.position(of: .text(text), kind: kind) != nil
    case .datetime, .week, .time: return InputLimits.position(of: .text(text), kind: kind) != nil
    case .email: return isEmail(text)
    case .url: return isURL(text)
    case .color:
      return text.hasPrefix("#") && text.utf8.count == 7
        && text.dropFirst().allSatisfy(\.isHexDigit)
    case .text, .telephone, .password: return true
    }
  }

  /// True for `local@domain.tld` without blanks.
  ///
  /// - Parameter text: The text.
  /// - Returns: False where a mail server would refuse it for its form.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.value > 0x1F
        && !"<>()[],;:\\\"".contains(Character(scalar))
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return isClean && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".")
      && !parts[0].contains("..") && labels.count >= 2
      && labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
      && (labels.last?.count ?? 0) >= 2
  }

  /// True for `http://` or `https://` with a host, without blanks.
  private static func isURL(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace }
  }
}
