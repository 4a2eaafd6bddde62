extension Survey {
  /// Checks whole sets of answers to the survey.
  public var answerCheck: AnswerCheck { AnswerCheck(form: form) }

  /// The survey as a SurveyJS form without what Leye adds; see ``Form/surveyJSText()``.
  ///
  /// - Returns: JSON text that ends in a line break.
  public func surveyJSText() -> String { form.surveyJSText() }
}
