import Glibc

extension RatedComment {
  /// Weights that make the domains equal, and in each domain the classes, wholly or in part.
  ///
  /// - Parameters:
  ///   - comments: The comments.
  ///   - evenness: 1 where both classes of a domain are to count alike, 0 where each counts by its
  ///     comments; between, a comment counts as the share of its class to the power of the negative.
  /// - Returns: A weight a comment; on average 1.
  static func rowWeights(of comments: [RatedComment], evenness: Double) -> [Double] {
    var groups: [String: [Double]] = [:]
    for comment in comments {
      groups[comment.domain, default: [0, 0]][comment.isPositive ? 1 : 0] += 1
    }
    let share = Double(comments.count) / Double(max(groups.count, 1))
    return comments.map { comment in
      let counts = groups[comment.domain] ?? [1, 1]
      let masses = counts.map { $0 > 0 ? pow($0, 1 - evenness) : 0 }
      let side = comment.isPositive ? 1 : 0
      return share * masses[side] / ((masses[0] + masses[1]) * counts[side])
    }
  }
}
