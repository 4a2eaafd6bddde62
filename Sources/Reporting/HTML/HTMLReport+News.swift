import Insight
import Messages

extension HTMLReport {
  /// What wants attention in dated comments.
  func newsSection(_ news: CommentNews?) -> Markup {
    guard let news else { return .empty }
    func list(_ phrases: [Phrase]) -> Markup {
      phrases.isEmpty
        ? .empty
        : .element("ul", [:], Markup(phrases.map { .element("li", [:], .text($0[language])) }))
    }
    let isQuiet = news.alerts.isEmpty && news.earlier >= 4
    return section(
      Wording.news[language],
      note: Wording.compared(news)[language],
      [
        isQuiet ? .element("p", [:], .text(Wording.noNews[language])) : .empty,
        list(news.alerts.map { Wording.news($0, numerals: numerals) }),
        news.bursts.isEmpty
          ? .empty : .element("h3", [:], .text(Wording.bursts[language])),
        list(news.bursts.map { Wording.stretch($0, numerals: numerals) }),
        note(Wording.newsNote[language]),
      ]
    )
  }
}
