public import Messages

/// Checks whole sets of answers against a form of any kind, as one does that come from elsewhere.
///
/// ## Usage
/// ```swift
/// let check = AnswerCheck(form: form)
/// let result = check.result(of: answers, now: now, language: .english)
/// if !result.isValid { print(result.faults.map(\.phrase.english)) }
/// ```
public struct AnswerCheck: Sendable {
  /// One thing that is wrong.
  public struct Fault: Sendable, Hashable {
    /// The name of the question, or the name that no question has.
    public let question: String
    /// Where in the answer, such as `row` of a matrix, `[0].name` of a dynamic panel; nil for the whole of it.
    public let part: String?
    /// A short name of the fault, such as `required`, that does not change with the language.
    public let code: String
    /// What is wrong; it holds no answer.
    public let phrase: Phrase
  }

  /// What came of a set of answers.
  public struct Result: Sendable {
    let form: Form
    /// Everything that is wrong, in order of the form; what has not the form of answers last.
    public let faults: [Fault]
    /// The answers to hand in: those of questions that show, and calculated values.
    public let completed: [String: Value]
    /// The names of questions with answers that do not show, in order.
    public let leftOut: [String]

    /// True where nothing is wrong.
    public var isValid: Bool { faults.isEmpty }

    /// The result as canonical JSON: `completed`, `errors`, `leftOut` and `valid`.
    ///
    /// - Parameter language: The language of the messages.
    /// - Returns: UTF-8, without the end of a line.
    public func json(in language: Language) -> [UInt8] {
      var writer = CanonicalWriter()
      writer.write(raw: "{\"completed\":")
      writer.write(completed, keys: form.sortedKeys)
      writer.write(raw: ",\"errors\":")
      writer.write(.array(faults.map { $0.value(in: language) }))
      writer.write(raw: ",\"leftOut\":")
      writer.write(.array(leftOut.map(Value.text)))
      writer.write(raw: isValid ? ",\"valid\":true}" : ",\"valid\":false}")
      return writer.bytes
    }
  }

  private let form: Form

  /// Prepares for a form.
  ///
  /// - Parameter form: The form.
  public init(form: Form) {
    self.form = form
  }

  /// Checks a set of answers.
  ///
  /// - Parameters:
  ///   - answers: The answers by question key.
  ///   - now: The current time in milliseconds since 1970 UTC.
  ///   - language: The language of the author's own words.
  /// - Returns: What came of it.
  /// - Complexity: Linear in the size of form and answers.
  public func result(of answers: [String: Value], now: Double, language: Language) -> Result {
    let run = FormRun(form: form, now: now, locale: form.locale(for: language))
    var faults: [Fault] = []
    run.load(fitting(form.settled(answers), into: &faults))
    var leftOut: [String] = []
    for question in run.questions {
      if question.isShown {
        collect(question, within: "", of: question, into: &faults)
      } else if !question.isEmpty {
        leftOut.append(question.name)
      }
    }
    for key in form.computedKeys {
      guard let given = answers[key], !given.isEmpty, !given.isSameAnswer(as: run.answer(key))
      else { continue }
      faults.append(.computed(key))
    }
    if run.isCutShort { faults.append(.tooLarge) }
    let strangers = form.strangers(among: answers)
    faults += strangers
    let isKnown = !faults.contains { $0.code == AnswerProblemKind.notOffered.code }
    var completed = run.complete(isKnown: isKnown)
    for stranger in strangers { completed[stranger.question] = nil }
    return Result(form: form, faults: faults, completed: completed, leftOut: leftOut)
  }

  /// The answers without those that are no list or object where one is kept, which evaluating would
  /// replace.
  private func fitting(
    _ answers: [String: Value],
    into faults: inout [Fault]
  ) -> [String: Value] {
    var answers = answers
    for question in form.structuredQuestions {
      guard let value = answers[question.key], let problem = question.shapeFault(of: value) else {
        continue
      }
      answers[question.key] = nil
      faults.append(
        Fault(question: question.name, part: nil, code: problem.code, phrase: problem.phrase)
      )
    }
    return answers
  }

  private func collect(
    _ question: QuestionRun,
    within place: String,
    of outer: QuestionRun,
    into faults: inout [Fault]
  ) {
    let misfits = question.misfits()
    for misfit in misfits {
      let part = misfit.part.map { place.isEmpty ? $0 : "\(place).\($0)" } ?? place
      faults.append(fault(misfit.problem, misfit.problem.phrase, part, outer))
    }
    for error in question.errors(isKnown: true) where !error.isNotice {
      // Beside an answer that does not fit only empty rows are worth a word.
      guard misfits.isEmpty || error.problem == .rowRequired else { continue }
      faults.append(fault(error.problem, question.phrase(of: error), place, outer))
    }
    for inner in question.repeatedAnswers {
      guard let entry = inner.entry else { continue }
      let part = place + entry.place(named: inner.name)
      faults.append(fault(.repeated, AnswerProblemKind.repeated.phrase, part, outer))
    }
    for entry in question.entries where entry.isVisible {
      for name in entry.strangers {
        let part = place + entry.place(named: name)
        let isShown = entry.questions.contains { $0.definition.key == name }
        let known = entry.questions.filter { !$0.kind.isDisplayOnly }.map(\.definition.key)
        faults.append(
          isShown ? .notAsked(outer.name, part) : .unknown(name, among: known, of: outer, part)
        )
      }
      for inner in entry.questions where inner.isShown {
        collect(inner, within: place + entry.place(named: inner.name), of: outer, into: &faults)
      }
    }
  }

  private func fault(
    _ problem: AnswerProblemKind,
    _ phrase: Phrase,
    _ place: String,
    _ question: QuestionRun
  ) -> Fault {
    Fault(
      question: question.name,
      part: place.isEmpty ? nil : place,
      code: problem.code,
      phrase: phrase
    )
  }
}
