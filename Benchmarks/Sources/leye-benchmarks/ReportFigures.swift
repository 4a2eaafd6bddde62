import Foundation

/// What reports cost where many have answered: against one plain SQL aggregate over the same answers, after a
/// thousand more, and over several waves.
///
/// `LEYE_RESPONSES` sets how many responses the large wave has (100,000 where nothing is said).
struct ReportFigures {
  let places: Places

  private static let items = 30
  private static let waves = 10

  private var responses: Int {
    ProcessInfo.processInfo.environment["LEYE_RESPONSES"].flatMap(Int.init) ?? 100_000
  }

  func measure() throws {
    Report.section("Reports (\(responses) responses, \(Self.items) answers each, CPU seconds)")
    guard FileManager.default.isExecutableFile(atPath: places.program.path) else {
      return Report.skipped("reports", "no program \(places.program.path); run make build")
    }
    setenv("LEYE_HOME", places.package.path, 0)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("leye.sqlite").path
    try open("w", file, folder)
    let importing = try add(0..<responses, to: "w", file, folder)
    Report.line("import", importing.processorSeconds, "s", digits: 1)
    let aggregate = try plainAggregate(file)
    let first = try Run(places.program.path, ["report", "w", "--json", "--database", file])
    Report.line("first report", first.processorSeconds, "s", digits: 2)
    Report.line("first report, memory", Double(first.peakKilobytes) / 1024, "MB", digits: 0)
    if let aggregate {
      Report.line("plain SQL aggregate", aggregate, "s", digits: 2)
      Report.line(
        "report against the aggregate",
        first.processorSeconds / aggregate,
        "×",
        digits: 2
      )
    }
    _ = try add(responses..<responses + 1000, to: "w", file, folder)
    let second = try Run(places.program.path, ["report", "w", "--json", "--database", file])
    Report.line("report after 1,000 more", second.processorSeconds, "s", digits: 2)
    try measureTrend(folder)
  }

  private func measureTrend(_ folder: URL) throws {
    let file = folder.appendingPathComponent("trend.sqlite").path
    for wave in 0..<Self.waves {
      try open("w\(wave)", file, folder)
      _ = try add(0..<responses, to: "w\(wave)", file, folder)
      _ = try Run(places.program.path, ["wave", "close", "w\(wave)", "--database", file])
      _ = try Run(places.program.path, ["report", "w\(wave)", "--database", file])
    }
    let trend = try Run(places.program.path, ["trend", "--json", "--database", file])
    Report.line("trend over \(Self.waves) waves", trend.processorSeconds, "s", digits: 2)
  }

  /// The CPU seconds of the mean of each item in one query over the answers as they are stored.
  private func plainAggregate(_ file: String) throws -> Double? {
    let tool = "/usr/bin/sqlite3"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return nil }
    let means = (0..<Self.items).map { #"avg(json_extract("body", '$."q\#($0)"'))"# }
    let query = "SELECT count(*), \(means.joined(separator: ", ")) FROM \"response\""
    return try Run(tool, [file, query]).processorSeconds
  }

  private func open(_ wave: String, _ file: String, _ folder: URL) throws {
    let questions = (0..<Self.items).map {
      #"{"type":"rating","name":"q\#($0)","leye":{"scale":"s\#($0 / 5)"}}"#
    }
    let scales = { (range: Range<Int>) in
      range.map { #"{"name":"s\#($0)"}"# }.joined(separator: ",")
    }
    let survey = """
      {"title":"S","leye":{"indices":[{"name":"a","scales":[\(scales(0..<3))]},\
      {"name":"b","scales":[\(scales(3..<6))]}]},"elements":[\
      {"type":"dropdown","name":"unit","leye":{"bind":"unit"}},\
      \(questions.joined(separator: ",")),{"type":"comment","name":"trouble"}]}
      """
    let form = folder.appendingPathComponent("s.json")
    try Data(survey.utf8).write(to: form)
    var roster = "unit,parent,headcount\nplant,,\n"
    for shop in 0..<60 { roster += "s\(shop),plant,\n" }
    for crew in 0..<780 { roster += "c\(crew),s\(crew / 13),\(responses / 780 * 4 / 3 + 1)\n" }
    let units = folder.appendingPathComponent("units.csv")
    try Data(roster.utf8).write(to: units)
    let arguments = ["wave", "open", wave, "--survey", form.path, "--roster", units.path]
    _ = try Run(places.program.path, arguments + ["--database", file])
  }

  private func add(_ range: Range<Int>, to wave: String, _ file: String, _ folder: URL) throws
    -> Run
  {
    let answers = folder.appendingPathComponent("answers.csv")
    guard FileManager.default.createFile(atPath: answers.path, contents: nil) else {
      throw Failure(description: "\(answers.path) cannot be written")
    }
    let handle = try FileHandle(forWritingTo: answers)
    let names = (0..<Self.items).map { "q\($0)" }.joined(separator: ",")
    try handle.write(contentsOf: Data("id,unit,\(names),trouble\n".utf8))
    let comments = ["食堂的饭菜又贵又难吃", "", "", "加班费没有按时发", "", "", "班长很关心大家", "", "", ""]
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 10_000) {
      var table = ""
      for number in start..<min(start + 10_000, range.upperBound) {
        let row = (1...Self.items).map { String((number / $0 + $0) % 5 + 1) }.joined(separator: ",")
        table += "\(number),c\(number % 780),\(row),\(comments[number % comments.count])\n"
      }
      try handle.write(contentsOf: Data(table.utf8))
    }
    try handle.close()
    return try Run(
      places.program.path,
      ["import", answers.path, "--wave", wave, "--database", file]
    )
  }
}
