/// A sign in a comment that somebody should act on at once.
///
/// Negated mentions, such as 没有受伤 or 防止事故, are no signs.
public struct UrgentSign: Sendable, Hashable, Codable {
  /// What the sign points to.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case injury
    case danger
    case selfHarm = "self-harm"
    case harassment
    /// Wages that were not paid.
    case wages
    /// A threat to strike.
    case strike
  }
  /// What the sign points to.
  public let kind: Kind
  /// Where it stands: a range of UTF-8 offsets in the original text.
  public let range: Range<Int>
  /// The words, in matching form.
  public let words: String

  /// Creates a sign.
  ///
  /// - Parameters:
  ///   - kind: What the sign points to.
  ///   - range: Where it stands: a range of UTF-8 offsets in the original text.
  ///   - words: The words, in matching form.
  public init(kind: Kind, range: Range<Int>, words: String) {
    self.kind = kind
    self.range = range
    self.words = words
  }
}

extension UrgentSign.Kind {
  /// The place in ``allCases``.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The kind that a tag such as `flag:injury` names, nil for a tag of another sort.
  ///
  /// - Parameter tag: A tag of a word list.
  /// - Throws: ``LexiconFault/Problem/unknownSign(_:)`` for a flag that does not exist.
  init?(tag: Substring) throws(LexiconFault.Problem) {
    guard tag.hasPrefix("flag:") else { return nil }
    let name = String(tag.dropFirst(5))
    guard let kind = Self(rawValue: name) else { throw .unknownSign(name) }
    self = kind
  }
}
