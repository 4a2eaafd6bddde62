/// What stands under the `leye` key of a survey.
public struct SurveySettings: Sendable, Hashable {
  /// How far answers are separated from persons.
  public enum Anonymity: String, Sendable, Hashable, CaseIterable {
    case anonymous
    case confidential
    case named
  }
  /// The scored indices in order.
  public let indices: [IndexDefinition]
  /// The fewest respondents a score may be shown for; never below 5.
  public let minimumGroup: Int
  /// The fewest respondents comments and the recommendation score may be shown for; never below 10.
  public let minimumComments: Int
  /// How far answers are separated from persons.
  public let anonymity: Anonymity
  /// What is said about early warning.
  public let alerts: AlertSettings
  /// What respondents are told before the first question.
  public let notice: SurveyNotice

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - indices: The scored indices in order.
  ///   - minimumGroup: The fewest respondents a score may be shown for; never below 5.
  ///   - minimumComments: The fewest respondents comments and the recommendation score may be
  ///     shown for; never below 10.
  ///   - anonymity: How far answers are separated from persons.
  ///   - alerts: What is said about early warning.
  ///   - notice: What respondents are told before the first question.
  public init(
    indices: [IndexDefinition],
    minimumGroup: Int,
    minimumComments: Int,
    anonymity: Anonymity,
    alerts: AlertSettings = .standard,
    notice: SurveyNotice = SurveyNotice()
  ) {
    self.notice = notice
    self.indices = indices
    self.minimumGroup = minimumGroup
    self.minimumComments = minimumComments
    self.anonymity = anonymity
    self.alerts = alerts
  }
}

/// A scored index, such as 乐业 or 爱家.
public struct IndexDefinition: Sendable, Hashable {
  /// The name, unique in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText
  /// The share of its items a person must have answered to get a score, from 0 to 1.
  public let minimumAnswered: Double
  /// The named subsets of its items.
  public let scales: [ScaleDefinition]
  /// What a person's raw score is of the answers: their mean or their sum.
  public let method: Method
  /// What other people reached, nil where nobody measured it.
  public let norm: IndexNorm?
  /// The terms under which the items may be used, nil where the author names none.
  public let licence: String?

  /// Ways from answers to a raw score.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    case mean
    case sum
  }

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the survey.
  ///   - title: The title.
  ///   - minimumAnswered: The share of its items a person must have answered to get a score, from
  ///     0 to 1.
  ///   - scales: The named subsets of its items.
  ///   - method: What a raw score is of the answers.
  ///   - norm: What other people reached.
  ///   - licence: The terms under which the items may be used.
  public init(
    name: String,
    title: LocalizedText,
    minimumAnswered: Double,
    scales: [ScaleDefinition],
    method: Method = .mean,
    norm: IndexNorm? = nil,
    licence: String? = nil
  ) {
    self.name = name
    self.title = title
    self.minimumAnswered = minimumAnswered
    self.scales = scales
    self.method = method
    self.norm = norm
    self.licence = licence
  }
}

/// The raw scores of a group of people that others are compared with.
public struct IndexNorm: Sendable, Hashable {
  /// Their mean.
  public let mean: Double
  /// Their standard deviation, above 0.
  public let deviation: Double
  /// Who they were.
  public let source: String

  /// Creates a norm.
  ///
  /// - Parameters:
  ///   - mean: The mean of the raw scores.
  ///   - deviation: Their standard deviation, above 0.
  ///   - source: Who they were.
  public init(mean: Double, deviation: Double, source: String) {
    self.mean = mean
    self.deviation = deviation
    self.source = source
  }
}

/// A named subset of an index.
public struct ScaleDefinition: Sendable, Hashable {
  /// The name, unique in the survey.
  public let name: String
  /// The title.
  public let title: LocalizedText

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the survey.
  ///   - title: The title.
  public init(
    name: String,
    title: LocalizedText
  ) {
    self.name = name
    self.title = title
  }
}

/// What stands under the `leye` key of a question or a matrix row.
public struct QuestionSettings: Sendable, Hashable {
  /// What a respondent's answer places them in.
  public enum Binding: String, Sendable, Hashable, CaseIterable {
    case unit
    case category
    case level
  }
  /// What else an answer measures.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case recommendation
  }
  /// The scale the item belongs to.
  public let scale: String?
  /// True when a high answer means a low score.
  public let isReversed: Bool
  /// What the answer places the respondent in.
  public let binding: Binding?
  /// What else the answer measures.
  public let measure: Measure?
  /// What an interviewer reads and the respondent does not.
  public let interviewerNote: LocalizedText
  /// The training that a row stands for.
  public let training: TrainingKind?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - scale: The scale the item belongs to.
  ///   - isReversed: True when a high answer means a low score.
  ///   - binding: What the answer places the respondent in.
  ///   - measure: What else the answer measures.
  ///   - interviewerNote: What an interviewer reads and the respondent does not.
  ///   - training: The training that a row stands for.
  public init(
    scale: String?,
    isReversed: Bool,
    binding: Binding?,
    measure: Measure?,
    interviewerNote: LocalizedText,
    training: TrainingKind? = nil
  ) {
    self.scale = scale
    self.isReversed = isReversed
    self.binding = binding
    self.measure = measure
    self.interviewerNote = interviewerNote
    self.training = training
  }

  /// Settings of a question without a `leye` key.
  public static let none = QuestionSettings(
    scale: nil,
    isReversed: false,
    binding: nil,
    measure: nil,
    interviewerNote: LocalizedText(texts: [:])
  )
}

/// One scored item: a rating question, a single choice question with numbers, or a matrix row.
public struct Item: Sendable, Hashable {
  /// The name: the question's, or `question.row` for a matrix row.
  public let name: String
  /// The text of the item.
  public let title: LocalizedText
  /// The scale it belongs to.
  public let scale: String
  /// True when a high answer means a low score.
  public let isReversed: Bool
  /// The lowest answer possible.
  public let minimum: Double
  /// The highest answer possible.
  public let maximum: Double
  /// The key of the answer in a response.
  public let key: String
  /// The row within a matrix answer; nil for other questions.
  public let row: String?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - name: The name: the question's, or `question.row` for a matrix row.
  ///   - title: The text of the item.
  ///   - scale: The scale it belongs to.
  ///   - isReversed: True when a high answer means a low score.
  ///   - minimum: The lowest answer possible.
  ///   - maximum: The highest answer possible.
  ///   - key: The key of the answer in a response.
  ///   - row: The row within a matrix answer; nil for other questions.
  public init(
    name: String,
    title: LocalizedText,
    scale: String,
    isReversed: Bool,
    minimum: Double,
    maximum: Double,
    key: String,
    row: String?
  ) {
    self.name = name
    self.title = title
    self.scale = scale
    self.isReversed = isReversed
    self.minimum = minimum
    self.maximum = maximum
    self.key = key
    self.row = row
  }

  /// The answer as a number, nil where it is missing or not a number.
  ///
  /// - Parameter answers: The answers of one response.
  /// - Returns: A number between ``minimum`` and ``maximum`` for a valid answer.
  public func answer(in answers: [String: Value]) -> Double? {
    var value = answers[key] ?? .undefined
    if let row {
      guard case .object(let rows) = value else { return nil }
      value = rows[row] ?? .undefined
    }
    switch value {
    case .number(let number): return number
    case .text(let text): return Double(text)
    default: return nil
    }
  }
}

extension Question {
  /// The scored items of the question: itself, or its rows in a matrix.
  public var items: [Item] {
    switch kind {
    case .matrix(let grid):
      let numbers = grid.columns.compactMap(\.value.number)
      guard let low = numbers.min(), let high = numbers.max(), low < high else { return [] }
      return grid.rows.compactMap { row in
        let settings = row.settings.scale == nil ? self.settings : row.settings
        guard let scale = settings.scale, let value = row.value.answerKey else { return nil }
        return Item(
          name: "\(name).\(value)",
          title: row.text,
          scale: scale,
          isReversed: row.settings.isReversed || self.settings.isReversed,
          minimum: low,
          maximum: high,
          key: key,
          row: value
        )
      }
    case .rating(let scale): return item(values: scale.values)
    case .radiogroup(let list), .dropdown(let list): return item(values: list.choices)
    default: return []
    }
  }

  private func item(values: [Choice]) -> [Item] {
    let numbers = values.compactMap(\.value.number)
    guard
      let scale = settings.scale, let low = numbers.min(), let high = numbers.max(), low < high
    else { return [] }
    return [
      Item(
        name: name,
        title: title,
        scale: scale,
        isReversed: settings.isReversed,
        minimum: low,
        maximum: high,
        key: key,
        row: nil
      )
    ]
  }
}
