/// Names of people, such as those of a roster, to be masked wherever they stand.
public struct PersonNames: Sendable, Hashable {
  /// The names by their first scalar, longest first.
  private var names: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  /// No names.
  public init() {}

  /// Creates a list of names.
  ///
  /// A name of one character is left out, and so is one that is a common word, as 高兴 and 马上 are.
  ///
  /// - Parameter names: The names, in any order; blanks around them do not count.
  public init(_ names: some Sequence<String>) {
    for name in names {
      let scalars = FoldedText(name).folded
      let trimmed = Array(
        scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      )
      guard trimmed.count > 1, !PersonalDataMask.isCommonWord(trimmed) else { continue }
      self.names[trimmed[0], default: []].append(trimmed)
    }
    for first in self.names.keys { self.names[first]?.sort { $0.count > $1.count } }
  }

  /// True where there is no name to be masked.
  public var isEmpty: Bool { names.isEmpty }

  /// A name at a place; a Latin one only as a word of its own.
  func match(in text: FoldedText, at place: Int) -> PersonalDataMask.Match? {
    guard let first = text[place], let candidates = names[first] else { return nil }
    for name in candidates where text.has(name, at: place) {
      let end = place + name.count
      if first.isASCIIWord, text[place - 1]?.isASCIIWord ?? false { continue }
      if name.last?.isASCIIWord ?? false, text[end]?.isASCIIWord ?? false { continue }
      return PersonalDataMask.Match(kind: .name, end: end)
    }
    return nil
  }
}
