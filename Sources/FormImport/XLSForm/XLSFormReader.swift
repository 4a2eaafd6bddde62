import Messages

/// Makes a survey of the sheets of an XLSForm.
struct XLSFormReader {
  /// How deep groups may be nested.
  static let depthLimit = 30
  /// How many choices all questions may have together.
  static let choiceLimit = 1_000_000

  let log: NoteLog
  let isFormr: Bool
  let choices: XLSChoices
  let symbols: XLSSymbols
  var languages = FormLanguages()
  /// True where each outer group is a page of its own.
  var groupsArePages = false

  /// The pages so far, and the groups that are open, the innermost last.
  var pages: [FormObject] = []
  var open: [XLSContainer] = []
  var calculated: [FormValue] = []
  /// What stands under `leye.imported` of the survey.
  var imported = FormObject()
  /// What is kept of rows that ask nothing, by the kind of row.
  var groups: [String: FormObject] = [:]
  var choiceCount = 0
  var usedLists: Set<String> = []

  /// Reads the sheets of a workbook.
  ///
  /// - Parameters:
  ///   - sheets: The sheets.
  ///   - log: Takes the notes.
  /// - Returns: The survey.
  /// - Throws: ``FormImportFault`` when there is no survey in it.
  static func survey(of sheets: [Sheet], _ log: NoteLog) throws(FormImportFault) -> FormObject {
    let found = try XLSSheets(sheets, log)
    var survey = found.survey
    let types = survey.rows.map { XLSType($0["type"] ?? "", isFormr: found.isFormr) }
    let symbols = XLSSymbols(rows: survey.rows, types: types, log)
    let used = filterNames(in: survey.rows)
    var choices = XLSChoices(found.choices, isFormr: found.isFormr, used: used, log)
    choices.add(external: XLSChoices(found.external, isFormr: false, used: used, log))
    var reader = XLSFormReader(
      log: log,
      isFormr: found.isFormr,
      choices: choices,
      symbols: symbols
    )
    reader.languages.hasChinese = survey.columns.values.contains { $0.language == "zh-cn" }
    let head = reader.settings(found.settings)
    for index in survey.rows.indices {
      try reader.take(&survey.rows[index], types[index])
    }
    return try reader.finish(head)
  }

  /// The headings that filters of choices name, in lower case.
  private static func filterNames(in rows: [XLSRow]) -> Set<String> {
    var names: Set<String> = []
    for row in rows {
      guard let filter = row["choice_filter"], let node = ForeignParser.parse(filter, .xpath) else {
        continue
      }
      _ = node.replacingNames { name in
        names.insert(name.lowercased())
        return nil
      }
    }
    return names
  }

  /// The repeats that are open.
  var path: [String] { open.compactMap(\.repeatName) }

  /// Puts an element into the innermost open group.
  mutating func append(_ element: FormObject) {
    if open.isEmpty { openPage() }
    open[open.count - 1].elements.append(.object(element.arranged))
  }

  /// Begins a page.
  mutating func openPage() {
    open.append(XLSContainer(kind: .page, object: ["name": .text("page\(pages.count + 1)")]))
  }

  /// Ends the page that is open, where there is one; an empty one leaves no trace.
  mutating func closePage() {
    guard open.count == 1, case .page = open[0].kind else { return }
    let page = open.removeLast()
    guard !page.elements.isEmpty else { return }
    pages.append(page.whole)
  }

  private mutating func finish(_ head: FormObject) throws(FormImportFault) -> FormObject {
    while let container = open.last, container.kind != .page {
      log.approximated(
        container.place,
        Phrase("The group is never closed.", "这个分组没有结束。"),
        Phrase("It ends with the sheet.", "视为到表尾结束。")
      )
      closeGroup()
    }
    closePage()
    guard choiceCount <= Self.choiceLimit else { throw FormImportFault(.resultTooLarge) }
    noteUnusedLists()
    var survey = head
    survey["pages"] = .array(pages.map(FormValue.object))
    if !calculated.isEmpty { survey["calculatedValues"] = .array(calculated) }
    for (group, object) in groups.sorted(by: { $0.key < $1.key }) {
      imported[group] = .object(object)
    }
    if !imported.isEmpty { survey["leye"] = .object(["imported": .object(imported)]) }
    return survey
  }

  /// Keeps lists of choices that no question names.
  private mutating func noteUnusedLists() {
    var lists = FormObject()
    for name in choices.names where !usedLists.contains(name) {
      log.kept(
        Phrase("Sheet “choices”, list “\(name.quotable)”", "工作表“choices”选项表“\(name.quotable)”"),
        Phrase("No question uses the list.", "没有题目用到它。")
      )
      let list = choices.lists[name] ?? []
      lists.append(name, .array(list.map { .object(choiceObject($0)) }))
    }
    if !lists.isEmpty { imported["choices"] = .object(lists) }
  }
}

/// A page, group or repeat that is open.
struct XLSContainer {
  enum Kind: Equatable { case page, group, groupPage, repeating, loop }

  let kind: Kind
  var object: FormObject
  var elements: [FormValue] = []
  /// The name of a repeat.
  var repeatName: String?
  /// The name as the source has it.
  var writtenName: String?
  var place = Phrase(verbatim: "")

  /// The object with its elements.
  var whole: FormObject {
    var result = object.arranged
    let key = kind == .repeating || kind == .loop ? "templateElements" : "elements"
    result[key] = .array(elements)
    return result
  }
}
