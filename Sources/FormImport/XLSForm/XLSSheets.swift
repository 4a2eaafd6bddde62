import Messages

/// Finds the sheets of an XLSForm among those of a workbook.
struct XLSSheets {
  let survey: XLSTable
  let choices: XLSTable?
  /// Choices of questions of the type `select_one_external`.
  let external: XLSTable?
  let settings: XLSTable?
  /// True for a form of formr.
  let isFormr: Bool

  /// Looks through the sheets; those that have no part in the survey are noted.
  ///
  /// - Parameters:
  ///   - sheets: The sheets.
  ///   - log: Takes the notes.
  /// - Throws: ``FormImportFault`` when none holds questions.
  init(_ sheets: [Sheet], _ log: NoteLog) throws(FormImportFault) {
    guard let main = Self.mainSheet(sheets) else {
      throw FormImportFault(.noSurveySheet(sheets.map(\.name.quotable)))
    }
    survey = XLSTable(main, log)
    guard survey.has("type") else {
      throw FormImportFault(.noTypeColumn(sheet: main.name.quotable))
    }
    if main.folded != "survey" {
      log.inferred(
        Phrase("Sheet “\(main.name.quotable)”", "工作表“\(main.name.quotable)”"),
        Phrase("No sheet is named “survey”.", "没有名为“survey”的工作表。"),
        Phrase("This one has the columns and is read.", "此表列名相符，按它读取。")
      )
    }
    let rest = sheets.filter { $0.name != main.name }
    let list =
      rest.first { $0.folded == "choices" }
      ?? rest.first { ["columns", "select"].contains($0.folded) }
      ?? rest.first { sheet in
        !["external_choices", "osm"].contains(sheet.folded)
          && XLSTable(sheet, NoteLog()).has("list_name")
      }
    choices = list.map { XLSTable($0, log) }
    let head = rest.first { $0.folded == "settings" }
    settings = head.map { XLSTable($0, log) }
    isFormr = Self.isFormr(survey)
    let others = rest.first { $0.folded == "external_choices" }
    external = others.map { XLSTable($0, log) }
    for sheet in rest where ![list?.name, head?.name, others?.name].contains(sheet.name) {
      let rows = sheet.rows.count
      guard rows > 0 else { continue }
      log.leftOut(
        Phrase("Sheet “\(sheet.name.quotable)”", "工作表“\(sheet.name.quotable)”"),
        Phrase(
          "The sheet is not part of what is asked (\(rows.counted("row"))).",
          "此表不属于要问的内容（\(rows) 行）。"
        )
      )
    }
  }

  private static func mainSheet(_ sheets: [Sheet]) -> Sheet? {
    if let survey = sheets.first(where: { $0.folded == "survey" }) { return survey }
    return sheets.first { sheet in
      let table = XLSTable(sheet, NoteLog())
      return table.has("type") && (table.has("name") || table.has("label"))
    }
  }

  private static func isFormr(_ table: XLSTable) -> Bool {
    if ["showif", "optional", "choice1", "item_order", "block_order"].contains(where: table.has) {
      return true
    }
    let types: Set<String> = ["mc", "mc_button", "rating_button", "submit", "mc_multiple", "check"]
    return table.rows.contains { row in
      types.contains(row["type"]?.lowercased().split(separator: " ").first.map(String.init) ?? "")
    }
  }
}
