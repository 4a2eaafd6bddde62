import WebTestDesk

@testable import WebCollector

/// A server that listens for the time of a test.
enum LiveServer {
  /// Runs a server for the time of some work, and hands it its port.
  static func serve(
    _ desk: MemoryDesk,
    requestTime: Int = 20_000,
    trustsProxy: Bool = false,
    _ work: @escaping @Sendable (UInt16) async throws -> Void
  ) async throws {
    let server = WebServer(
      Made.site(desk),
      configuration: .init(port: 0, requestTime: requestTime, trustsProxy: trustsProxy)
    )
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { port in found.yield(port) } }
      group.addTask {
        for await port in ports {
          try await work(UInt16(port))
          break
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
