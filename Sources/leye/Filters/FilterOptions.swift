import ArgumentParser
import Messages
import Sentiment

/// Options of commands that read texts and write a line for each.
struct FilterOptions: ParsableArguments {
  @OptionGroup var lines: LineOptions

  @Option(
    name: .customLong("text-key"),
    help: Interface.help(
      "Lines are JSON objects; the comment stands under this key.",
      "每行是 JSON 对象，意见在这个键下。",
      valueName: "key"
    )
  )
  var textKey: String?

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  /// Runs a filter over the inputs.
  ///
  /// - Parameter task: What takes the place of a line.
  /// - Throws: A fault that says what went wrong and what to do; an `ExitCode` where lines were bad.
  func run(_ task: TextWorker.Task) throws {
    if let textKey, task.members.contains(textKey) {
      throw UsageFault(
        "--text-key “\(textKey)” is a key that this command writes. Rename it in the input.",
        "--text-key“\(textKey)”是本命令要写的键。请在输入中改名。"
      )
    }
    try lines.run(textKey: textKey) {
      let engine: TextWorker.Engine =
        switch task {
        case .score: .scorer(Scorer(lexicon: try Resources.lexicon(folder: lexicon)))
        case .segment: .segmenter(try Resources.segmenter(folder: lexicon))
        }
      return TextWorker(task: task, textKey: textKey, engine: engine)
    }
  }
}
