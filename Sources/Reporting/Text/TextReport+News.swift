import Insight
import Messages

extension TextReport {
  /// What wants attention in dated comments, a paragraph each.
  func newsSection(_ news: CommentNews?) -> [String] {
    guard let news else { return [] }
    var lines = wrapped(Wording.compared(news)[language])
    if news.alerts.isEmpty, news.earlier >= 4 { lines += wrapped(Wording.noNews[language]) }
    for alert in news.alerts {
      let mark = alert.weight == .urgent ? "! " : "- "
      lines += marked(mark, Wording.news(alert, numerals: numerals)[language])
    }
    if !news.bursts.isEmpty {
      lines += [""] + wrapped(Wording.bursts[language])
      for burst in news.bursts {
        lines += marked("- ", Wording.stretch(burst, numerals: numerals)[language])
      }
    }
    return section(Wording.news[language], lines) + note(Wording.newsNote[language])
  }

  private func marked(_ mark: String, _ text: String) -> [String] {
    wrapped(text, indent: 2).enumerated().map { place, line in
      place == 0 ? mark + line.dropFirst(2) : line
    }
  }
}
