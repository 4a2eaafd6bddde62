import Messages

@testable import Reporting

/// Pages of every kind, which all have to keep to the same rules.
enum PageExamples {
  /// The pages in one language, each with a name for a file.
  static func pages(_ language: Language) -> [(name: String, html: String)] {
    let report = HTMLReport(language: language)
    return [
      ("comments", report.render(Examples.comments, source: "a.csv")),
      ("wave", report.render(Examples.wave)),
      ("wave-comments", report.render(Examples.waveWithComments)),
      ("trend", report.render(Examples.trend)),
      ("charts", ChartTests.gallery(language)),
    ].map { ("\($0.0)-\(language.rawValue)", $0.1) }
  }
}
