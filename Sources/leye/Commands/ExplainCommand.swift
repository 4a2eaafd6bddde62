import ArgumentParser
import Messages
import Reporting
import Sentiment

/// The command `leye explain TEXT`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Interface.text(
        "Show how a comment gets its score: words, rules, topics.",
        "说明一条意见的得分从何而来：词、规则、主题。"
      ),
      discussion: Interface.text(
        """
        The comment is shown with every word that counts marked in place, then a table of the \
        evidence and how it adds up. Signs: + praise, - blame, ∅ lack, ? request, ¬ negation, \
        × degree, ⇄ contrast, # topic.
        """,
        """
        在原文中标出每个起作用的词，
        再列出依据以及如何合计。
        符号：+ 褒，- 贬，∅ 缺失，? 请求，¬ 否定，
        × 程度，⇄ 转折，# 主题词。
        """
      )
    )
  }

  /// When words are coloured.
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  // Whatever is no option is the comment, so that an error never repeats it.
  @Argument(
    parsing: .allUnrecognized,
    help: Interface.help(
      "The comment; - or none reads standard input.",
      "意见原文；- 或不写表示标准输入。",
      valueName: "text"
    )
  )
  var text: [String] = []

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  @Option(
    help: Interface.help(
      "Colour the words: auto (on a terminal, unless NO_COLOR is set), always or never.",
      "是否上色：auto（终端且未设 NO_COLOR 时）、always、never。",
      valueName: "auto|always|never"
    )
  )
  var color: Colour = .auto

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.check(inputs: [])
    try checkOptions()
    let explanation = Explanation(
      try CommentInput.text(of: words),
      by: Scorer(lexicon: try Resources.lexicon(folder: lexicon))
    )
    try output.deliver(
      text: { report in
        ExplanationText(
          explanation: explanation,
          language: report.language,
          width: report.width,
          style: style(report.style)
        ).text
      },
      html: { ExplanationPage(explanation: explanation, language: $0.language).html },
      json: { _ in String(decoding: explanation.json.bytes, as: UTF8.self) }
    )
  }

  /// The words of the comment; behind `--` any word is one.
  private var words: [String] {
    guard let end = text.firstIndex(of: "--") else { return text }
    return Array(text[..<end] + text[(end + 1)...])
  }

  private func style(_ automatic: Style) -> Style {
    switch color {
    case .auto: automatic
    case .always: .ansi
    case .never: .plain
    }
  }

  /// Refuses what looks like an option, which would else be taken for the comment.
  private func checkOptions() throws {
    for word in text.prefix(while: { $0 != "--" }) {
      guard let match = word.wholeMatch(of: /(--?[a-z][a-z-]*)(=.*)?/) else { continue }
      let name = String(match.1)
      let nearest = NearestName.find(
        name,
        in: ["--json", "--html", "--color", "--lexicon", "--language", "--help"]
      )
      throw UsageFault(
        "There is no option \(name)." + (nearest.map { " Did you mean \($0)?" } ?? ""),
        "没有选项 \(name)。" + (nearest.map { "您要的是 \($0) 吗？" } ?? "")
      )
    }
  }
}
