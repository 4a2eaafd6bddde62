import Messages

/// Puts a survey together from the tables of LimeSurvey.
struct LimeBuilder {
  var tables: LimeTables
  let log: NoteLog
  var languages = FormLanguages()
  var symbols = LimeSymbols([])
  /// What stands under `leye.imported` of the survey.
  var imported = FormObject()
  /// What was kept of choices of the question at hand: how often each field.
  var choiceFields: [String: Int] = [:]

  /// Takes the tables of a file.
  init(tables: LimeTables, log: NoteLog) {
    self.tables = tables
    self.log = log
  }

  /// The survey.
  mutating func survey() throws(FormImportFault) -> FormObject {
    var head = self.head()
    let groupTexts = tables.take("group_l10ns")
    let groups = LimeItem.items(
      tables.take("groups"),
      texts: groupTexts,
      id: ["gid"],
      link: "gid",
      fields: ["group_name", "description"]
    ).sorted(by: "group_order")
    let known = Set(groups.map { $0.row["gid"] ?? "" })
    noteLostRows("group_l10ns", groupTexts.count { !known.contains($0["gid"] ?? "") })
    var questions = self.questions()
    symbols = LimeSymbols(questions)
    noteConditions(questions)
    var pages: [FormValue] = []
    var welcome = head.welcome
    let places = Dictionary(grouping: questions.indices) { questions[$0].item.row["gid"] ?? "" }
    let described = Dictionary(groups.map { ($0.row["gid"] ?? "", $0) }) { first, _ in first }
    let loose = groups.isEmpty ? questions.map { $0.item.row["gid"] ?? "" } : []
    for id in (groups.map { $0.row["gid"] ?? "" } + loose).uniqued {
      var page = FormObject()
      var elements: [FormValue] = []
      if let text = welcome { elements.append(.object(text)) }
      welcome = nil
      page["name"] = .text("group\(id)")
      if let group = described[id] { describe(&page, group) }
      for index in places[id] ?? [] {
        elements.append(.object(question(&questions[index]).arranged))
      }
      page["elements"] = .array(elements)
      pages.append(.object(page))
    }
    noteLost(questions, groups)
    head.object["pages"] = .array(pages)
    keepTables()
    if !imported.isEmpty { head.object["leye"] = .object(["imported": .object(imported)]) }
    return head.object
  }

  /// Title, description, condition of a group.
  private mutating func describe(_ page: inout FormObject, _ group: LimeItem) {
    let code = group.text("group_name").first ?? group.row["gid"] ?? ""
    let place = Phrase("Group “\(code.quotable)”", "分组“\(code.quotable)”")
    page["title"] = languages.value(piped(group.text("group_name"), place))
    page["description"] = languages.value(piped(group.text("description"), place))
    var row = group.row
    for name in ["gid", "group_order", "sid"] { _ = row.take(name) }
    var kept = FormObject()
    if let relevance = row.take("grelevance"), relevance != "1" {
      set(&page, "visibleIf", &kept, "grelevance", relevance, place, nil)
    }
    keep(&page, kept, row.rest.map { ($0.name, .text($0.text)) }, place)
  }

  /// Questions whose group is not in the file.
  private func noteLost(_ questions: [LimeQuestion], _ groups: [LimeItem]) {
    let known = Set(groups.map { $0.row["gid"] ?? "" })
    for question in questions
    where !groups.isEmpty && !known.contains(question.item.row["gid"] ?? "") {
      log.leftOut(
        question.place,
        Phrase("Its group is not in the file.", "文件里没有它所在的分组。")
      )
    }
  }

  /// Conditions made by clicking also stand in the relevance equation, which is what is read.
  private mutating func noteConditions(_ questions: [LimeQuestion]) {
    let conditions = tables.take("conditions")
    let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    var bare: [FormValue] = []
    for condition in conditions {
      guard let question = condition["qid"].flatMap({ byID[$0] }) else {
        bare.append(.object(Self.object(condition)))
        continue
      }
      guard ["", "1"].contains(question.item.row["relevance"] ?? "") else { continue }
      bare.append(.object(Self.object(condition)))
      log.kept(
        question.place,
        Phrase(
          "A condition has no equation beside it; export the survey from a newer LimeSurvey.",
          "有一个条件没有对应的公式；请用较新的 LimeSurvey 导出。"
        )
      )
    }
    if !bare.isEmpty { imported["conditions"] = .array(bare) }
  }

  /// Keeps tables that nobody read, such as quotas and assessments.
  private mutating func keepTables() {
    let words: [String: Phrase] = [
      "quota": Phrase("quotas", "配额"), "quota_members": Phrase("members of quotas", "配额条件"),
      "quota_languagesettings": Phrase("texts of quotas", "配额文字"),
      "assessments": Phrase("assessments", "测评"), "themes": Phrase("the look", "外观"),
      "themes_inherited": Phrase("the look", "外观"),
    ]
    for name in tables.names {
      let rows = tables.take(name)
      guard !rows.isEmpty else { continue }
      imported[name] = .array(rows.map { .object(Self.object($0)) })
      let what = words[name] ?? Phrase("this", "这一内容")
      log.kept(
        Phrase("Table “\(name.quotable)”", "表“\(name.quotable)”"),
        Phrase(
          "SurveyJS has nothing for \(what.english) (\(rows.count.counted("row"))).",
          "SurveyJS 没有与\(what.chinese)对应的内容（\(rows.count) 行）。"
        )
      )
    }
  }

  /// A row as an object.
  static func object(_ row: LimeRow) -> FormObject {
    var object = FormObject()
    for field in row.rest { object[field.name] = .text(field.text) }
    return object
  }
}

extension [String] {
  /// The elements, each once.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
