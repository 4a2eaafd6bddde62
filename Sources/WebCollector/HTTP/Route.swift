/// What an address stands for.
enum Route: Sendable, Hashable {
  case waves
  case start(wave: String)
  case entry(WaveEntry)
  /// The same address without its code, as it is typed from paper.
  case entryCode(String)
  case begin(wave: String)
  case page(wave: String)
  case fragment(wave: String)
  case review(wave: String)
  case submit(wave: String)
  case thanks(wave: String)
  case saved(wave: String)
  case resume
  case answers
  case done
  case asset(String)
  case waveJSON(wave: String)
  case validation(wave: String)
  case response(wave: String, id: String)
  case ballots(wave: String)
  case openAPI
  case health
  case metrics

  /// Reads the parts of a path, nil where nothing is there.
  init?(_ segments: [String]) {
    // No name holds a slash, so whatever tries to leave its place ends here.
    guard segments.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("/") })
    else { return nil }
    switch (segments.first, segments.count) {
    case (nil, _): self = .waves
    case ("w", 2): self = .start(wave: segments[1])
    case ("w", 3): self.init(part: segments[2], of: segments[1])
    case ("i", 2): self = .entry(.invitation(segments[1]))
    case ("b", 2): self = .entry(.ballot(segments[1]))
    case ("i", 1), ("b", 1): self = .entryCode(segments[0])
    case ("assets", 2): self = .asset(segments[1])
    case ("api", 2) where segments[1] == "openapi.json": self = .openAPI
    case ("api", 3...) where segments[1] == "waves": self.init(api: Array(segments[2...]))
    case ("resume", 1): self = .resume
    case ("answers", 1): self = .answers
    case ("done", 1): self = .done
    case ("health", 1): self = .health
    case ("metrics", 1): self = .metrics
    default: return nil
    }
  }

  private init?(part: String, of wave: String) {
    switch part {
    case "begin": self = .begin(wave: wave)
    case "page": self = .page(wave: wave)
    case "fragment": self = .fragment(wave: wave)
    case "review": self = .review(wave: wave)
    case "submit": self = .submit(wave: wave)
    case "thanks": self = .thanks(wave: wave)
    case "saved": self = .saved(wave: wave)
    default: return nil
    }
  }

  private init?(api segments: [String]) {
    switch (segments.count, segments.dropFirst().first) {
    case (1, _): self = .waveJSON(wave: segments[0])
    case (2, "validate"): self = .validation(wave: segments[0])
    case (2, "ballots"): self = .ballots(wave: segments[0])
    case (3, "responses"): self = .response(wave: segments[0], id: segments[2])
    default: return nil
    }
  }

  /// The methods it knows, besides HEAD and OPTIONS.
  var methods: [String] {
    switch self {
    case .begin, .fragment, .submit, .done, .validation, .ballots: ["POST"]
    case .page, .resume, .answers: ["GET", "POST"]
    case .response: ["PUT"]
    default: ["GET"]
    }
  }

  /// The value of `Allow`.
  var allowed: String {
    (methods + (methods.contains("GET") ? ["HEAD"] : []) + ["OPTIONS"]).joined(separator: ", ")
  }

  /// True where programs talk, and faults are told in JSON.
  var isForPrograms: Bool {
    switch self {
    case .waveJSON, .validation, .response, .ballots, .openAPI, .health, .metrics: true
    default: false
    }
  }
}
