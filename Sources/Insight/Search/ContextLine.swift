/// A place where a comment holds what was looked for, with what stands before and behind (keyword in
/// context).
public struct ContextLine: Sendable, Hashable {
  /// What stands before, on one line.
  public let left: String
  /// What was found.
  public let hit: String
  /// What stands behind, on one line.
  public let right: String

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - left: What stands before, on one line.
  ///   - hit: What was found.
  ///   - right: What stands behind, on one line.
  public init(left: String, hit: String, right: String) {
    self.left = left
    self.hit = hit
    self.right = right
  }
}

extension SearchRelease {
  /// The hits of the released comments, mixed up by their lines, so that two of one comment do not
  /// stand together.
  ///
  /// - Parameters:
  ///   - reach: The most characters on either side.
  ///   - limit: The most lines.
  /// - Returns: The lines.
  public func contextLines(reach: Int, limit: Int) -> [ContextLine] {
    let lines = comments.flatMap { $0.contextLines(reach: reach) }
    let keyed = lines.map { line in
      (key: TextDigest.of((line.left + line.hit + line.right).utf8), line: line)
    }
    return keyed.sorted { ($0.key, $0.line.left) < ($1.key, $1.line.left) }
      .prefix(limit).map(\.line)
  }
}

extension FoundComment {
  /// Each hit with its surroundings.
  fileprivate func contextLines(reach: Int) -> [ContextLine] {
    let bytes = Array(text.utf8)
    func line(_ range: Range<Int>) -> String {
      String(String(decoding: bytes[range], as: UTF8.self).map { $0.isNewline ? " " : $0 })
    }
    return hits.map { hit in
      ContextLine(
        left: String(line(0..<hit.lowerBound).suffix(reach)),
        hit: line(hit),
        right: String(line(hit.upperBound..<bytes.count).prefix(reach))
      )
    }
  }
}
