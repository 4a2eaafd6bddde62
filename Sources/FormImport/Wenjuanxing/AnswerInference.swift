import Messages

/// Concludes the type and the choices of one question from its answers.
///
/// An answer becomes a choice only where several people gave it: what one person wrote stays out of the
/// questionnaire.
struct AnswerInference {
  /// How many people must have given an answer.
  private static let leastAnswers = 5
  /// How many choices a question may have.
  private static let mostChoices = 60

  let columns: [AnswerColumn]
  let name: String
  let log: NoteLog

  /// The question.
  ///
  /// - Parameter rows: The rows of answers.
  /// - Returns: A question with everything that could be concluded.
  func question(_ rows: ArraySlice<SheetRow>) -> FormObject {
    columns.count > 1 ? several(rows) : single(columns[0], rows)
  }

  private var place: Phrase {
    let letters = SheetColumn.letters(columns[0].index)
    return Phrase(
      "Column \(letters) “\(columns[0].title.quotable)”",
      "\(letters) 列“\(columns[0].title.quotable)”"
    )
  }

  private func make(_ type: String, _ title: String) -> FormObject {
    ["type": .text(type), "name": .text(name), "title": .text(title)]
  }

  private func told(_ what: Phrase) {
    log.inferred(
      place,
      Phrase("The export does not say the type of the question.", "导出文件没有注明题型。"),
      what
    )
  }

  /// The answers of a column, without those that say that nothing was answered.
  private static func answers(_ column: AnswerColumn, _ rows: ArraySlice<SheetRow>) -> [String] {
    rows.compactMap { row in
      let text = row.cells[column.index]?.trimmedBlanks ?? ""
      return ["", "(跳过)", "（跳过）", "(空)", "（空）", "-3"].contains(text) ? nil : text
    }
  }

  /// Texts with how often they occur, in the order of their first place.
  private static func counted(_ texts: [String]) -> [(text: String, count: Int)] {
    var places: [String: Int] = [:]
    var result: [(text: String, count: Int)] = []
    for text in texts {
      if let place = places[text] {
        result[place].count += 1
      } else {
        places[text] = result.count
        result.append((text, 1))
      }
    }
    return result
  }

  /// A question in one column.
  private func single(_ column: AnswerColumn, _ rows: ArraySlice<SheetRow>) -> FormObject {
    let title = column.part.map { "\(column.title)(\($0))" } ?? column.title
    let answers = Self.answers(column, rows)
    let isMultiple = answers.contains { $0.contains("┋") }
    var hasOther = false
    let parts = answers.flatMap { answer in
      answer.split(separator: isMultiple ? "┋" : "\u{0}").map { part in
        guard let open = part.firstIndex(of: "〖") else { return part.trimmedBlanks }
        hasOther = true
        return part[..<open].trimmedBlanks
      }
    }
    let counted = Self.counted(parts)
    let frequent = counted.filter { $0.count >= Self.leastAnswers }
    let covered = frequent.reduce(0) { $0 + $1.count }
    let isChoice =
      !frequent.isEmpty && frequent.count <= Self.mostChoices && covered * 10 >= parts.count * 8
    if isMultiple || isChoice {
      var question = make(isMultiple ? "checkbox" : "radiogroup", title)
      question["choices"] = .array(Self.choices(frequent.map(\.text)))
      let rare = counted.count - frequent.count
      if hasOther || rare > 0 { question["showOtherItem"] = .boolean(true) }
      told(
        Phrase(
          "It is a \(isMultiple ? "multiple" : "single") choice with the \(frequent.count) answers that "
            + "at least \(Self.leastAnswers) people gave; \(rare) rarer ones count as other. "
            + "Choices that nobody took are missing.",
          "按\(isMultiple ? "多选题" : "单选题")处理，选项取至少 \(Self.leastAnswers) 人选过的 \(frequent.count) 个；"
            + "\(rare) 个较少见的归入“其他”。没有人选过的选项无从得知。"
        )
      )
      return question
    }
    if !answers.isEmpty, answers.allSatisfy({ PlainNumber.isNumber($0) }) {
      var question = make("text", title)
      question["inputType"] = .text("number")
      told(Phrase("It is a number: all answers are.", "所有答案都是数，按数字填空题处理。"))
      return question
    }
    let length = answers.reduce(0) { $0 + $1.count } / max(answers.count, 1)
    told(
      Phrase("It is a text: few answers agree.", "答案大多各不相同，按填空题处理。")
    )
    return make(length > 15 ? "comment" : "text", title)
  }

  /// Answers as choices; numbers in their order.
  private static func choices(_ texts: [String]) -> [FormValue] {
    if texts.allSatisfy(PlainNumber.isNumber) {
      return texts.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }.map(FormValue.number)
    }
    return texts.map(FormValue.text)
  }

  /// A question in several columns: a choice or a row each.
  private func several(_ rows: ArraySlice<SheetRow>) -> FormObject {
    let all = columns.flatMap { Self.answers($0, rows) }
    let values = Set(all)
    let titles = columns.map { $0.part ?? $0.title }
    let parts = titles.enumerated().map { index, title in
      FormValue.object(["value": .whole(index + 1), "text": .text(title)])
    }
    if values.isSubset(of: ["0", "1"]) {
      var question = make("checkbox", columns[0].title)
      question["choices"] = .array(parts)
      told(
        Phrase(
          "It is a multiple choice: its \(parts.count) columns hold 0 and 1.",
          "\(parts.count) 列都是 0 和 1，按多选题处理。"
        )
      )
      return question
    }
    let numbers = values.compactMap { Int($0) }
    if numbers.count == values.count, let most = numbers.max(), let least = numbers.min(),
      most <= 11, least >= 0
    {
      var question = make("matrix", columns[0].title)
      question["columns"] = .array((min(least, 1)...max(most, 2)).map(FormValue.whole))
      question["rows"] = .array(parts)
      told(
        Phrase(
          "It is a matrix: its \(parts.count) columns hold numbers up to \(most).",
          "\(parts.count) 列都是不超过 \(most) 的数，按矩阵题处理。"
        )
      )
      return question
    }
    let counted = Self.counted(all).filter { $0.count >= Self.leastAnswers }
    if counted.count <= 11, counted.count >= 2,
      counted.reduce(0, { $0 + $1.count }) * 10 >= all.count * 8
    {
      var question = make("matrix", columns[0].title)
      question["columns"] = .array(counted.map { .text($0.text) })
      question["rows"] = .array(parts)
      told(
        Phrase(
          "It is a matrix: its \(parts.count) columns share \(counted.count) answers.",
          "\(parts.count) 列共用 \(counted.count) 种答案，按矩阵题处理。"
        )
      )
      return question
    }
    var question = make("multipletext", columns[0].title)
    question["items"] = .array(
      titles.enumerated().map { index, title in
        .object(["name": .text("\(index + 1)"), "title": .text(title)])
      }
    )
    told(Phrase("It is a text with several lines.", "按多项填空题处理。"))
    return question
  }
}
