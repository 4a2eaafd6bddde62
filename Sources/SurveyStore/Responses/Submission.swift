public import SurveyModel

/// A finished response with all that its storing depends on.
public struct Submission: Sendable {
  /// The response.
  public let response: Response
  /// What it is handed in with.
  public let right: AnswerRight
  /// The code of its draft, by which the respondent finds the answers again; nil for none.
  public let code: String?
  /// The revision of the draft as its holder last knew it; nil where there is no draft.
  public let revision: Int?

  /// Creates a submission.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - right: What it is handed in with.
  ///   - code: The code by which the respondent finds the answers again; nil for none.
  ///   - revision: The revision of the draft; nil where there is no draft.
  public init(
    _ response: Response,
    right: AnswerRight = .openLink,
    code: String? = nil,
    revision: Int? = nil
  ) {
    self.response = response
    self.right = right
    self.code = code
    self.revision = revision
  }
}
