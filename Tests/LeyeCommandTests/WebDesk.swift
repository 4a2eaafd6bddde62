import Foundation
import TestSupport

/// A running `leye serve`, and requests to it.
struct WebDesk {
  let desk: Desk
  let program: RunningProgram
  let port: UInt16

  /// An answer over the wire.
  struct Answer {
    let status: Int
    let head: String
    let body: String

    init(_ text: String) {
      let parts = text.components(separatedBy: "\r\n\r\n")
      head = parts.first ?? ""
      body = parts.dropFirst().joined(separator: "\r\n\r\n")
      status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    /// The members of the body as a JSON object.
    var members: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any] ?? [:]
    }

    /// The value of a header field.
    func field(_ name: String) -> String? {
      head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name + ":") }
        .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Starts the server on a free port.
  init(_ desk: Desk, _ arguments: String...) throws {
    self.desk = desk
    program = try desk.program.start(
      ["serve", "--port", "0", "--language", "en"] + arguments,
      patience: 600
    )
    guard program.waits(for: "Ctrl-C") else { throw Desk.Refusal(errors: program.finish().errors) }
    let found = program.said.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) }
    guard let found else { throw Desk.Refusal(errors: program.finish().errors) }
    port = found
  }

  /// Sends a request and waits for the answer.
  func send(
    _ method: String,
    _ path: String,
    _ fields: [String: String] = [:],
    _ body: String = ""
  ) async throws -> Answer {
    var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    if method != "GET" { text += "Content-Length: \(body.utf8.count)\r\n" }
    return Answer(try await Socket.exchange(port, text + "\r\n" + body))
  }

  /// Sends JSON.
  func json(_ method: String, _ path: String, _ body: String) async throws -> Answer {
    try await send(method, path, ["Content-Type": "application/json"], body)
  }

  /// Sends a form, with the cookie that came before.
  func form(_ path: String, _ body: String, cookie: String? = nil) async throws -> Answer {
    var fields = ["Content-Type": "application/x-www-form-urlencoded"]
    fields["Cookie"] = cookie
    return try await send("POST", path, fields, body)
  }

  /// Ends the server as Ctrl-C does.
  func end() -> Program.Outcome {
    program.interrupt()
    return program.finish()
  }
}
