public import DataExport
public import Insight
public import Messages
import SurveyModel

/// Renders releases as workbooks with charts that the spreadsheet program draws itself.
///
/// A figure that disclosure control hides is `·`, the same whether nobody or only few answered; the last
/// sheet lists the hidden figures and says why. A bound is a number whose format shows `≥` or `≤`.
public struct WorkbookReport: Sendable {
  /// The language of the workbook.
  public let language: Language

  /// Creates a renderer.
  ///
  /// - Parameter language: The language of the workbook.
  public init(language: Language) {
    self.language = language
  }

  /// The report on one wave: overview, items, units, topics and words by unit, which units stand out, changes,
  /// differences, drivers, worst cases, comments, what is hidden.
  ///
  /// - Parameter release: What is published of the wave.
  /// - Returns: The workbook.
  public func render(_ release: WaveRelease) -> Workbook {
    var sheets = [overview(release)]
    if !release.items.isEmpty { sheets.append(items(release)) }
    if !release.units.isEmpty, !release.indices.isEmpty { sheets.append(units(release)) }
    if let topics = release.unitTopics, !topics.topics.isEmpty {
      sheets.append(unitTopics(topics, of: release))
    }
    if let words = release.unitWords { sheets += unitWords(words, of: release) }
    sheets += funnels(release) + findings(release) + worstCases(release)
    if let comments = release.comments?.value { sheets += self.comments(comments) }
    sheets.append(hiddenSheet(release.rows(language), minimum: release.minimumGroup))
    return workbook(
      release.title[language],
      subject: release.wave,
      isSynthetic: release.isSynthetic,
      sheets
    )
  }

  /// The report on several waves: a sheet for each index and for the comments, one of all items and one of all
  /// topics, what is hidden.
  ///
  /// - Parameter release: What is published of the waves.
  /// - Returns: The workbook.
  public func render(_ release: TrendRelease) -> Workbook {
    let whole = release.series.filter { $0.unit == nil }.map { line($0, of: release) }
    return workbook(
      Wording.trend[language],
      subject: release.waves.joined(separator: Wording.separator),
      isSynthetic: release.isSynthetic,
      whole + unitLines(of: release) + shareLines(of: release) + [
        hiddenSheet(release.rows(language), minimum: nil)
      ]
    )
  }

  /// The report on a body of comments.
  ///
  /// - Parameters:
  ///   - release: What is published of the comments.
  ///   - source: Where the comments are from, such as a file name.
  /// - Returns: The workbook.
  public func render(_ release: CommentRelease, source: String) -> Workbook {
    workbook(
      Wording.comments[language],
      subject: source,
      isSynthetic: false,
      comments(release) + [hiddenSheet(release.rows(language), minimum: nil)]
    )
  }

  private func workbook(
    _ title: String,
    subject: String,
    isSynthetic: Bool,
    _ sheets: [Workbook.Sheet]
  ) -> Workbook {
    let notice = isSynthetic ? Wording.synthetic[language] : nil
    return Workbook(
      title: title,
      subject: subject,
      remarks: [notice, Wording.footer[language]].compactMap(\.self).joined(separator: " "),
      sheets: sheets.map { sheet in
        // Made-up figures say so on every sheet.
        guard let notice else { return sheet }
        return sheet.adding(note: notice)
      }
    )
  }
}

extension Workbook.Sheet {
  /// The sheet with a note below its rows, where it moves no figure that a chart draws.
  fileprivate func adding(note: String) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name,
      widths: widths,
      rows: rows + [[], [.text(note, .title)]],
      frozenRows: frozenRows,
      frozenColumns: frozenColumns,
      charts: charts
    )
  }
}
