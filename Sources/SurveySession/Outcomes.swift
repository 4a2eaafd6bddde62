public import SurveyModel

/// What came of a move.
public enum MoveResult: Sendable, Hashable {
  /// The respondent is now here.
  case moved(Position)
  /// The respondent stays, because of these problems.
  case refused([AnswerProblem])
}

/// What came of handing in.
public enum FinishResult: Sendable, Hashable {
  /// Everything asked is answered as the survey demands.
  case finished(Response)
  /// Something is missing or not allowed; nothing was handed in.
  case refused([AnswerProblem])
}

/// How far a respondent has come.
public struct Progress: Sendable, Hashable {
  /// The number of the current question from 1; at the end the number of questions.
  public let number: Int
  /// How many of the questions that show are answered.
  public let answered: Int
  /// How many questions show; each row of a matrix counts.
  public let total: Int

  /// The share answered, from 0 to 100.
  public var percent: Int { total == 0 ? 100 : answered * 100 / total }
}
