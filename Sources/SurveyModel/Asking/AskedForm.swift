public import Messages

/// A survey together with the answers given so far, as a respondent meets it: what shows, in one
/// language, and what is wrong.
///
/// A value: new answers make a new one, which ``FormRun`` works out.
public struct AskedForm: Sendable {
  /// The title.
  public let title: String
  /// The text under the title.
  public let description: String
  /// What is said after the last page.
  public let completedText: String
  /// The pages that show, in order; a page counts only with something that shows.
  public let pages: [AskedPage]
  private let places: [QuestionPath: Place]
  /// The answers by question key, with those that expressions compute.
  public let answers: [String: Value]
  /// The answers to hand in: those of questions that show, with their comments, and the calculated
  /// values that belong to the result.
  public let completedAnswers: [String: Value]

  /// Works out what shows.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC, for `today()` and the like.
  ///   - seed: What random orders depend on, the same for one respondent; nil leaves them as written.
  ///   - language: The language of the texts.
  /// - Complexity: Linear in the size of the form and the answers for each round of conditions.
  public init(
    survey: Survey,
    answers: [String: Value],
    now: Double,
    seed: UInt64? = nil,
    language: Language
  ) {
    let run = FormRun(
      form: survey.form,
      now: now,
      locale: survey.form.locale(for: language),
      seed: seed,
      language: language
    )
    run.load(answers)
    run.settleShowing()
    run.settleHiddenRows()
    let builder = AskedBuilder(run: run, language: language)
    title = builder.text(run.form.properties.localized("title"))
    description = builder.text(run.form.properties.localized("description"))
    completedText = builder.completedText
    pages = run.askedPages.map(builder.page)
    places = Self.places(in: pages)
    self.answers = run.data
    completedAnswers = run.handedIn()
  }

  /// Everything that is wrong, in order.
  public var problems: [AnswerProblem] { pages.flatMap(\.questions).flatMap(\.problems) }

  /// The question at a path that shows.
  ///
  /// - Parameter path: Where it stands.
  /// - Returns: Nil where no such question shows.
  public func question(at path: QuestionPath) -> AskedQuestion? {
    guard let place = places[path],
      case .question(let question, _) = pages[place.page].parts[place.part]
    else { return nil }
    return question
  }

  private static func places(in pages: [AskedPage]) -> [QuestionPath: Place] {
    var places: [QuestionPath: Place] = [:]
    for (page, content) in pages.enumerated() {
      for (part, one) in content.parts.enumerated() {
        if case .question(let question, _) = one {
          places[question.path] = Place(page: page, part: part)
        }
      }
    }
    return places
  }

  /// Where a question stands on the pages.
  private struct Place: Sendable {
    let page: Int
    let part: Int
  }
}

/// A page as a respondent meets it.
public struct AskedPage: Sendable {
  /// The name.
  public let name: String
  /// The title.
  public let title: String
  /// The text under the title.
  public let description: String
  /// What stands on it, from top to bottom.
  public let parts: [AskedPart]

  /// The questions on it in order, those in panels and rows included.
  public var questions: [AskedQuestion] {
    parts.compactMap { if case .question(let question, _) = $0 { question } else { nil } }
  }
}

/// One thing on a page.
///
/// The depth says how many panels it stands in.
public enum AskedPart: Sendable {
  /// The head of a panel.
  case panel(AskedHeading, depth: Int)
  /// The head of a panel, row or item that belongs to a question; `path` is that of the question.
  case entry(AskedHeading, of: QuestionPath, number: Int, depth: Int)
  /// The end of such a panel or row, where it may be taken away.
  case entryEnd(AskedEntries, of: QuestionPath, number: Int, depth: Int)
  /// A question or something to read.
  case question(AskedQuestion, depth: Int)
  /// The end of the panels or rows of a question, where one may be added or taken away.
  case entriesEnd(AskedQuestion, AskedEntries, depth: Int)
}

/// The head of a panel.
public struct AskedHeading: Sendable, Hashable {
  /// The title; empty where the author gave none.
  public let title: String
  /// The text under the title.
  public let description: String
}
