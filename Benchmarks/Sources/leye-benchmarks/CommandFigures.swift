import Foundation

/// What the program's commands cost as a user types them.
struct CommandFigures {
  let places: Places

  func measure() throws {
    Report.section("Commands (medians; CPU of all threads)")
    guard FileManager.default.isExecutableFile(atPath: places.program.path) else {
      return Report.skipped("commands", "no program \(places.program.path); run make build")
    }
    // A program that was built elsewhere finds its word lists all the same.
    setenv("LEYE_HOME", places.package.path, 0)
    try measure(["--help"], "leye --help", runs: 20)
    let line = "食堂很好，就是太贵\n"
    try measure(["score"], "first score of leye score", runs: 15, input: line)
    try measure(["segment"], "first line of leye segment", runs: 15, input: line)
    if let table = places.file("complaints/messages.csv", for: "leye analyze") {
      let columns = ["--text", "留言主题", "--text", "留言详情", "--time", "留言时间"]
      try measure(["analyze", table.path] + columns, "leye analyze, 2,715 letters", runs: 5)
    }
    try measureFilters()
  }

  /// JSON lines in, JSON lines out.
  private func measureFilters() throws {
    let texts = try places.reviewTexts()
    guard !texts.isEmpty else {
      return Report.skipped("filters", "no reviews in the folder of public data")
    }
    let encoder = JSONEncoder()
    let lines = try texts.enumerated().map { index, text in
      String(decoding: try encoder.encode(["id": "\(index)", "text": text]), as: UTF8.self)
    }
    let once = lines.joined(separator: "\n") + "\n"
    for (name, input) in [("", once), ("ten times that, ", String(repeating: once, count: 10))] {
      let megabytes = Double(input.utf8.count) / 1e6
      for command in ["score", "segment"] {
        let runs = try (0..<3).map { _ in
          try Run(places.program.path, [command, "--text-key", "text"] + lexicon, input: input)
        }
        let seconds = Self.median(runs.map(\.processorSeconds))
        let size = String(format: "%.1f MB", megabytes)
        Report.line(
          "leye \(command), \(name)\(size) of JSON lines",
          megabytes / seconds,
          "MB per CPU second"
        )
        let memory = runs.map(\.peakKilobytes).max() ?? 0
        Report.line("leye \(command), \(name)peak memory", Double(memory) / 1024, "MB", digits: 0)
      }
    }
  }

  private var lexicon: [String] { ["--lexicon", places.lexicons.path] }

  /// Runs a command and prints the medians of CPU and wall time and its greatest memory.
  private func measure(
    _ arguments: [String],
    _ name: String,
    runs: Int,
    input: String = ""
  ) throws {
    let done = try (0..<runs).map { _ in
      try Run(places.program.path, arguments, input: input)
    }
    Report.line("\(name), CPU", Self.median(done.map(\.processorSeconds)) * 1000, "ms", digits: 0)
    Report.line("\(name), wall", Self.median(done.map(\.wallSeconds)) * 1000, "ms", digits: 0)
    let memory = done.map(\.peakKilobytes).max() ?? 0
    Report.line("\(name), peak memory", Double(memory) / 1024, "MB", digits: 0)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
