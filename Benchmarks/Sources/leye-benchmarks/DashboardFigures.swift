import Foundation

/// What the dashboard costs who waits for it: to open a file with 100,000 responses, and a key.
///
/// Wall time from the start of the program to the end of its first whole screen, since that is what one
/// waits for; the least of some runs, since the machine has other work, too.
struct DashboardFigures {
  let places: Places

  private static let responses = 100_000
  private static let crews = 600

  func measure() throws {
    Report.section("Dashboard (\(Self.responses) responses, wall time)")
    guard FileManager.default.isExecutableFile(atPath: places.program.path) else {
      return Report.skipped("dashboard", "no program \(places.program.path); run make build")
    }
    setenv("LEYE_HOME", places.package.path, 0)
    setenv("TERM", "xterm-256color", 1)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("leye.sqlite").path
    try fill(file, folder)
    let arguments = ["dashboard", "--database", file]
    // The first look counts: the frame is there before the figures.
    let frame = try opening(arguments)
    Report.line("first opening, frame", frame * 1000, "ms", digits: 0)
    _ = try Run(places.program.path, ["dashboard", "--json", "--database", file])
    let openings = try (0..<9).map { _ in try opening(arguments) }.sorted()
    Report.line("opening with figures, least", openings[0] * 1000, "ms", digits: 0)
    Report.line("opening with figures, median", openings[4] * 1000, "ms", digits: 0)
    let keys = try keyTimes(arguments).sorted()
    Report.line("a key, median", keys[keys.count / 2] * 1000, "ms", digits: 1)
    Report.line("a key, longest", (keys.last ?? 0) * 1000, "ms", digits: 1)
  }

  private func opening(_ arguments: [String]) throws -> Double {
    let start = DispatchTime.now()
    let run = try ScreenRun(places.program.path, arguments)
    defer { run.quit() }
    guard run.waitForUpdate() else { throw Failure(description: "the dashboard shows nothing") }
    return Self.seconds(since: start)
  }

  /// How long each key takes until the screen has changed.
  private func keyTimes(_ arguments: [String]) throws -> [Double] {
    let run = try ScreenRun(places.program.path, arguments)
    defer { run.quit() }
    run.waitForUpdate()
    // What is read behind is to be in.
    while run.waitForUpdate(seconds: 1.5) {}
    let down = "\u{1B}[6~"
    let keys = [
      "2", "\u{1B}[C", "3", down, down, "m", "\u{1B}[C", "5", "1", down, down, down, "l", "?", "x",
    ]
    return (0..<4).flatMap { _ in
      keys.compactMap { key -> Double? in
        let start = DispatchTime.now()
        run.type(key)
        return run.waitForUpdate(seconds: 1) ? Self.seconds(since: start) : nil
      }
    }
  }

  private static func seconds(since start: DispatchTime) -> Double {
    Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
  }

  /// Opens a wave for a plant of 600 crews and imports made-up answers.
  private func fill(_ file: String, _ folder: URL) throws {
    var roster = "unit,parent,headcount\nplant,,\n"
    for shop in 0..<30 { roster += "s\(shop),plant,\n" }
    for crew in 0..<Self.crews { roster += "c\(crew),s\(crew / 20),220\n" }
    let units = folder.appendingPathComponent("units.csv")
    try Data(roster.utf8).write(to: units)
    let open = ["wave", "open", "w", "--survey", "pulse", "--roster", units.path]
    _ = try Run(places.program.path, open + ["--database", file])
    let comments = ["食堂的饭菜又贵又难吃", "加班费没有按时发", "", "班长很关心大家", "夜班太多，休息不好", ""]
    let scores = ["work_worth", "safety_stop", "workload_tired", "belonging_help", "voice_speak"]
    var table = "id,unit," + scores.map { "pulse.\($0)," }.joined() + "trouble\n"
    for number in 0..<Self.responses {
      let row = (1...5).map { String((number / $0 + $0) % 5 + 1) }.joined(separator: ",")
      table += "\(number),c\(number % Self.crews),\(row),\(comments[number % comments.count])\n"
    }
    let answers = folder.appendingPathComponent("answers.csv")
    try Data(table.utf8).write(to: answers)
    let importing = ["import", answers.path, "--wave", "w", "--strict", "--database", file]
    _ = try Run(places.program.path, importing)
    _ = try Run(places.program.path, ["wave", "close", "w", "--database", file])
  }
}
