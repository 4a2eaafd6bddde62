import ArgumentParser

/// The command `leye segment [FILE…]`.
struct SegmentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "segment",
      abstract: Interface.text(
        "Cut text into words, line by line.",
        "逐行分词。"
      ),
      discussion: Interface.text(
        """
        Writes the words of each line with a space between them; white space of the input only \
        separates, and an empty line stays empty. With --text-key lines are JSON objects and get \
        “words”, an array; other keys stay byte for byte. A bad line is reported and passed on as an \
        empty line, or as {"error": …, "line": …} (exit code 65). For example:
          leye segment comments.txt > words.txt
        """,
        """
        每行的词以一个空格分隔；原有空白只起分隔作用，
        空行仍为空行。用 --text-key 时每行是 JSON 对象，
        加上数组 words，其他键原样保留。坏行会报出行号，
        输出空行或 {"error": …, "line": …}（退出码 65）。
        例如：
          leye segment 意见.txt > 分词.txt
        """
      )
    )
  }

  @OptionGroup var filter: FilterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try filter.run(.segment)
  }
}
