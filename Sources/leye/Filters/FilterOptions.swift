import ArgumentParser
import Foundation
import Glibc
import Messages
import Sentiment

/// Options of commands that read lines and write lines.
struct FilterOptions: ParsableArguments {
  @Argument(
    help: Interface.help(
      "Files of UTF-8 lines; - or none reads standard input.",
      "UTF-8 文本文件；- 或不写表示标准输入。",
      valueName: "file"
    )
  )
  var files: [String] = []

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

  @Option(
    help: Interface.help(
      "How many threads work (default: one a processor).",
      "工作线程数（默认每个处理器一个）。",
      valueName: "number"
    )
  )
  var threads: Int?

  @Option(
    name: .customLong("max-line"),
    help: Interface.help(
      "Greatest length of a line, such as 64k or 4M.",
      "一行的最大长度，如 64k 或 4M。",
      valueName: "bytes"
    )
  )
  var maxLine = ByteCount(megabytes: 4)

  /// Runs a filter over the inputs.
  ///
  /// - Parameter task: What takes the place of a line.
  /// - Throws: A fault that says what went wrong and what to do; an `ExitCode` where lines were bad.
  func run(_ task: LineFilter.Task) throws {
    try check(task)
    Interruption.watch()
    let console = Interface.console
    let sources = files.isEmpty ? ["-"] : files
    let engine: LineFilter.Engine =
      switch task {
      case .score: .scorer(Scorer(lexicon: try Resources.lexicon(folder: lexicon)))
      case .segment: .segmenter(try Resources.segmenter(folder: lexicon))
      }
    let (key, limit) = (textKey ?? "", maxLine.bytes)
    var pipeline = FilterPipeline(
      sources: sources,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
      filter: LineFilter(
        task: task,
        textKey: textKey,
        limit: limit,
        sources: sources,
        engine: engine
      ),
      describe: { $0.phrase(key: key, limit: limit) },
      console: console,
      progress: FilterProgress(sources: sources, console: console)
    )
    let faulty = try pipeline.run(limit: limit)
    guard faulty > 0 else { return }
    console.warn(
      Phrase(
        "leye: \(faulty == 1 ? "1 line" : "\(faulty) lines") could not be read.",
        "leye：有 \(faulty) 行无法读取。"
      )
    )
    throw ExitCode(FaultCategory.badData.rawValue)
  }

  private func check(_ task: LineFilter.Task) throws {
    if let threads, !(1...256).contains(threads) {
      throw UsageFault(
        "--threads takes a number from 1 to 256.",
        "--threads 应为 1 到 256 的整数。"
      )
    }
    if let textKey, task.members.contains(textKey) {
      throw UsageFault(
        "--text-key “\(textKey)” is a key that this command writes. Rename it in the input.",
        "--text-key“\(textKey)”是本命令要写的键。请在输入中改名。"
      )
    }
    // Before any work: a wrong name at the end of a long list should not come to light at the end.
    for path in files where path != "-" {
      var information = stat()
      guard unsafe stat(path, &information) == 0, unsafe access(path, R_OK) == 0 else {
        throw InputFault(path: path, problem: .system(errno))
      }
      guard information.st_mode & S_IFMT != S_IFDIR else {
        throw InputFault(path: path, problem: .system(EISDIR))
      }
    }
  }
}

/// A number of bytes on the command line, such as `65536`, `64k` or `4M`.
struct ByteCount: ExpressibleByArgument {
  /// The number.
  let bytes: Int

  /// A number of binary megabytes.
  init(megabytes: Int) {
    bytes = megabytes << 20
  }

  /// Reads a number from 1 byte to 256 MB.
  ///
  /// - Parameter argument: Digits, with `k` or `M` for binary kilobytes or megabytes.
  init?(argument: String) {
    let shift: Int
    switch argument.last {
    case "k", "K": shift = 10
    case "m", "M": shift = 20
    default: shift = 0
    }
    guard
      let number = Int(shift > 0 ? argument.dropLast() : argument[...]),
      (1...(256 << 20) >> shift).contains(number)
    else { return nil }
    bytes = number << shift
  }

  var defaultValueDescription: String { "\(bytes >> 20)M" }
}
