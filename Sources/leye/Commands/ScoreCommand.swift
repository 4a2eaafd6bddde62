import ArgumentParser

/// The command `leye score [FILE…]`.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: Interface.text(
        "Score comments, one a line: a JSON object for each.",
        "逐行给意见打分，每行输出一个 JSON 对象。"
      ),
      discussion: Interface.text(
        """
        Reads plain lines, or JSON objects with --text-key, and writes one object a line in the same \
        order: score, label, topics. An object keeps its other keys byte for byte; a key that is \
        written anew replaces the old one. Spans are UTF-8 offsets. A bad line is reported and passed \
        on as {"error": …, "line": …} (exit code 65). For example:
          leye score --text-key text < comments.jsonl > scored.jsonl
        """,
        """
        读入普通文本行，或用 --text-key 读入 JSON 对象；
        按原顺序每行输出一个对象：score、label、topics。
        对象的其他键原样保留，同名的键以新值代替。
        区间为 UTF-8 字节位置。坏行会报出行号，
        并输出 {"error": …, "line": …}（退出码 65）。例如：
          leye score --text-key text < 意见.jsonl > 得分.jsonl
        """
      )
    )
  }

  @OptionGroup var filter: FilterOptions

  @Flag(
    help: Interface.help(
      "Add what each score rests on.",
      "附上每个得分的依据。"
    )
  )
  var evidence = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try filter.run(.score(showsEvidence: evidence))
  }
}
