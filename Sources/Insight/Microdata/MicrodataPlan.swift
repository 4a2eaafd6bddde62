public import SurveyModel

/// Which columns a de-identified extract of a wave has.
///
/// The scored items, the recommendation and the scores: nothing that tells a person's unit, category or
/// level, and no text. Of the other closed questions one may be added, since an answer to one, such as an
/// age group, describes a person, and two of them together may describe a single one.
public struct MicrodataPlan: Sendable {
  /// The closed questions, in order of the survey.
  public let variables: [MicrodataVariable]
  /// The indices and their scales, in order of the survey.
  public let scores: [IndexScoring]
  /// The closed questions that are left out and may be added, by name.
  public let others: [String]

  /// Why a question cannot be added.
  public enum Refusal: Error, Sendable, Hashable {
    /// There is no such question.
    case unknown(String)
    /// It tells the unit, the category or the level of a person.
    case placesPerson(String)
    /// Its answers are no choice among few.
    case notClosed(String)
  }

  /// Chooses the columns of a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - addition: The name of a closed question to add, nil for none.
  /// - Throws: ``Refusal`` where it cannot be added.
  public init(survey: Survey, adding addition: String? = nil) throws(Refusal) {
    let asked = survey.questions.filter(\.isAsked)
    let isAlwaysIn = { (question: Question) in
      !question.itemColumns.isEmpty || question.settings.measure == .recommendation
    }
    if let addition {
      guard let question = asked.first(where: { $0.name == addition }) else {
        throw .unknown(addition)
      }
      guard question.settings.binding == nil else { throw .placesPerson(addition) }
      guard question.closedColumns.contains(where: { $0.codes.count < MicrodataRows.missing })
      else { throw .notClosed(addition) }
    }
    variables = asked.flatMap { question -> [MicrodataVariable] in
      // What tells the unit, the category or the level stays out even where it is scored.
      guard question.settings.binding == nil else { return [] }
      let items = question.itemColumns
      if question.name == addition {
        let names = Set(items.map(\.name))
        return items + question.closedColumns.filter { !names.contains($0.name) }
      }
      guard items.isEmpty, question.settings.measure == .recommendation else { return items }
      return question.closedColumns
    }
    others =
      asked.filter { question in
        question.settings.binding == nil && !isAlwaysIn(question) && question.name != addition
          && !question.closedColumns.isEmpty
      }
      .map(\.name)
    scores = WavePlan(survey: survey).indices.flatMap { [$0.whole] + $0.scales }
  }
}
