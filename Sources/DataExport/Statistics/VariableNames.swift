/// Names of variables as a statistics program takes them.
struct VariableNames {
  /// What a program takes for a name.
  struct Rules: Sendable {
    /// What may stand beside letters and digits.
    let marks: Set<Character>
    /// The longest name.
    let fits: @Sendable (String) -> Bool
    /// Words that are no names, in small letters.
    let reserved: Set<String>

    /// SPSS: at most 64 bytes, unique whatever the case.
    static let spss = Rules(
      marks: [".", "_", "$", "#", "@"],
      fits: { $0.utf8.count <= 64 },
      reserved: [
        "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
      ]
    )
    /// Stata: at most 32 characters.
    static let stata = Rules(
      marks: ["_"],
      fits: { $0.unicodeScalars.count <= 32 },
      reserved: [
        "byte", "double", "float", "if", "in", "int", "long", "strl", "using", "with",
        "_all", "_b", "_coef", "_cons", "_n", "_pi", "_pred", "_rc", "_skip",
      ]
    )
  }
  let rules: Rules
  private var used: Set<String> = []

  init(_ rules: Rules) { self.rules = rules }

  /// The next name: the one wanted, or one like it that is valid and not used yet.
  mutating func name(for wanted: String) -> String {
    var base = String(
      wanted.map { isAllowed($0) ? $0 : "_" }
    )
    if base.first?.isLetter != true { base = "v_" + base }
    while base.last == "." || base.last == "_" { base.removeLast() }
    if base.isEmpty || isReserved(base) { base = "v_" + base }
    var number = 1
    var name = shortened(base, before: "")
    while !used.insert(name.lowercased()).inserted {
      number += 1
      name = shortened(base, before: "_\(number)")
    }
    return name
  }

  private func isAllowed(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1 else { return false }
    return character.isLetter || character.isASCII && character.isNumber
      || rules.marks.contains(character)
  }

  private func isReserved(_ name: String) -> Bool {
    let small = name.lowercased()
    // Stata's fixed texts are of the types str1, str2 and so on.
    return rules.reserved.contains(small)
      || small.hasPrefix("str") && small.dropFirst(3).allSatisfy(\.isNumber) && small.count > 3
  }

  private func shortened(_ base: String, before end: String) -> String {
    var kept = base
    while !rules.fits(kept + end) { kept.removeLast() }
    while end.isEmpty, kept.last == "." || kept.last == "_" { kept.removeLast() }
    return kept + end
  }
}
