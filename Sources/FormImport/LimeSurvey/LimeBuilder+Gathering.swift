import Messages

extension LimeBuilder {
  /// Gathers the questions with their parts.
  mutating func questions() -> [LimeQuestion] {
    let l10ns = tables.take("question_l10ns")
    let fields = ["question", "help", "script"]
    let items = LimeItem.items(
      tables.take("questions"),
      texts: l10ns,
      id: ["qid"],
      link: "qid",
      fields: fields
    ).sorted(by: "question_order")
    let subitems = LimeItem.items(
      tables.take("subquestions"),
      texts: l10ns,
      id: ["qid"],
      link: "qid",
      fields: fields
    ).sorted(by: "question_order")
    noteLostTexts("question_l10ns", l10ns, "qid", items + subitems)
    let answerTexts = tables.take("answer_l10ns")
    let answers = LimeItem.items(
      tables.take("answers"),
      texts: answerTexts,
      id: ["qid", "code", "scale_id"],
      link: "aid",
      fields: ["answer"]
    ).sorted(by: "sortorder")
    noteLostTexts("answer_l10ns", answerTexts, "aid", answers)
    let defaultTexts = tables.take("defaultvalue_l10ns")
    let defaults = LimeItem.items(
      tables.take("defaultvalues"),
      texts: defaultTexts,
      id: ["dvid", "qid", "scale_id", "sqid", "specialtype"],
      link: "dvid",
      fields: ["defaultvalue"]
    )
    noteLostTexts("defaultvalue_l10ns", defaultTexts, "dvid", defaults)
    var used: Set<String> = []
    var places: [String: Int] = [:]
    var result: [LimeQuestion] = []
    for item in items {
      let code = item.row["title"] ?? "Q\(item.row["qid"] ?? "")"
      let id = item.row["qid"] ?? ""
      let name = uniqueName(code, id, &used)
      places[id] = result.count
      let type = item.row["type"] ?? ""
      result.append(LimeQuestion(item: item, type: type, id: id, code: code, name: name))
    }
    for part in subitems {
      guard let place = places[part.row["parent_qid"] ?? ""] else {
        noteOrphan(part.row["title"] ?? "", Phrase("subquestion", "子题"))
        continue
      }
      if part.order("scale_id") == 1 {
        result[place].columns.append(part)
      } else {
        result[place].rows.append(part)
      }
    }
    for answer in answers {
      guard let place = places[answer.row["qid"] ?? ""] else {
        noteOrphan(answer.row["code"] ?? "", Phrase("answer", "选项"))
        continue
      }
      result[place].answers.append(answer)
    }
    for value in defaults {
      guard let place = places[value.row["qid"] ?? ""] else {
        noteOrphan(value.row["qid"] ?? "", Phrase("default value", "默认值"))
        continue
      }
      result[place].defaults.append(value)
    }
    readAttributes(&result, places)
    return result
  }

  private func noteOrphan(_ code: String, _ what: Phrase) {
    log.leftOut(
      Phrase("The \(what.english) “\(code.quotable)”", "\(what.chinese)“\(code.quotable)”"),
      Phrase("Its question is not in the file.", "文件里没有它所属的题目。")
    )
  }

  /// Notes rows that belong to nothing in the file.
  func noteLostRows(_ table: String, _ count: Int) {
    guard count > 0 else { return }
    log.leftOut(
      Phrase("Table “\(table)”", "表“\(table)”"),
      Phrase(
        "What \(count.counted("row")) belong to is not in the file.",
        "有 \(count) 行所属的内容不在文件里。"
      )
    )
  }

  /// Texts of nothing in the file.
  private func noteLostTexts(
    _ table: String,
    _ texts: [LimeRow],
    _ link: String,
    _ items: [LimeItem]
  ) {
    let known = Set(items.map { $0.row[link] ?? "" })
    noteLostRows(table, texts.count { !known.contains($0[link] ?? "") })
  }

  private mutating func readAttributes(
    _ questions: inout [LimeQuestion],
    _ places: [String: Int]
  ) {
    var lost = 0
    defer { noteLostRows("question_attributes", lost) }
    for var row in tables.take("question_attributes") {
      guard let place = places[row.take("qid") ?? ""], let name = row.take("attribute") else {
        lost += 1
        continue
      }
      let language = LimeLanguage.code(row.take("language") ?? "")
      questions[place].attributes.add(name, row.take("value") ?? "", in: language)
    }
  }

  private func uniqueName(_ code: String, _ id: String, _ used: inout Set<String>) -> String {
    let plain = String(code.map { "{}".contains($0) ? "_" : $0 })
    if plain == code, used.insert(code).inserted { return code }
    var name = "\(plain)_\(id)"
    while !used.insert(name).inserted { name += "_" }
    log.approximated(
      Phrase("Question “\(code.quotable)”", "题目“\(code.quotable)”"),
      Phrase("The code is taken or holds braces.", "题目代码重复或含有花括号。"),
      Phrase("It is called “\(name.quotable)”.", "改称“\(name.quotable)”。")
    )
    return name
  }
}
