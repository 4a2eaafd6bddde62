import Foundation

/// How many responses `leye serve` takes in: all that wait in one transaction against one transaction each, in the
/// same run, over loopback by `wrk`.
struct ServeFigures {
  let places: Places

  private static let items = 30

  func measure() throws {
    Report.section("Web (responses of \(Self.items) answers a second, wall time)")
    guard FileManager.default.isExecutableFile(atPath: places.program.path) else {
      return Report.skipped("web", "no program \(places.program.path); run make build")
    }
    guard Run.output(of: "wrk", ["-v"], input: "") != nil || isThere("/usr/bin/wrk") else {
      return Report.skipped("web", "no program wrk")
    }
    setenv("LEYE_HOME", places.package.path, 0)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(folder)
    let single = try rate(batch: 1, connections: 256, folder)
    let grouped = try rate(batch: 256, connections: 256, folder)
    let many = try rate(batch: 256, connections: 1_000, folder)
    Report.line("one transaction each", single.perSecond, "a second", digits: 0)
    Report.line("all that wait in one", grouped.perSecond, "a second", digits: 0)
    Report.line("against each other", grouped.perSecond / single.perSecond, "×", digits: 1)
    Report.line("1,000 connections", many.perSecond, "a second", digits: 0)
    Report.line("memory at 1,000 connections", many.megabytes, "MB", digits: 0)
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  private func write(_ folder: URL) throws {
    let items = (0..<Self.items).map { #"{"type":"rating","name":"q\#($0)"}"# }
    let form = #"{"title":"S","elements":[\#(items.joined(separator: ","))]}"#
    try Data(form.utf8).write(to: folder.appendingPathComponent("form.json"))
    let script = """
      local number = 0
      function setup(thread) thread:set("place", number) number = number + 1 end
      function init(arguments) math.randomseed(os.time() * 7 + place * 1000003) end
      function request()
        local id, answers = {}, {}
        for i = 1, 32 do id[i] = string.format("%x", math.random(0, 15)) end
        for i = 0, \(Self.items - 1) do answers[i + 1] = '"q' .. i .. '":' .. math.random(1, 5) end
        return wrk.format("PUT", "/api/waves/w/responses/" .. table.concat(id),
          {["Content-Type"] = "application/json"},
          '{"answers":{' .. table.concat(answers, ",") .. '},"language":"zh"}')
      end
      """
    try Data(script.utf8).write(to: folder.appendingPathComponent("put.lua"))
  }

  /// Runs a server on a new file and has it answer for some seconds.
  private func rate(
    batch: Int,
    connections: Int,
    _ folder: URL
  ) throws -> (perSecond: Double, megabytes: Double) {
    let file = folder.appendingPathComponent("\(batch)-\(connections).sqlite").path
    let form = folder.appendingPathComponent("form.json").path
    _ = try Run(
      places.program.path,
      ["wave", "open", "w", "--survey", form, "--database", file]
    )
    let server = Process()
    let said = Pipe()
    server.executableURL = places.program
    server.arguments = [
      "serve", "--port", "0", "--batch", String(batch), "--no-limit", "--language", "en",
      "--database", file,
    ]
    server.standardOutput = said
    try server.run()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    let line = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = line.firstMatch(of: /:(\d+)\//)?.1 else {
      throw Failure(description: "the server did not say where it listens")
    }
    let script = folder.appendingPathComponent("put.lua").path
    let output =
      Run.output(
        of: "wrk",
        ["-t2", "-c\(connections)", "-d8s", "-s", script, "http://127.0.0.1:\(port)/"],
        input: ""
      ) ?? ""
    guard let found = output.firstMatch(of: /Requests\/sec:\s+([0-9.]+)/)?.1,
      let perSecond = Double(found), !output.contains("Non-2xx")
    else { throw Failure(description: "wrk says: \(output)") }
    let path = "/proc/\(server.processIdentifier)/status"
    let status = try String(contentsOfFile: path, encoding: .utf8)
    let peak = status.firstMatch(of: /VmHWM:\s+(\d+)/).flatMap { Double($0.1) } ?? 0
    return (perSecond, peak / 1024)
  }
}
