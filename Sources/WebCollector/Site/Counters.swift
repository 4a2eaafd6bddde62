import Messages
import Synchronization

/// What is counted since the start, for whoever looks after the server.
final class Counters: Sendable {
  /// The counts.
  struct Counts: Sendable {
    var statuses: [Int: Int] = [:]
    var begun = 0
    var saved = 0
    var submitted = 0
    var repeated = 0
  }

  private let counts = Mutex(Counts())

  func count(_ status: Int) { counts.withLock { $0.statuses[status / 100, default: 0] += 1 } }
  func begin() { counts.withLock { $0.begun += 1 } }
  func save() { counts.withLock { $0.saved += 1 } }

  func submit(_ result: SubmissionResult) {
    counts.withLock { counts in
      switch result {
      case .stored: counts.submitted += 1
      case .alreadyStored: counts.repeated += 1
      }
    }
  }

  /// The counts in the text format of Prometheus.
  ///
  /// All are rounded down to tens: watching them does not tell when somebody has handed in.
  func text(openWaves: Int?) -> String {
    let counts = counts.withLock { $0 }
    func line(_ name: String, _ label: String = "", _ count: Int) -> String {
      "\(name)\(label) \(count / 10 * 10)\n"
    }
    var text = "# HELP leye_requests_total Answers by class of status, in tens.\n"
    text += "# TYPE leye_requests_total counter\n"
    for (kind, count) in counts.statuses.sorted(by: { $0.key < $1.key }) {
      text += line("leye_requests_total", "{status=\"\(kind)xx\"}", count)
    }
    let totals = [
      ("leye_begun_total", "Surveys begun", counts.begun),
      ("leye_pages_total", "Pages saved", counts.saved),
      ("leye_responses_total", "Responses stored", counts.submitted),
      ("leye_responses_repeated_total", "Responses sent again", counts.repeated),
    ]
    for (name, help, count) in totals {
      text += "# HELP \(name) \(help), in tens.\n# TYPE \(name) counter\n" + line(name, "", count)
    }
    if let openWaves {
      text += "# HELP leye_open_waves Open waves.\n# TYPE leye_open_waves gauge\n"
      text += "leye_open_waves \(openWaves)\n"
    }
    text += "# HELP leye_up Whether answers can be stored.\n# TYPE leye_up gauge\n"
    return text + "leye_up \(openWaves == nil ? 0 : 1)\n"
  }
}

extension Site {
  /// Whether answers can be stored.
  func health() async -> WebAnswer {
    do {
      _ = try await desk.status()
      return .text("{\"status\":\"ok\"}", type: "application/json")
    } catch {
      return ProblemBody(
        status: 503,
        code: error.code,
        title: "unavailable",
        detail: error.phrase.english
      ).answer
    }
  }

  /// The counts.
  func metrics() async -> WebAnswer {
    let status = try? await desk.status()
    return .text(
      counters.text(openWaves: status?.openWaves),
      type: "text/plain; version=0.0.4; charset=utf-8"
    )
  }
}
