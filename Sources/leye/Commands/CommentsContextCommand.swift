import ArgumentParser
import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore
import TextDisplay

/// The command `leye comments context WORD`.
struct CommentsContextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "context",
      abstract: Interface.text(
        "Show a word in its context, one line for each place.",
        "逐行列出一个词的上下文。"
      ),
      discussion: CommentsWording.querySyntax
    )
  }

  @Argument(help: Interface.help("What to look for.", "要查找的内容。", valueName: "word"))
  var word: String

  @Option(help: Interface.help("The most lines to show.", "最多显示几行。", valueName: "number"))
  var limit = 30

  @OptionGroup var options: CommentsOptions

  /// The most characters kept on either side of a hit.
  private static let reach = 60

  func run() throws {
    try options.check()
    try CommentsWording.check(limit: limit)
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: options.lexicon))
    let topic = try options.topicName(in: scorer.lexicon)
    let query = try SearchQuery(word, words: SearchWords(scorer))
    let source = try options.source(with: scorer)
    // A comment holds at least one line, so as many comments as lines are enough.
    var search = CommentSearch(limit: limit)
    try source.forEachMatch(of: query) { author, gate in
      search.add(author.only(options.label, topic: topic, through: gate), through: gate)
    }
    let page = CommentsPage(source: source, console: Interface.console, json: options.json)
    let release = search.release()
    let lines = release.contextLines(reach: Self.reach, limit: limit)
    try page.write(title: word) {
      var text = page.wrapped(CommentsWording.found(release, shown: release.comments.count))
      if !lines.isEmpty { text += [""] + aligned(lines, page) }
      return text
    } json: {
      [
        "lines": .array(
          lines.map { line in
            .object([
              "left": .text(line.left), "hit": .text(line.hit), "right": .text(line.right),
            ])
          }
        ),
        "count": release.count.json,
        "people": release.people.json,
      ]
    }
  }

  /// The lines with their hits below each other, by the columns that characters take.
  private func aligned(_ lines: [ContextLine], _ page: CommentsPage) -> [String] {
    let hits = lines.map { TerminalText.sanitized($0.hit) }
    let widest = min(hits.map { TerminalText.width(of: $0) }.max() ?? 0, page.width / 2)
    let side = max(4, (page.width - widest) / 2 - 1)
    return zip(lines, hits).map { line, hit in
      let before = TerminalText.sanitized(line.left).reversed()
      let left = String(TerminalText.start(of: before, fitting: side).reversed())
      let shownHit = TerminalText.truncated(hit, to: widest)
      let right = TerminalText.start(
        of: TerminalText.sanitized(line.right),
        fitting: page.width - side - 2 - TerminalText.width(of: shownHit)
      )
      return TerminalText.padded(left, to: side, .right) + " " + page.strong(shownHit)
        + (right.isEmpty ? "" : " " + right)
    }
  }
}
