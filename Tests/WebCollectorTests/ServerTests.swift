import Glibc
import Messages
import SurveyModel
import Synchronization
import TestSupport
import Testing
import WebTestDesk

@testable import WebCollector

/// The server over a real socket.
@Suite(.serialized) struct ServerTests {
  private func made() throws -> MemoryDesk { MemoryDesk([try Made.wave(Made.small)]) }

  @Test func `a request over a socket gets the page, without a word on the server`() async throws {
    try await LiveServer.serve(made()) { port in
      let answer = try await Socket.exchange(
        port,
        "GET /w/w1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      )
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("</html>"))
      #expect(!answer.lowercased().contains("\r\nserver:"))
      let head = try await Socket.exchange(
        port,
        "HEAD /w/w1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      )
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
      let length = answer.firstMatch(of: /Content-Length: \d+/)?.output
      #expect(length != nil && head.contains(length ?? ""))
    }
  }

  @Test func `a form over a socket begins, with the host it was sent to as its origin`()
    async throws
  {
    try await LiveServer.serve(made(), trustsProxy: true) { port in
      func begin(_ fields: String) async throws -> String {
        try await Socket.exchange(
          port,
          "POST /w/w1/begin HTTP/1.1\r\nHost: here.example\r\nContent-Length: 7\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
            + fields + "\r\nlang=en"
        )
      }
      let own = try await begin("Origin: http://here.example\r\n")
      #expect(own.contains("Set-Cookie: leye=d-CODE-1;"))
      let foreign = try await begin("Origin: http://there.example\r\n")
      #expect(foreign.hasPrefix("HTTP/1.1 403"))
      let secure = try await begin("X-Forwarded-Proto: https\r\n")
      #expect(
        secure.contains(
          "Set-Cookie: __Host-leye=d-CODE-2; Path=/; HttpOnly; SameSite=Strict; Secure\r\n"
        )
      )
    }
  }

  @Test func `a body that is too large is refused before it is read`() async throws {
    try await LiveServer.serve(made()) { port in
      for length in ["Content-Length: 99999999", "Content-Length: 262145"] {
        let answer = try await Socket.exchange(
          port,
          "POST /resume HTTP/1.1\r\nHost: x\r\n\(length)\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\ncode=A"
        )
        #expect(answer.hasPrefix("HTTP/1.1 413"))
      }
      let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
      let answer = try await Socket.exchange(
        port,
        "POST /resume HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n"
          + String(repeating: chunk, count: 5) + "0\r\n\r\n"
      )
      #expect(answer.hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test(arguments: [
    "", "GET", "GET / HTTP/1.1\r\nHost: x\r\n",
    "POST /resume HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nco",
  ])
  func `a request that does not come to its end is cut off`(beginning: String) async throws {
    try await LiveServer.serve(made(), requestTime: 300) { port in
      // A byte now and then does not stretch the time.
      let answer = try await Socket.exchange(port, beginning, trickle: beginning.isEmpty ? "" : "x")
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: x\r\nX: a\u{0}b\r\n\r\n", "BLAH\r\n\r\n",
    "GET /\r\n b HTTP/1.1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: 200) + "\r\n",
    "GET /" + String(repeating: "a", count: 70_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
  ])
  func `what is no HTTP gets no page`(request: String) async throws {
    try await LiveServer.serve(made(), requestTime: 500) { port in
      let answer = try await Socket.exchange(port, request)
      #expect(!answer.hasPrefix("HTTP/1.1 2") && !answer.hasPrefix("HTTP/1.1 3"))
    }
  }

  @Test func `a server that stops answers what is under way, and takes nothing new`() async throws {
    let desk = try made()
    let server = WebServer(Made.site(desk), configuration: .init(port: 0))
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await server.run { port in found.yield(port) } }
    var iterator = ports.makeAsyncIterator()
    let port = UInt16(try #require(await iterator.next()))
    await desk.hold()
    async let answer = Socket.exchange(
      port,
      "GET /w/w1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    await desk.isAsked()
    running.cancel()
    await desk.release()
    #expect(try await answer.hasSuffix("</html>\n"))
    try await running.value
    await #expect(throws: Socket.Failure.self) {
      try await Socket.exchange(port, "GET / HTTP/1.1\r\n")
    }
  }

  @Test(.enabled(if: Socket.limit >= 2_200))
  func `a thousand open connections are held, and the next one still gets its page`()
    async throws
  {
    try await LiveServer.serve(made()) { port in
      let waiting = try (0..<1_000).map { _ in try Socket.open(port) }
      defer { for handle in waiting { Socket.close(handle) } }
      let answer = try await Socket.exchange(
        port,
        "GET /w/w1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      )
      #expect(answer.hasSuffix("</html>\n"))
    }
  }

  @Test func `a port that is taken is told with its remedy`() async throws {
    try await LiveServer.serve(made()) { port in
      let second = WebServer(
        Made.site(MemoryDesk([])),
        configuration: .init(port: Int(port))
      )
      await #expect(throws: ServerFault.cannotListen(host: "127.0.0.1", port: Int(port), code: 98))
      {
        try await second.run { _ in }
      }
    }
  }
}
