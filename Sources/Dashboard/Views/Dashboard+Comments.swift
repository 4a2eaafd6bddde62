import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import TerminalUI
import TextDisplay

/// Comments with what they are about and the words that count.
extension Dashboard {
  func commentsPage(width: Int) -> Page {
    var page = Page()
    page.add(wrapped(queryText, width, .heading))
    guard let found, found.query == query else {
      page.add(wrapped(DashboardWording.looking[language], width, .quiet))
      return page
    }
    page.add(textRows.comments)
    return page
  }

  /// The rows of what was found.
  func commentLines(width: Int) -> [Line] {
    guard let found, found.query == query else { return [] }
    switch found.result {
    case .hidden: return wrapped(Wording.hiddenComments[language], width)
    case .failed(let phrase): return wrapped(phrase[language], width, .fault)
    case .found(let comments, let count, let people):
      guard !comments.isEmpty else { return wrapped(DashboardWording.noMatch[language], width) }
      let extent = DashboardWording.found(comments.count, count: count, people: people)
      return wrapped(extent[language], width, .quiet)
        + comments.enumerated().flatMap { place, comment in
          [Line()] + lines(of: comment, number: place + 1, width)
        }
    }
  }

  /// What is looked for, in words.
  private var queryText: String {
    guard let query, query.isFiltered else { return DashboardWording.all[language] }
    var parts: [String] = []
    if !query.text.isEmpty { parts.append(DashboardWording.searchPrompt[language] + query.text) }
    if let unit = query.unit { parts.append(name(.unit(unit))) }
    if let topic = query.topic { parts.append(name(.topic(topic))) }
    if let label = query.label { parts.append(name(.label(label.rawValue))) }
    return parts.joined(separator: Wording.separator)
  }

  private func lines(of comment: ShownComment, number: Int, _ width: Int) -> [Line] {
    let indent = "\(number).".count + 2
    let marked = MarkedText(comment, look.theme)
    let lines = marked.lines(width: max(width - indent - 1, 4)).enumerated().map { place, line in
      var row = place == 0 ? Line(" \(number). ", look.theme.style(.quiet)) : Line()
      row.add(line, at: indent)
      return row
    }
    let label = LabelShare.Label(rawValue: comment.found.label.rawValue).map(Wording.name(of:))
    let about = [label?[language]].compactMap { $0 } + comment.found.topics.map(title(ofTopic:))
    let words = marked.words.map { ($0.isPraise ? "+" : "-") + $0.text }
    let foot = (about + [words.joined(separator: " ")].filter { !$0.isEmpty })
      .joined(separator: Wording.separator)
    return lines + wrapped(foot, width, .quiet, indent: indent)
  }
}
