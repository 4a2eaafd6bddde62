public import DataExport
public import Insight
public import Messages

/// Renders releases as CSV in long form: a row for each figure.
///
/// Columns: `section` (`response`, `index`, `scale`, `item`, `recommendation`, `unit`, `unit_topic`,
/// `unit_word`, `worst_case`, `comments`, `sentiment`, `topic`, `word`, `month`, `group`, `trend`, `trend_item`,
/// `trend_topic`, `change`), `wave`, `unit` and `unit_title` (empty for all), `name` and `title` of what the figure is about, `measure`, `value`,
/// `lower` and `upper` (the 95 % interval), `n_lowest` and `n_highest` (how many it rests on; both equal
/// where that is exact), `bound` (`at_least` or `at_most` where the value is only a bound), `hidden` (1
/// where disclosure control hides the figure, and then nothing else is told, else 0), `text`.
///
/// Names, sections and measures stay the same in every language; titles are in the language of the
/// report. Figures are as precise as in ``JSONReport``.
public struct CSVReport: Sendable {
  /// The language of titles.
  public let language: Language
  /// How fields are written.
  public let form: CSVText

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - language: The language of titles.
  ///   - form: How fields are written.
  public init(language: Language, form: CSVText = CSVText()) {
    self.language = language
    self.form = form
  }

  static let columns = [
    "section", "wave", "unit", "unit_title", "name", "title", "measure", "value", "lower", "upper",
    "n_lowest", "n_highest", "bound", "hidden", "text",
  ]

  /// The report on one wave.
  ///
  /// - Parameter release: What is published of the wave.
  /// - Returns: CSV that ends with a line break.
  public func render(_ release: WaveRelease) -> String {
    text(release.rows(language), isSynthetic: release.isSynthetic)
  }

  /// The report on several waves.
  ///
  /// - Parameter release: What is published of the waves.
  /// - Returns: CSV that ends with a line break.
  public func render(_ release: TrendRelease) -> String {
    text(release.rows(language), isSynthetic: release.isSynthetic)
  }

  /// The report on a body of comments.
  ///
  /// - Parameter release: What is published of the comments.
  /// - Returns: CSV that ends with a line break.
  public func render(_ release: CommentRelease) -> String {
    text(release.rows(language), isSynthetic: false)
  }

  private func text(_ rows: [ReportRow], isSynthetic: Bool) -> String {
    var text = form.beginning + form.row(Self.columns.map(CSVText.Field.text))
    if isSynthetic {
      // Made-up figures say so wherever they go.
      let notice = ReportRow(
        section: .response,
        name: "synthetic",
        title: "",
        measure: "notice",
        figure: .text(Wording.synthetic[language])
      )
      text += form.row(fields(of: notice))
    }
    for row in rows { text += form.row(fields(of: row)) }
    return text
  }

  private func fields(of row: ReportRow) -> [CSVText.Field] {
    let names = [
      row.section.rawValue, row.wave, row.unit, row.unitTitle, row.name, row.title, row.measure,
    ]
    return names.map { $0.isEmpty ? .empty : .text($0) } + fields(of: row.figure)
  }

  /// Value, lower and upper, the two counts, bound, hidden and text.
  private func fields(of figure: ReportRow.Figure) -> [CSVText.Field] {
    func count(_ count: PublishedCount) -> [CSVText.Field] {
      [.number(Double(count.lowest)), .number(Double(count.highest))]
    }
    func bound(_ bound: Estimate.Bound) -> CSVText.Field { bound.name.map { .text($0) } ?? .empty }
    let shown: [CSVText.Field] = [.number(0), .empty]
    switch figure {
    case .hidden:
      return Array(repeating: .empty, count: 6) + [.number(1), .empty]
    case .text(let text):
      return Array(repeating: .empty, count: 6) + [.number(0), .text(text)]
    case .number(let number):
      return [.number(number)] + Array(repeating: .empty, count: 5) + shown
    case .count(let number):
      let value: CSVText.Field =
        number.lowest == number.highest ? .number(Double(number.lowest)) : .empty
      return [value, .empty, .empty] + count(number) + [.empty] + shown
    case .part(let part, let group):
      return [.number(Measure.share.published(part.value, of: group)), .empty, .empty]
        + count(group) + [bound(part.bound)] + shown
    case .estimate(let estimate, let measure):
      // The interval of a bound would tell more than the bound does.
      let numbers = [estimate.value, estimate.lower, estimate.upper].enumerated().map {
        estimate.bound == .exact || $0.offset == 0
          ? CSVText.Field.number(measure.published($0.element, of: estimate.count)) : .empty
      }
      return numbers + count(estimate.count) + [bound(estimate.bound)] + shown
    }
  }
}
