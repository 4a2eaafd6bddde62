import ArgumentParser
import Credentials
import Dispatch
import Glibc
import Messages
import SurveyModel
import SurveyStore
import Synchronization
import WebCollector

/// The command `leye serve`.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Interface.text(
        "Serve the surveys of open waves as web pages.",
        "以网页提供开启批次的问卷。"
      ),
      discussion: Interface.text(
        """
        Plain pages that work on an old phone without script, in Chinese and English. Nothing is logged, \
        and nothing is fetched from elsewhere. For TLS put a proxy before it (--behind-proxy). Ctrl-C ends it; \
        requests under way are answered first.
        """,
        """
        纯网页表单，老手机、无脚本也能填，中英双语。不记日志，不连外网。
        需要 TLS 时在前面放代理（--behind-proxy）。Ctrl-C 结束，正在处理的请求会先答完。
        """
      )
    )
  }

  @Option(help: Interface.help("Address to listen at.", "监听的地址。", valueName: "host"))
  var host = "127.0.0.1"

  @Option(
    help: Interface.help("Port to listen at; 0 for a free one.", "监听的端口；0 表示任选。", valueName: "port")
  )
  var port = 8080

  @Option(
    help: Interface.help(
      "Show this wave only; may be given several times.",
      "只提供该批次；可多次给出。",
      valueName: "name"
    )
  )
  var wave: [String] = []

  @Flag(
    help: Interface.help(
      "A proxy with TLS stands before it and sets X-Forwarded-Proto.",
      "前面有带 TLS 的代理，并设置 X-Forwarded-Proto。"
    )
  )
  var behindProxy = false

  @Option(
    help: Interface.help(
      "The most responses stored in one transaction.",
      "一次事务最多保存的答卷数。",
      valueName: "n"
    )
  )
  var batch = 256

  @Flag(
    help: Interface.help(
      "Do not slow down who begins thousands of responses from one address; for trials of load.",
      "不限制同一地址大量开始填写；仅供压力测试。"
    )
  )
  var noLimit = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard (0...65_535).contains(port) else {
      throw UsageFault("--port needs a number from 0 to 65535.", "--port 需要 0 到 65535 的数。")
    }
    guard batch > 0 else {
      throw UsageFault("--batch needs a number from 1 on.", "--batch 需要 1 以上的数。")
    }
    let store = try database.open(.mustExist)
    // A slip of the pen is told now, not by an empty page.
    for name in wave { _ = try store.wave(named: name) }
    let desk = StoreDesk(store, showing: wave.isEmpty ? nil : Set(wave), batch: batch)
    let site = Site(
      desk: desk,
      settings: Site.Settings(
        ballotScript: BallotScript.text,
        limitsOpenLinks: !noLimit,
        now: { Today.milliseconds }
      )
    )
    let server = WebServer(
      site,
      configuration: WebServer.Configuration(
        host: host,
        port: port,
        maximumConnections: Self.connectionLimit(),
        trustsProxy: behindProxy
      )
    )
    try Self.wait { [host] in
      try await server.run { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        try? Interface.console.say(
          Phrase("Serving at \(address)\nCtrl-C ends it.", "已在 \(address) 提供服务\n按 Ctrl-C 结束。")
        )
      }
    }
    try desk.finish()
    try store.close()
  }

  /// How many connections there can be at a time: each takes a file descriptor, and some are needed for the
  /// data file and the system.
  private static func connectionLimit() -> Int {
    var limits = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    // Only reads and writes the structure on the stack.
    guard unsafe getrlimit(resource, &limits) == 0 else { return 256 }
    limits.rlim_cur = limits.rlim_max
    if unsafe setrlimit(resource, &limits) != 0 { _ = unsafe getrlimit(resource, &limits) }
    return max(min(4_096, Int(clamping: limits.rlim_cur) - 128), 16)
  }

  /// Waits for a task on the thread of the command.
  private static func wait(for body: @escaping @Sendable () async throws -> Void) throws {
    let result = Mutex<Result<Void, any Error>>(.success(()))
    let isDone = DispatchSemaphore(value: 0)
    Task {
      do {
        try await body()
      } catch {
        result.withLock { $0 = .failure(error) }
      }
      isDone.signal()
    }
    isDone.wait()
    try result.withLock { $0 }.get()
  }
}

extension BallotScript {
  /// The script as text.
  static var text: String { String(decoding: source, as: UTF8.self) }
}
