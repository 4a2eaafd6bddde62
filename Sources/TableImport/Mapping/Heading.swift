/// A heading of a column, folded, with the number that survey sites put before it.
struct Heading: Hashable {
  /// The folded heading.
  let folded: String
  /// The number of the question, counted from 1; nil where none stands there.
  let number: Int?
  /// What follows the number, folded; the whole heading where there is none.
  let rest: String
  /// True when the form of the number leaves no doubt: `第6题(运动)` or `Q6_1`.
  let isSurelyNumbered: Bool

  /// Reads a heading.
  ///
  /// - Parameter text: For example `1、手机部数`, `第6题(运动)`, `Q1`, `性别`.
  init(_ text: String) {
    folded = Folding.fold(text)
    let found = Self.numbered(folded.unicodeScalars[...])
    number = found?.number
    rest = found.map { String($0.rest) } ?? folded
    isSurelyNumbered = found?.isSure ?? false
  }

  private typealias Scalars = Substring.UnicodeScalarView

  /// The number at the start of a heading, and what follows the marks after it.
  private static func numbered(
    _ scalars: Scalars
  ) -> (number: Int, rest: Scalars, isSure: Bool)? {
    let marks: Set<Unicode.Scalar> = ["、", ".", ":", ")", ","]
    var rest: Scalars
    let number: Int
    let isSure: Bool
    switch scalars.first {
    case "第":
      guard let found = Self.number(in: scalars.dropFirst()), found.rest.first == "题" else {
        return nil
      }
      (number, rest, isSure) = (found.number, found.rest.dropFirst(), true)
    case "q":
      guard let found = Self.number(in: scalars.dropFirst()) else { return nil }
      // Another Latin letter makes a name of it, such as q1a.
      let isName = found.rest.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      guard !isName else { return nil }
      (number, rest, isSure) = (found.number, found.rest, true)
    default:
      guard
        let found = Self.number(in: scalars), let mark = found.rest.first, marks.contains(mark)
      else { return nil }
      (number, rest, isSure) = (found.number, found.rest.dropFirst(), false)
    }
    while let first = rest.first, first != ")", marks.contains(first) { rest.removeFirst() }
    return (number, rest, isSure)
  }

  private static func number(
    in scalars: Scalars
  ) -> (number: Int, rest: Scalars)? {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count), let number = Int(String(digits)) else { return nil }
    return (number, scalars.dropFirst(digits.count))
  }

  /// The part that follows a title, as in `题目(行)`, `题目:选项` or `题目—行`.
  ///
  /// - Parameter text: What follows the title, folded.
  /// - Returns: Nil where no mark divides it from the title.
  static func part(in text: some StringProtocol) -> String? {
    var scalars = String(text).unicodeScalars[...]
    while let first = scalars.first, ["?", "!", "。", "*"].contains(first) {
      scalars.removeFirst()
    }
    let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "【": "】", "〔": "〕"]
    if let first = scalars.first, let close = brackets[first] {
      scalars.removeFirst()
      if scalars.last == close { scalars.removeLast() }
    } else {
      let marks: Set<Unicode.Scalar> = [":", "—", "-", "–", "_", ".", "/", "|", "、"]
      guard let first = scalars.first, marks.contains(first) else { return nil }
      while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    }
    return scalars.isEmpty ? nil : Folding.fold(String(scalars))
  }
}
