import Foundation
import Messages
import SurveyModel
import SurveyStore
import TestSupport

extension TemporaryFolder {
  /// The path of the folder.
  var path: String { url.path }

  /// The path of a file in the folder.
  func file(_ name: String = "leye.sqlite") -> String {
    path + "/" + name
  }
}

/// A new data file with one open wave.
struct Scene: Sendable {
  static let today = "2025-03-10"
  static let digest = String(repeating: "a1", count: 32)

  let folder: TemporaryFolder
  let store: Store
  let wave: Wave

  init(request: WaveRequest = Scene.request(), busyTimeout: Double = 5) throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file(), busyTimeout: busyTimeout)
    wave = try store.openWave(request)
  }

  static func request(
    _ name: String = "spring",
    opens: String? = "2025-03-01",
    closes: String? = "2025-03-31",
    units: [WaveUnit] = [],
    isSynthetic: Bool = false
  ) -> WaveRequest {
    WaveRequest(
      name: name,
      surveyJSON: Array(#"{"title": "满意度"}"#.utf8),
      surveyDigest: digest,
      surveyTitle: "满意度",
      opens: opens,
      closes: closes,
      units: units,
      isSynthetic: isSynthetic
    )
  }

  /// A response whose identity repeats one byte, or a random one.
  static func response(
    _ byte: UInt8? = nil,
    _ text: String = "加班费没有按时发",
    collector: Collector = .web,
    digest: String = Scene.digest
  ) -> Response {
    let id = byte.flatMap { ResponseID(bytes: Array(repeating: $0, count: 16)) }
    return Response(
      id: id ?? ResponseID(),
      surveyDigest: digest,
      collector: collector,
      language: .chinese,
      answers: ["q1": .number(4), "ok": .boolean(true), "comment": .text(text)]
    )
  }

  @discardableResult
  func save(_ response: Response) throws -> SaveOutcome {
    try store.save(response, in: wave, today: Scene.today)
  }

  func responses() throws -> [Response] {
    var found: [Response] = []
    try store.forEachResponse(in: wave) { found.append($0) }
    return found
  }

  /// Everything the data file and its companions hold, byte by byte.
  func bytesOnDisk() throws -> Data {
    try ["", "-wal", "-shm"].reduce(into: Data()) { bytes, suffix in
      let path = folder.file() + suffix
      if FileManager.default.fileExists(atPath: path) {
        bytes.append(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
    }
  }
}
