/// Names as XLSForm allows them, each given once.
struct XLSNames: Sendable {
  private var taken: Set<String> = ["meta", "instanceid", "instancename", "audit", "entity"]

  /// A free name like another one.
  ///
  /// - Parameter name: The name wanted.
  /// - Returns: Letters, digits and underscores, not beginning with a digit; compared without case.
  mutating func take(_ name: String) -> String {
    let plain = Self.plain(name)
    var candidate = plain
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(plain)_\(number)"
      number += 1
    }
    return candidate
  }

  /// A name without what is not allowed in it.
  static func plain(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isKept =
        scalar == "_" || isLetter(scalar) || ("0"..."9").contains(scalar)
      result.unicodeScalars.append(isKept ? scalar : "_")
    }
    if let first = result.unicodeScalars.first, isLetter(first) || first == "_" { return result }
    return "q_" + result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    // The letters that XML 1.0 allows at the start of a name, as far as alphabets in use go.
    case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}", "\u{370}"..."\u{37D}",
      "\u{37F}"..."\u{1FFF}", "\u{3021}"..."\u{3029}", "\u{3041}"..."\u{D7FF}":
      scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
    default: false
    }
  }
}

/// A list of choices with the names they are stored under.
struct XLSList: Sendable, Hashable {
  let name: String
  /// Names and labels in order.
  let rows: [[String]]

  /// A value as the name of a choice, which may hold no white space.
  static func choiceName(_ text: String, besides taken: Set<String>) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "_-.".unicodeScalars.contains(scalar)
      plain.unicodeScalars.append(isKept ? scalar : "_")
    }
    if plain.isEmpty { plain = "empty" }
    var candidate = plain
    var number = 2
    while taken.contains(candidate) {
      candidate = "\(plain)_\(number)"
      number += 1
    }
    return candidate
  }
}
