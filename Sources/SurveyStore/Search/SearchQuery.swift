/// What somebody looks for in comments.
///
/// Words one after another must all be there; `"a b"` looks for words in a row, `a OR b` (or `a | b`)
/// for either, `-a` (or `NOT a`) leaves comments with the word out, and parentheses group. Full-width
/// signs and Chinese quotation marks do as well.
///
/// Words are compared in matching form, so traditional characters find simplified ones and full-width
/// letters half-width ones. A word is found where it is a word of the comment or several, or part of
/// one: 加班 is found in 加班费, and 和服 is not found in 产品和服务, where it is part of two. It is not
/// found across the end of a sentence; other marks and spaces do not part it.
///
/// ## Usage
/// ```swift
/// let query = try SearchQuery("食堂 (太贵 OR 难吃) -早餐", words: words)
/// query.hits(in: SearchableText(comment, words: words))  // nil where it does not match
/// ```
public struct SearchQuery: Sendable {
  /// The longest query in characters.
  public static let longest = 200

  /// What a query says of a comment.
  indirect enum Condition: Sendable, Hashable {
    /// The cells of a word or a phrase stand there in a row.
    case holds([String])
    /// All hold.
    case all([Condition])
    /// At least one holds.
    case any([Condition])
    /// The first holds and none of the others.
    case except(Condition, [Condition])
  }

  /// What it says as a whole.
  let condition: Condition

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query as typed.
  ///   - words: How to cut it; comments must be cut alike.
  /// - Throws: A ``SearchQueryFault`` that names the place.
  public init(_ text: String, words: SearchWords) throws(SearchQueryFault) {
    var parser = try SearchQueryParser(text, words: words)
    condition = try parser.query()
  }
}
