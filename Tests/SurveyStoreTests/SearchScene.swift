import Foundation
import Messages
import Segmentation
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// A data file with a survey of two comments and a unit.
struct SearchScene {
  let folder: TemporaryFolder
  let store: Store
  let wave: Wave
  let other: Wave

  /// Words that mask one name, and take one word for no answer.
  static let words = words("lists 1")

  static func words(_ digest: String) -> SearchWords {
    var vocabulary = Vocabulary()
    for word in ["加班费", "加班", "食堂", "服务", "产品", "难吃"] {
      vocabulary.add(word, role: .content)
    }
    return SearchWords(segmenter: Segmenter(vocabulary: vocabulary), vocabulary: digest) { text in
      text == "无" ? nil : text.replacingOccurrences(of: "李班长", with: "［姓名］班长")
    }
  }

  private static let survey = """
    {"title": "意见", "elements": [
      {"type": "comment", "name": "trouble"}, {"type": "comment", "name": "best"},
      {"type": "text", "name": "crew", "leye": {"bind": "unit"}}
    ]}
    """

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    let read = SurveyReader.read(Array(Self.survey.utf8), file: "survey")
    let digest = try #require(read.survey?.digest, "\(read.diagnostics)")
    let store = store
    (wave, other) = (
      try Self.open("spring", digest, in: store), try Self.open("autumn", digest, in: store)
    )
  }

  private static func open(_ name: String, _ digest: String, in store: Store) throws -> Wave {
    try store.openWave(
      WaveRequest(
        name: name,
        surveyJSON: Array(survey.utf8),
        surveyDigest: digest,
        surveyTitle: "意见"
      )
    )
  }

  /// Stores a response; its identity repeats one byte, or is random.
  @discardableResult
  func save(
    _ trouble: String,
    best: String? = nil,
    crew: String? = nil,
    byte: UInt8? = nil,
    in wave: Wave? = nil
  ) throws -> ResponseID {
    let id = byte.flatMap { ResponseID(bytes: Array(repeating: $0, count: 16)) } ?? ResponseID()
    var answers: [String: Value] = ["trouble": .text(trouble)]
    answers["best"] = best.map(Value.text)
    answers["crew"] = crew.map(Value.text)
    let wave = wave ?? self.wave
    let response = Response(
      id: id,
      surveyDigest: wave.surveyDigest,
      collector: .web,
      language: .chinese,
      answers: answers
    )
    try store.save(response, in: wave, today: Scene.today)
    return id
  }

  /// The texts a query finds, sorted.
  func find(_ text: String, in wave: Wave? = nil) throws -> [String] {
    try store.refreshSearchIndex(for: Self.words)
    var found: [String] = []
    let query = try SearchQuery(text, words: Self.words)
    try store.forEachHit(of: query, in: wave ?? self.wave, words: Self.words) { _, hits in
      found += hits.map(\.text)
    }
    return found.sorted()
  }
}
