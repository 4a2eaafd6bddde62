import Insight
import Messages

@testable import Reporting

/// Pages of every kind, which all have to keep to the same rules.
enum PageExamples {
  /// The pages in one language, each with a name for a file.
  static func pages(_ language: Language) -> [(name: String, html: String)] {
    let report = HTMLReport(language: language)
    let narrowed = ProfileExamples.profiles.compactMap { name, profile in
      ProfileExamples.whole.narrowed(to: profile).map { (name, report.render($0, for: profile)) }
    }
    let whole = [
      ("comments", report.render(Examples.comments, source: "a.csv")),
      ("wave", report.render(Examples.wave)),
      ("analysis", report.render(ProfileExamples.analysed)),
      ("wave-comments", report.render(Examples.waveWithComments)),
      ("trend", report.render(Examples.trend)),
      ("trend-items", report.render(Examples.itemTrend)),
      ("charts", ChartTests.gallery(language)),
    ]
    return (whole + narrowed).map { ("\($0.0)-\(language.rawValue)", $0.1) }
  }
}

/// Releases narrowed to their readers.
enum ProfileExamples {
  /// A whole wave with items, units and comments.
  static let whole = WaveRelease(
    wave: Examples.wave.wave,
    title: Examples.wave.title,
    opens: Examples.wave.opens,
    closes: Examples.wave.closes,
    isSynthetic: true,
    responses: Examples.wave.responses,
    headcount: Examples.wave.headcount,
    minimumGroup: 5,
    indices: Examples.wave.indices,
    items: Examples.wave.items,
    recommendation: Examples.wave.recommendation,
    units: Examples.wave.units,
    comments: .shown(Examples.comments)
  )

  /// The same with what was found beyond plain figures, and words of units.
  static let analysed = WaveRelease(
    wave: whole.wave,
    title: whole.title,
    opens: whole.opens,
    closes: whole.closes,
    isSynthetic: true,
    responses: whole.responses,
    headcount: whole.headcount,
    minimumGroup: 5,
    indices: whole.indices,
    items: whole.items,
    recommendation: whole.recommendation,
    units: whole.units,
    comments: whole.comments,
    unitWords: UnitReportTests.unitWords,
    findings: FindingReportTests.findings
  )

  /// The readers with a name for a file.
  static let profiles: [(name: String, profile: ReportProfile)] = [
    ("leader", .leader(unit: "轧钢厂")), ("everyone", .everyone),
  ]
}
