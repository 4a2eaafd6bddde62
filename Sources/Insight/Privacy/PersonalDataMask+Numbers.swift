extension PersonalDataMask {
  /// The most digits with separators between them that are read as one number.
  private static let longestNumber = 24

  /// A telephone number, an identity number, or seven and more digits.
  static func number(in text: FoldedText, at place: Int) -> Match? {
    guard isStart(in: text, at: place) else { return nil }
    var end = place
    while text.digit(at: end) != nil { end += 1 }
    let length = end - place
    if (length == 17 && text[end] == "x") || length == 18 || length == 15 {
      return Match(kind: .identity, end: length == 17 ? end + 1 : end)
    }
    let groups = digitGroups(in: text, at: place)
    if let match = telephone(groups) ?? longNumber(groups, in: text) { return match }
    guard length >= 7, !isHarmless(in: text, place..<end) else { return nil }
    return Match(kind: .number, end: end)
  }

  /// The number of a bank card or of an identity card in groups.
  private static func longNumber(_ groups: [DigitGroup], in text: FoldedText) -> Match? {
    guard groups.count > 1, let last = groups.last, groups.allSatisfy({ $0.digits.count >= 3 })
    else { return nil }
    let digits = groups.flatMap(\.digits)
    if groups.contains(where: \.isDotted) || groups.allSatisfy({ isYear($0.digits) }) { return nil }
    if digits.count == 18 || digits.count == 17 && text[last.end] == "x" {
      return Match(kind: .identity, end: digits.count == 17 ? last.end + 1 : last.end)
    }
    return (16...19).contains(digits.count) ? Match(kind: .number, end: last.end) : nil
  }

  private static func isYear(_ digits: [Int]) -> Bool {
    digits.count == 4 && (digits.starts(with: [1, 9]) || digits.starts(with: [2, 0]))
  }

  /// True for a day of this century from 2010 on, an amount, and the number of a part after a letter.
  private static func isHarmless(in text: FoldedText, _ range: Range<Int>) -> Bool {
    if let before = text[range.lowerBound - 1], before.isASCIIWord || before == "-" { return true }
    if let unit = text[range.upperBound], units.contains(unit) { return true }
    let digits = range.compactMap { text.digit(at: $0) }
    let month = digits.count == 8 ? digits[4] * 10 + digits[5] : 0
    let day = digits.count == 8 ? digits[6] * 10 + digits[7] : 0
    return digits.count == 8 && digits.starts(with: [2, 0]) && digits[2] >= 1
      && (1...12).contains(month) && (1...31).contains(day)
  }

  private static let units = Set("元块吨方升米度千万亿桶件小".unicodeScalars)

  /// True where a number can begin: a digit after none, or a sign in front of one.
  private static func isStart(in text: FoldedText, at place: Int) -> Bool {
    if text.digit(at: place) != nil { return text.digit(at: place - 1) == nil }
    return (text[place] == "+" || text[place] == "(") && text.digit(at: place + 1) != nil
  }

  /// Digits in groups: a mobile number of eleven from 13 to 19, also after 86, or a landline number
  /// with its area code, also with an extension.
  private static func telephone(_ groups: [DigitGroup]) -> Match? {
    var digits: [Int] = []
    for (index, group) in groups.enumerated() {
      guard isPlausible(group, at: index) else { return nil }
      digits += group.digits
      let local = digits.starts(with: [8, 6]) ? Array(digits.dropFirst(2)) : digits
      let following = groups.dropFirst(index + 1).first
      // Digits that run on make it some other number.
      let isMobile = local.count == 11 && local[0] == 1 && local[1] >= 3
      if isMobile { return Match(kind: .telephone, end: group.end) }
      guard index > 0 || group.digits.count >= 10, isLandline(digits) else { continue }
      if let following, following.digits.count >= 7 { continue }
      let isExtension = following.map { $0.isHyphened && (1...5).contains($0.digits.count) }
      return Match(
        kind: .telephone,
        end: isExtension == true ? following?.end ?? group.end : group.end
      )
    }
    return nil
  }

  /// True unless points or slashes separate groups as short as those of dates and amounts.
  private static func isPlausible(_ group: DigitGroup, at index: Int) -> Bool {
    let isCountry = index == 0 && group.digits == [8, 6]
    return isCountry || !group.isDotted || group.digits.count >= 3
  }

  /// An area code of three or four digits that begins with 0, then seven or eight.
  private static func isLandline(_ digits: [Int]) -> Bool {
    guard digits.count >= 10, digits.count <= 12, digits[0] == 0, digits[1] != 0 else {
      return false
    }
    return true
  }

  private struct DigitGroup {
    var digits: [Int]
    var end: Int
    /// True when a hyphen stands in front.
    let isHyphened: Bool
    /// True when a point or a slash stands in front or behind.
    var isDotted: Bool
  }

  /// The groups of digits from a place on with one separator between two, up to a length.
  private static func digitGroups(in text: FoldedText, at place: Int) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var place = place
    var total = 0
    while text[place] == "+" || text[place] == "(" { place += 1 }
    var isHyphened = false
    var isDotted = false
    while total < longestNumber, text.digit(at: place) != nil {
      var group = DigitGroup(
        digits: [],
        end: place,
        isHyphened: isHyphened,
        isDotted: isDotted
      )
      while total < longestNumber, let digit = text.digit(at: place) {
        group.digits.append(digit)
        place += 1
        total += 1
      }
      // A run longer than any number is none; its first part must not count as one.
      if text.digit(at: place) != nil { return groups }
      group.end = place
      groups.append(group)
      isHyphened = false
      isDotted = false
      var separators = 0
      while separators < 3, let scalar = text[place], isSeparator(scalar) {
        isHyphened = isHyphened || scalar == "-"
        isDotted = isDotted || scalar == "." || scalar == "/"
        place += 1
        separators += 1
      }
      if isDotted, text.digit(at: place) != nil { groups[groups.count - 1].isDotted = true }
    }
    return groups
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ")", "–", "—", "·", ".", "/", "\u{2010}", "\u{2011}", "\u{A0}": true
    default: scalar.isInvisible
    }
  }
}
