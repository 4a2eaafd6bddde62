import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// A site behind a socket.
///
/// Nothing is logged: which address asked for what, and when, is not even known to the logger. TLS is
/// left to a proxy.
public struct WebServer: Sendable {
  /// Where and how to listen.
  public struct Configuration: Sendable {
    /// The name or address to listen at.
    public var host: String
    /// The port; 0 takes a free one.
    public var port: Int
    /// The most connections at a time; more wait.
    public var maximumConnections: Int
    /// How many milliseconds a request may take to come in.
    public var requestTime: Int
    /// True where a proxy stands before the server, whose `X-Forwarded-…` fields count.
    public var trustsProxy: Bool

    /// Creates a configuration.
    ///
    /// - Parameters:
    ///   - host: The name or address to listen at.
    ///   - port: The port; 0 takes a free one.
    ///   - maximumConnections: The most connections at a time; more wait.
    ///   - requestTime: How many milliseconds a request may take to come in.
    ///   - trustsProxy: True where a proxy stands before the server.
    public init(
      host: String = "127.0.0.1",
      port: Int = 8080,
      maximumConnections: Int = 4_096,
      requestTime: Int = 20_000,
      trustsProxy: Bool = false
    ) {
      self.host = host
      self.port = port
      self.maximumConnections = maximumConnections
      self.requestTime = requestTime
      self.trustsProxy = trustsProxy
    }
  }

  private let site: Site
  private let configuration: Configuration

  /// Creates a server that does not listen yet.
  ///
  /// - Parameters:
  ///   - site: What answers.
  ///   - configuration: Where and how to listen.
  public init(_ site: Site, configuration: Configuration) {
    self.site = site
    self.configuration = configuration
  }

  /// Listens until SIGTERM or SIGINT, or until the task is cancelled; requests under way are answered first.
  ///
  /// - Parameter onRunning: Called once with the port that is listened at.
  /// - Throws: ``ServerFault`` where the address cannot be listened at.
  public func run(onRunning: @escaping @Sendable (_ port: Int) async -> Void) async throws {
    let configuration = configuration
    let application = Application(
      responder: SiteResponder(site: site, trustsProxy: configuration.trustsProxy),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionDeadline(.milliseconds(Int64(configuration.requestTime)))
          ],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1_024,
            maxHeaderListSize: 32 * 1_024,
            maxHeaderFieldCount: 100
          )
        )
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(
          configuration.maximumConnections,
          logger: Self.silence
        )
      ),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: Self.silence
    )
    do {
      try await run(application)
    } catch let error as IOError {
      throw ServerFault.cannotListen(
        host: configuration.host,
        port: configuration.port,
        code: error.errnoCode
      )
    }
  }

  /// Runs until a signal or a cancellation asks for the end; either lets requests under way be answered.
  private func run(_ application: some Service) async throws {
    var settings = ServiceGroupConfiguration(
      services: [application],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: Self.silence
    )
    settings.maximumGracefulShutdownDuration = .milliseconds(configuration.requestTime + 10_000)
    let group = ServiceGroup(configuration: settings)
    // A cancelled task would cut answers off in the middle.
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }

  private static var silence: Logger {
    Logger(label: "leye") { _ in SwiftLogNoOpLogHandler() }
  }
}
