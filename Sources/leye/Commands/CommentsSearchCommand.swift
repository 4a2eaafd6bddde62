import ArgumentParser
import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// The command `leye comments search QUERY`.
struct CommentsSearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: Interface.text(
        "Find comments by their words.",
        "按词查找意见。"
      ),
      discussion: CommentsWording.querySyntax
    )
  }

  @Argument(help: Interface.help("What to look for.", "要查找的内容。", valueName: "query"))
  var query: String

  @Option(help: Interface.help("The most comments to show.", "最多显示几条。", valueName: "number"))
  var limit = 20

  @OptionGroup var options: CommentsOptions

  func run() throws {
    try options.check()
    try CommentsWording.check(limit: limit)
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: options.lexicon))
    let topic = try options.topicName(in: scorer.lexicon)
    let query = try SearchQuery(query, words: SearchWords(scorer))
    let source = try options.source(with: scorer)
    var search = CommentSearch(limit: limit)
    try source.forEachMatch(of: query) { author, gate in
      search.add(author.only(options.label, topic: topic, through: gate), through: gate)
    }
    let page = CommentsPage(source: source, console: Interface.console, json: options.json)
    try page.write(title: self.query) {
      text(search.release(), page, scorer.lexicon.topicTitles)
    } json: {
      json(search.release())
    }
  }

  private func text(
    _ release: SearchRelease,
    _ page: CommentsPage,
    _ titles: [String: LocalizedText]
  ) -> [String] {
    var lines = page.wrapped(CommentsWording.found(release, shown: release.comments.count))
    let language = page.console.language
    for (index, comment) in release.comments.enumerated() {
      let number = "\(index + 1)."
      let space = String(repeating: " ", count: max(4, number.count + 1))
      let body = page.wrapped(Phrase(verbatim: comment.text), indent: space.count)
      let topics = comment.topics.map { titles[$0]?[language] ?? $0 }
      let foot = ([comment.label.phrase[language]] + topics).joined(separator: " · ")
      lines += ["", number + (body.first ?? "").dropFirst(number.count)] + body.dropFirst()
      lines += page.wrapped(Phrase(verbatim: foot), indent: space.count)
    }
    return lines
  }

  private func json(_ release: SearchRelease) -> [String: Value] {
    [
      "comments": .array(
        release.comments.map { comment in
          .object([
            "text": .text(comment.text),
            "hits": .array(
              comment.hits.map {
                .array([$0.lowerBound, $0.upperBound].map { .number(Double($0)) })
              }
            ),
            "label": .text(comment.label.rawValue),
            "topics": .array(comment.topics.map(Value.text)),
          ])
        }
      ),
      "count": release.count.json,
      "people": release.people.json,
    ]
  }
}
