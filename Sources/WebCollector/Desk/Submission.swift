public import SurveyModel

/// A draft as it is kept.
public struct KeptDraft: Sendable, Hashable {
  /// The wave it belongs to.
  public let wave: String
  /// The draft, as the pages have written it: JSON that a terminal's `Draft` reads as well.
  public let content: String
  /// Counts up with every change.
  public let revision: Int

  /// Creates a kept draft.
  ///
  /// - Parameters:
  ///   - wave: The wave it belongs to.
  ///   - content: The draft as the pages have written it.
  ///   - revision: Counts up with every change.
  public init(wave: String, content: String, revision: Int) {
    self.wave = wave
    self.content = content
    self.revision = revision
  }
}

/// What waits under a code.
public enum FoundCode: Sendable {
  /// A draft to go on with.
  case draft(KeptDraft)
  /// Answers that were handed in, for their owner.
  case answers(Response, wave: String)
  /// Nothing.
  case nothing
}

/// A response on its way in.
public struct Submission: Sendable {
  /// What gives the right to store it.
  public enum Right: Sendable, Hashable {
    /// That of the draft under a code.
    case draft(code: String)
    /// Shown with the response.
    case entry(WaveEntry)
  }

  /// The wave it belongs to.
  public let wave: String
  /// The response, with the identity made before the first write.
  public let response: Response
  /// What gives the right to store it.
  public let right: Right

  /// Creates a submission.
  ///
  /// - Parameters:
  ///   - wave: The wave it belongs to.
  ///   - response: The response.
  ///   - right: What gives the right to store it.
  public init(wave: String, response: Response, right: Right) {
    self.wave = wave
    self.response = response
    self.right = right
  }
}

/// What came of a submission.
///
/// The receipt lets its holder see and delete the answers until the wave
/// closes; nil where there is none, or where it is only told the first time.
public enum SubmissionResult: Sendable, Hashable {
  /// It is stored now.
  case stored(receipt: String?)
  /// The very same one was stored before; nothing was changed.
  case alreadyStored(receipt: String?)

  /// The code with which the answers can be seen and deleted.
  public var receipt: String? {
    switch self {
    case .stored(let receipt), .alreadyStored(let receipt): receipt
    }
  }
}
