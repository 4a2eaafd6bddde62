import ArgumentParser
import Foundation
import Glibc
import Messages

/// Options of commands that read lines and write a line for each, on several threads.
struct LineOptions: ParsableArguments {
  @Argument(
    help: Interface.help(
      "Files of UTF-8 lines; - or none reads standard input.",
      "UTF-8 文本文件；- 或不写表示标准输入。",
      valueName: "file"
    )
  )
  var files: [String] = []

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
      "Greatest length of a line, such as 64k or 4M; up to 256M.",
      "一行的最大长度，如 64k 或 4M，最大 256M。",
      valueName: "bytes"
    )
  )
  var maxLine = ByteCount(megabytes: 4)

  /// Runs a worker over the inputs.
  ///
  /// - Parameters:
  ///   - textKey: The member that should hold a text, for messages.
  ///   - worker: Makes what takes the place of a line, once the options are known to be right.
  /// - Throws: A fault that says what went wrong and what to do; an `ExitCode` where lines were bad.
  func run(textKey: String? = nil, _ worker: () throws -> any LineWorker) throws {
    try check()
    Interruption.watch()
    let console = Interface.console
    let sources = files.isEmpty ? ["-"] : files
    let (key, limit) = (textKey ?? "", maxLine.bytes)
    var pipeline = FilterPipeline(
      sources: sources,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
      filter: LineFilter(worker: try worker(), limit: limit, sources: sources),
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

  private func check() throws {
    if let threads, !(1...256).contains(threads) {
      throw UsageFault(
        "--threads takes a number from 1 to 256.",
        "--threads 应为 1 到 256 的整数。"
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
