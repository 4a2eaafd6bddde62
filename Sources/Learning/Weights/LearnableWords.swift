import Segmentation
import Sentiment

/// Which words and pairs of words may get a weight: those that say something by themselves.
///
/// Ratings go along with many words by chance or by habit, as with numbers, days and words of grammar.
/// Their weights would carry over badly, and nobody would believe an explanation that rests on them.
struct LearnableWords: Sendable {
  /// A scorer without learned weights.
  let scorer: Scorer

  private static let numerals = Set("零〇一二两三四五六七八九十百千万半几第每")
  /// What stands behind numerals in words for times and amounts.
  private static let units = Set("年月日号天点时分秒周岁个次回遍层楼块元人口")
  private static let times: Set<String> = [
    "今年", "去年", "前年", "明年", "今天", "昨天", "前天", "明天", "当天", "当年", "年前", "年后", "现在", "目前",
  ]

  /// True for a word that a line of a list can hold.
  static func isListable(_ word: String) -> Bool { !word.hasPrefix("#") && !word.contains("\t") }

  /// True for a word, or two words with a space between, that may get a weight.
  func contains(_ word: String) -> Bool {
    if word.contains(" ") { return word.split(separator: " ").allSatisfy { !isAmount($0) } }
    let evidence = scorer.score(word).evidence
    guard evidence.allSatisfy({ $0.kind == .polarity || $0.kind == .topic }) else { return false }
    if evidence.contains(where: { $0.kind == .polarity }) { return true }
    return !isSingleIdeograph(word) && !isAmount(word[...]) && !Self.times.contains(word)
      && !isStopWord(word)
  }

  /// True for a word or pair that may get a weight in a domain of its own: there habits of speech tell too,
  /// such as words of grammar, but numbers and times do not.
  func containsInDomain(_ word: String) -> Bool {
    !Self.times.contains(word) && word.split(separator: " ").allSatisfy { !isAmount($0) }
  }

  /// True where the rules say the opposite of a weight: 贵 blames, however often it stands in good ratings.
  func contradicts(_ word: String, _ weight: Double) -> Bool {
    let sum = CommentReader.explicitSum(of: scorer.score(word.replacing(" ", with: "")))
    return abs(sum) >= 0.5 && sum * weight < 0
  }

  private func isAmount(_ word: Substring) -> Bool {
    guard let first = word.first, Self.numerals.contains(first) else { return false }
    return word.allSatisfy { Self.numerals.contains($0) || Self.units.contains($0) }
  }

  /// One character of Chinese has too many meanings.
  private func isSingleIdeograph(_ word: String) -> Bool {
    word.count == 1 && word.unicodeScalars.allSatisfy(\.properties.isIdeographic)
  }

  private func isStopWord(_ word: String) -> Bool {
    word.count > 1 && scorer.contentWords(in: scorer.segmenter.segment(word)).isEmpty
  }
}
