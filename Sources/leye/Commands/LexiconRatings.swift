import ArgumentParser
import Learning
import Messages
import Sentiment

/// Reads rated comments from files.
struct LexiconRatings {
  let inputs: [LexiconInput]
  /// The ratings that say neither; nil for the middle of each file's scale.
  let middle: RatingScale?

  /// The fewest comments of each class that anything can be learned from.
  private static let leastCount = 20

  /// The comments with a rating above or below the middle.
  ///
  /// - Throws: A fault that says what went wrong and what to do.
  func comments() throws -> [RatedComment] {
    try inputs.flatMap(comments(of:))
  }

  private func comments(of input: LexiconInput) throws -> [RatedComment] {
    var rows: [(text: String, rating: Double)] = []
    let skipped = try input.read(isLabelled: true) { text, label in
      guard let rating = Self.rating(label) else { return false }
      rows.append((text, rating))
      return true
    }
    input.console.warn(skipped: skipped, of: input.path)
    guard let scale = middle ?? RatingScale(ratings: rows.map(\.rating)) else {
      throw TooFewRatingsFault(path: input.path, least: Self.leastCount)
    }
    let comments = rows.compactMap { row in
      scale.isPositive(row.rating).map {
        RatedComment(text: row.text, isPositive: $0, domain: input.domain)
      }
    }
    let positive = comments.count { $0.isPositive }
    guard min(positive, comments.count - positive) >= Self.leastCount else {
      throw TooFewRatingsFault(path: input.path, least: Self.leastCount)
    }
    return comments
  }

  /// A number, or a label as one.
  private static func rating(_ text: String) -> Double? {
    if let number = Double(text) { return number.isFinite ? number : nil }
    switch SentimentLabel(gold: text) {
    case .positive: return 1
    case .negative: return -1
    case .neutral, .mixed: return 0
    case nil: return nil
    }
  }
}

/// A rating or a range of ratings on the command line, such as `3` or `3-3.5`.
struct RatingRange: ExpressibleByArgument {
  let scale: RatingScale

  /// Reads a number or two with a hyphen between.
  init?(argument: String) {
    let parts = argument.split(separator: "-", maxSplits: 1).compactMap { Double($0) }
    guard
      let low = parts.first, let high = parts.last, low <= high,
      parts.count == argument.split(separator: "-", maxSplits: 1).count
    else { return nil }
    scale = RatingScale(middle: low...high)
  }
}

/// A file whose ratings give nothing to learn from.
struct TooFewRatingsFault: Fault {
  let path: String
  let least: Int
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): there are fewer than \(least) good or fewer than \(least) bad ratings with a comment. "
        + "Check the columns, and the middle of the scale with --middle.",
      "\(path)：带意见的好评或差评不足 \(least) 条。请检查列名，并用 --middle 指定评分的中点。"
    )
  }
}
