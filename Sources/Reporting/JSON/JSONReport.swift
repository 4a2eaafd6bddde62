public import Insight
import Messages
import SurveyModel

/// Renders releases as JSON for other programs.
///
/// Keys are stable and in a fixed order; a change that breaks a reader raises `version`. Titles are
/// objects `{"zh": …, "en": …}`. What every report has:
///
/// - `$schema`: the name of the schema, which stands in `Documentation/schemas`.
/// - `format`: `leye-comments`, `leye-wave`, `leye-trend`, `leye-alerts`, `leye-training` or
///   `leye-dashboard`; `version`: 1.
/// - `synthetic`: true when the data were made up by a generator; `notice` then says so.
/// - A count is an object `{"lowest": 10, "highest": 19}`; both are equal where it is exact.
/// - An estimate is an object with `value`, `lower` and `upper` (the 95 % interval) and `count`.
///   Where a group is nearly of one mind and the value is only a bound, `bound` is `at_least` or
///   `at_most`, and `lower` and `upper` are null.
/// - A figure that disclosure control hides is `{"hidden": true}` and nothing else.
///
/// Shares run from 0 to 1, scores from -1 to 1, indices from 0 to 100. Figures of a group published
/// as a band have the decimals of a printed report, others four.
public struct JSONReport: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The report on a body of comments, format `leye-comments`.
  ///
  /// Keys: `source`, then `count`, `people` (who wrote them, null where unknown), `coverage`, `first_day`, `last_day`, `labels` (`label`, `share`),
  /// `mean_score`, `topic_domain`, `topic_coverage`, `topics` (`name`, `title`, `share`, `score`, `tones` with
  /// `negative`, `neutral`, `positive`), `typical_words` (`word`, `worst_count`, `other_count`, `log_likelihood`, `log_ratio`),
  /// `sentences` (`text`, `score`, `topics`), `months` (`month`, `count`, `score`,
  /// `negative_share`), `groups` (`group`, `score`, `negative_share`), `weeks` (as `months`, with `week`; one of both is empty),
  /// `news` (null without times; `period`, `newest`, `earlier`, `alerts` as in `leye-alerts`, `bursts` with `topic`, `title`, `first`,
  /// `last`, `share`, `usual`, `probability`, `text`).
  ///
  /// - Parameters:
  ///   - release: What is published of the comments.
  ///   - source: Where the comments are from, such as a file name.
  ///   - isSynthetic: True when the comments were made up by a generator.
  /// - Returns: JSON that ends with a line break.
  public func render(
    _ release: CommentRelease,
    source: String,
    isSynthetic: Bool = false
  ) -> String {
    document(
      "leye-comments",
      isSynthetic: isSynthetic,
      [("source", .string(source))] + comments(release)
        + [("weeks", weeks(release.months)), ("news", news(release.news))]
    )
  }

  /// The report on one wave, format `leye-wave`.
  ///
  /// Keys: `wave`, `title`, `opens`, `closes`, `responses`, `headcount`, `minimum_group`, `indices`
  /// (`name`, `title`, `score`, `scales`), `items` (`name`, `title`, `scale`, `reversed`, `shares`
  /// with `unfavourable` and `neutral`, null where they must not be told, and `favourable`), `recommendation` (null where not asked),
  /// `units` (`unit`, `title`, `parent`, `scores` and `adjusted` by index name, the latter null where it is not told), `comments` (null where not
  /// asked), `topics_by_unit` (null where there are none; `topics`, `units` with `shares` by topic), `unit_words` (null where nothing is told; `unit`, `people`, `others`, `words` with `word`, `count`, `other_count`,
  /// `log_likelihood`, `log_ratio`), `findings`.
  ///
  /// - Parameter release: What is published of the wave.
  /// - Returns: JSON that ends with a line break.
  public func render(_ release: WaveRelease) -> String {
    document("leye-wave", isSynthetic: release.isSynthetic, wave(release))
  }

  /// The report on several waves, format `leye-trend`.
  ///
  /// Keys: `waves`, `series` (`kind` is `index` or `sentiment`, `index` the name or null, `title`,
  /// `unit` null for all, `points` one for each wave, `reading` what is a signal and what is noise: `signal`, `change`
  /// since `from`, `direction`, `limits`, each null where it cannot be told), `items` (as `series`, with `kind` `item`, `item` its name
  /// and `index` the one it belongs to: the share of favourable answers), `topics` (`name`, `title`, `shares`, `scores`,
  /// `reading` of the shares).
  ///
  /// - Parameter release: What is published of the waves.
  /// - Returns: JSON that ends with a line break.
  public func render(_ release: TrendRelease) -> String {
    document("leye-trend", isSynthetic: release.isSynthetic, trend(release))
  }

  func document(
    _ format: String,
    isSynthetic: Bool,
    _ members: [(key: String, value: JSONValue)]
  ) -> String {
    var head: Members = [
      ("$schema", .string("urn:leye:schema:\(format):1")), ("format", .string(format)),
      ("version", .integer(1)), ("synthetic", .bool(isSynthetic)),
    ]
    if isSynthetic { head.append(("notice", title(Wording.synthetic))) }
    return JSONValue.object(head + members).text() + "\n"
  }

  /// A phrase in both languages.
  func title(_ phrase: Phrase) -> JSONValue {
    .members(["zh": .string(phrase.chinese), "en": .string(phrase.english)])
  }

  /// A title in both languages.
  func title(_ text: LocalizedText) -> JSONValue {
    title(Phrase(text[.english], text[.chinese]))
  }
}
