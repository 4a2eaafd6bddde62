import Foundation
import GRDB
import Messages
import SurveyModel

extension Response {
  /// The columns that ``init(row:wave:)`` reads, in its order.
  static let columns = """
    "response"."id", "response"."survey", "response"."collector", "response"."language",
    "response"."body"
    """

  /// Reads a response.
  ///
  /// - Parameters:
  ///   - row: A row of ``columns``.
  ///   - wave: The name of the wave, for the fault.
  /// - Throws: ``ResponseFault/unreadable(wave:)`` where the row is no response.
  init(row: Row, wave: String) throws {
    guard
      let id = ResponseID(stored: row[0]),
      let collector = Collector(rawValue: row[2]),
      let language = Language(rawValue: row[3]),
      let answers = AnswerCoding.answers(row[4])
    else { throw ResponseFault.unreadable(wave: wave) }
    self.init(
      id: id,
      surveyDigest: row[1],
      collector: collector,
      language: language,
      answers: answers
    )
  }
}

extension ResponseID {
  /// The identity as a database value.
  var stored: Data { Data(bytes) }

  /// Reads an identity, nil unless it has sixteen bytes.
  ///
  /// - Parameter stored: The database value.
  init?(stored: Data) {
    self.init(bytes: Array(stored))
  }
}

/// Answers as text.
enum AnswerCoding {
  /// The canonical JSON of answers: equal answers give equal texts.
  ///
  /// - Parameter answers: The answers by question key.
  /// - Returns: JSON.
  static func text(_ answers: [String: Value]) -> String {
    Value.object(answers).canonicalJSON
  }

  /// The answers in a text.
  ///
  /// - Parameter text: JSON.
  /// - Returns: The answers by question key, nil where the text is no JSON object.
  static func answers(_ text: String) -> [String: Value]? {
    try? [String: Value](json: text)
  }
}
