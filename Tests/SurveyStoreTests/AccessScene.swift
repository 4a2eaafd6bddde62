import Foundation
import SurveyModel
import SurveyStore

extension Scene {
  /// A new data file with a wave by invitation.
  static func invited(
    _ anonymity: SurveySettings.Anonymity,
    quotas: [WaveQuota] = []
  ) throws -> Scene {
    try Scene(
      request: WaveRequest(
        name: "spring",
        surveyJSON: Array(#"{"title": "满意度"}"#.utf8),
        surveyDigest: digest,
        surveyTitle: "满意度",
        opens: "2025-03-01",
        closes: "2025-03-31",
        units: [WaveUnit(name: "mill"), WaveUnit(name: "kiln")],
        anonymity: anonymity,
        entry: .invited(ballotKey: anonymity == .anonymous ? [1, 2, 3] : nil),
        quotas: quotas
      )
    )
  }

  /// A hash that stands for a token or a ballot.
  static func hash(_ number: Int) -> [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) ^ UInt8($0) }
  }

  /// A finished response with its right.
  static func submission(
    _ byte: UInt8? = nil,
    _ right: AnswerRight,
    code: String? = nil
  ) -> Submission {
    Submission(response(byte), right: right, code: code)
  }

  /// Stores responses in one transaction.
  func save(_ submissions: [Submission]) throws -> [Result<SaveOutcome, any Error>] {
    try store.save(submissions.map { (wave, $0) }, today: Scene.today)
  }
}

extension Result where Failure == any Error {
  /// The fault as one of the access faults, nil for a success and other faults.
  var accessFault: AccessFault? {
    if case .failure(let fault) = self { fault as? AccessFault } else { nil }
  }
}
