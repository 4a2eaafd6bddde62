/// A survey definition: what is asked, in which order, under which conditions.
///
/// A value read from SurveyJS JSON by ``SurveyReader``. It holds no answers; see ``AskedForm`` for
/// the definition together with answers.
public struct Survey: Sendable {
  /// The title.
  public let title: LocalizedText
  /// The text under the title.
  public let description: LocalizedText
  /// The SurveyJS locale the author works in, such as `zh-cn`; `en` where none is given.
  public let locale: String
  /// The pages in order.
  public let pages: [Page]
  /// The text shown after the last page.
  public let completedText: LocalizedText
  /// Values computed from answers, in order of definition.
  public let calculatedValues: [CalculatedValue]
  /// What stands under the survey's `leye` key.
  public let settings: SurveySettings
  /// The lowercase hexadecimal SHA-256 digest of the canonical JSON: the version of the survey.
  public let digest: String

  /// All questions in order of definition, those in panels included.
  public let questions: [Question]
  /// The same document as it is evaluated.
  let form: Form

  init(
    title: LocalizedText,
    description: LocalizedText,
    locale: String,
    pages: [Page],
    completedText: LocalizedText,
    calculatedValues: [CalculatedValue],
    settings: SurveySettings,
    digest: String,
    form: Form
  ) {
    self.title = title
    self.description = description
    self.locale = locale
    self.pages = pages
    self.completedText = completedText
    self.calculatedValues = calculatedValues
    self.settings = settings
    self.digest = digest
    questions = pages.flatMap(\.questions)
    self.form = form
  }

  /// The survey with other pages: the same version of the same definition.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - form: The document as it is evaluated; the same where nil.
  /// - Returns: The survey.
  func with(pages: [Page], form: Form? = nil) -> Survey {
    Survey(
      title: title,
      description: description,
      locale: locale,
      pages: pages,
      completedText: completedText,
      calculatedValues: calculatedValues,
      settings: settings,
      digest: digest,
      form: form ?? self.form
    )
  }

  /// The first question with a name.
  ///
  /// - Parameter name: The question's `name`.
  /// - Returns: Nil where no question has it.
  public func question(named name: String) -> Question? {
    questions.first { $0.name == name }
  }

  /// The question that holds the respondent's unit, category or level.
  ///
  /// - Parameter binding: What the question must be bound to.
  /// - Returns: Nil where no question is bound to it.
  public func question(boundTo binding: QuestionSettings.Binding) -> Question? {
    questions.first { $0.settings.binding == binding }
  }

  /// The scored items of the survey in order: questions and matrix rows that belong to a scale.
  public var items: [Item] { questions.flatMap(\.items) }
}

/// A value that an expression computes from answers.
public struct CalculatedValue: Sendable, Hashable {
  /// The name used in expressions.
  public let name: String
  /// The expression, nil where it does not parse.
  public let expression: Expression?
  /// True when the value is stored with the answers.
  public let isIncludedInResult: Bool
}

/// One page of a survey.
public struct Page: Sendable {
  /// The name, unique in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The text under the title.
  public let description: LocalizedText
  /// The condition under which the page shows; nil means always.
  public let visibleIf: Expression?
  /// False when the page starts hidden whatever the answers.
  public let isVisible: Bool
  /// Questions and panels in order.
  public internal(set) var elements: [Element]

  /// All questions of the page in order, those in panels included.
  public var questions: [Question] { elements.flatMap(\.questions) }
}

/// A question or a group of elements.
public indirect enum Element: Sendable {
  /// A question or a text to read.
  case question(Question)
  /// A group with its own condition.
  case panel(Panel)

  /// The questions in here, in order.
  public var questions: [Question] {
    switch self {
    case .question(let question): [question]
    case .panel(let panel): panel.elements.flatMap(\.questions)
    }
  }
}

/// A group of elements on a page.
public struct Panel: Sendable {
  /// The name; empty where the author gave none.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The text under the title.
  public let description: LocalizedText
  /// The condition under which the panel shows; nil means always.
  public let visibleIf: Expression?
  /// False when the panel starts hidden.
  public let isVisible: Bool
  /// Questions and panels in order.
  public internal(set) var elements: [Element]
}
