import Foundation
import Segmentation
import Sentiment

/// Measures speed and memory on real text and prints one table.
///
/// Figures are CPU seconds of one thread and ratios within one run, since wall time says more about the
/// machine's other work than about the program. Usage: `leye-benchmarks [TEXT-FILE [PROGRAM [CSV]]]`.
@main
enum Benchmarks {
  static func main() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = package.deletingLastPathComponent().appendingPathComponent("shared/data")
    let arguments = CommandLine.arguments
    let text =
      arguments.count > 1
      ? arguments[1] : shared.appendingPathComponent("sentiment/chnsenticorp_htl.tsv").path
    let program =
      arguments.count > 2
      ? arguments[2] : package.appendingPathComponent(".build/release/leye").path
    let table =
      arguments.count > 3
      ? arguments[3] : shared.appendingPathComponent("complaints/messages.csv").path

    print("measure".padded(to: 44) + "figure")
    // Commands first: a child's peak memory cannot be told from what its parent held when it began.
    if FileManager.default.isExecutableFile(atPath: program) {
      try measureCommands(program, table: table)
    } else {
      print("commands: skipped, no program \(program); run make build")
    }
    if FileManager.default.fileExists(atPath: text) {
      try measureText(text, lexicon: package.appendingPathComponent("Lexicons").path)
    } else {
      print("text: skipped, no file \(text)")
    }
  }

  private static func measureCommands(_ program: String, table: String) throws {
    try measure(program, ["--help"], "leye --help", runs: 20)
    if FileManager.default.fileExists(atPath: table) {
      let arguments = ["analyze", table, "--text", "留言主题", "--text", "留言详情", "--time", "留言时间"]
      try measure(program, arguments, "leye analyze, \(countRows(table)) lines", runs: 5)
    } else {
      print("leye analyze: skipped, no file \(table)")
    }
  }

  private static func measureText(_ path: String, lexicon folder: String) throws {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    let lines = content.split(separator: "\n").map(String.init)
    let megabytes = Double(content.utf8.count) / 1e6
    var lexicon: Lexicon?
    let loading = try seconds { lexicon = try Lexicon(folder: folder) }
    guard let lexicon else { return }
    report("lexicon: \(lexicon.polarityCount) polarity words, load", loading * 1000, "ms CPU")
    let scorer = Scorer(lexicon: lexicon)
    let plain = Segmenter(source: .dictionary)
    let iterator = Segmenter(source: .breakIterator)
    var words = 0
    let lattice = try seconds { for line in lines { words &+= plain.segment(line).tokens.count } }
    let breaks = try seconds { for line in lines { words &+= iterator.segment(line).tokens.count } }
    let full = try seconds {
      for line in lines { words &+= scorer.segmenter.segment(line).tokens.count }
    }
    let scoring = try seconds { for line in lines { words &+= scorer.score(line).evidence.count } }
    report("segment, dictionary lattice", megabytes / lattice, "MB per CPU second")
    report("segment, ICU break iterator", megabytes / breaks, "MB per CPU second")
    report("segment, dictionary and lexicon", megabytes / full, "MB per CPU second")
    report("segment and score", megabytes / scoring, "MB per CPU second")
    report("lattice with lexicon against break iterator", breaks / full, "times as fast")
    if words == 0 { print("(nothing was segmented)") }
  }

  private static func countRows(_ path: String) -> Int {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").count
  }

  private static func report(_ name: String, _ value: Double, _ unit: String) {
    print(name.padded(to: 44) + String(format: "%.2f %@", value, unit))
  }

  /// The CPU seconds of this thread's work, the least of three runs.
  private static func seconds(_ work: () throws -> Void) throws -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      let start = clock()
      try work()
      least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return least
  }

  /// Runs a program and prints the medians of CPU and wall time and its greatest memory.
  private static func measure(
    _ program: String,
    _ arguments: [String],
    _ name: String,
    runs: Int
  ) throws {
    var wall: [Double] = []
    var processor: [Double] = []
    var memory = 0
    for _ in 0..<runs {
      let run = try Run(program, arguments)
      wall.append(run.wallSeconds)
      processor.append(run.processorSeconds)
      memory = max(memory, run.peakKilobytes)
    }
    report("\(name), CPU", median(processor) * 1000, "ms")
    report("\(name), wall", median(wall) * 1000, "ms")
    report("\(name), peak memory", Double(memory) / 1024, "MB")
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
