import DataExport
import Insight
import Messages
import SurveyModel

extension WorkbookReport {
  /// What those who did not answer could change; no sheet where nothing is told.
  func worstCases(_ release: WaveRelease) -> [Workbook.Sheet] {
    guard let cases = release.findings?.worstCases, !cases.isEmpty else { return [] }
    let rows = cases.map { found -> [Cell] in
      let measure = found.kind.measure
      let title =
        found.kind == .recommendation ? Wording.recommendation[language] : found.title[language]
      let ends = [found.lower, found.upper].map { end -> Cell in
        .number(Numerals.rounded(end, decimals: 4), format: measure.format)
      }
      return [.text(title)] + cells(.shown(found.figure), measure)
        + [.number(Double(found.population), format: "0")] + ends
    }
    return [
      sheet(
        Wording.worstCasesName[language],
        widths: [60, 12, 10, 10, 10, 12, 12, 12],
        head: heads([
          Wording.item, Wording.ofAnswered, Wording.lower, Wording.upper, Wording.count,
          Wording.population, Wording.worstCase, Wording.bestCase,
        ]),
        rows: rows,
        notes: [Wording.worstCaseNote[language]]
      )
    ]
  }
}
