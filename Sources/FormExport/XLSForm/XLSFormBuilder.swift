import Messages
import SurveyModel
import TextDisplay

/// A row of the sheet `survey` with expressions that wait until all names are known.
struct XLSRow {
  /// An expression still to be written as XPath.
  struct Pending {
    let column: String
    let condition: OutlineCondition
    /// Names that hold only here, such as `panel.age`.
    let local: [String: XLSReference]
    /// What the XPath is put into; `{}` stands for it.
    var frame = "{}"
    /// How the question fares where it cannot be written.
    let remedy: Phrase
    let place: String
  }
  var cells: [String: String] = [:]
  var pending: [Pending] = []
}

/// What the parts of a question are called, as long as they are added.
struct XLSScope: Sendable {
  /// The question, for notes.
  let place: String
  /// The names of its questions by their own names.
  var names: [String: String] = [:]
  /// What expressions call them here.
  var local: [String: XLSReference] = [:]
}

/// Translates an outline into the sheets of an XLSForm.
///
/// One walk over the form gives names and rows; expressions are written at the end, when every name is known.
struct XLSFormBuilder {
  let outline: FormOutline
  var rows: [XLSRow] = []
  var notes: [XLSFormNote] = []
  var names = XLSNames()
  var references: [String: XLSReference] = [:]
  /// The question whose parts are added now, nil outside of all.
  var scope: XLSScope?
  private var lists: [XLSList] = []
  private var listNames = XLSNames()

  var language: Language { outline.language }

  init(_ outline: FormOutline) { self.outline = outline }

  /// The columns of the sheet `survey`.
  static let columns = [
    "type", "name", "label", "hint", "required", "required_message", "relevant", "constraint",
    "constraint_message", "calculation", "appearance", "parameters", "default", "readonly",
    "repeat_count", "choice_filter",
  ]

  /// All sheets.
  mutating func workbook() -> Workbook {
    noteForm()
    if !outline.description.isEmpty {
      add(["type": "note", "name": names.take("intro"), "label": plain(outline.description)])
    }
    for page in outline.pages { addGroup(page, isPage: true, local: [:]) }
    for calculation in outline.calculations {
      let name = take(calculation.name, place: calculation.name)
      references[calculation.name] = XLSReference(name: name, kind: .number)
      var row = XLSRow(cells: ["type": "calculate", "name": name])
      if let formula = calculation.formula {
        wait(formula, in: &row, "calculation", at: calculation.name, [:], Self.leftEmpty)
      }
      rows.append(row)
    }
    let written = rows.map { finished($0) }
    let title = outline.title.isEmpty ? PaperWords.untitled[language] : plain(outline.title)
    return Workbook(sheets: [
      .init(name: "survey", columns: Self.columns, rows: written),
      .init(
        name: "choices",
        columns: ["list_name", "name", "label"],
        rows: lists.flatMap { list in
          list.rows.map { ["list_name": list.name, "name": $0[0], "label": $0[1]] }
        }
      ),
      .init(
        name: "settings",
        columns: ["form_title", "form_id", "default_language"],
        rows: [["form_title": title, "form_id": XLSNames.plain(title.lowercased())]]
      ),
    ])
  }

  static let leftEmpty = Phrase("left without a calculation", "没有写计算公式")
  static let shownAlways = Phrase("shown always", "总是显示")

  mutating func note(_ place: String, _ english: String, _ chinese: String) {
    let note = XLSFormNote(place, english, chinese)
    // What stands in several rows is told once.
    if !notes.contains(note) { notes.append(note) }
  }

  mutating func add(_ cells: [String: String]) { rows.append(XLSRow(cells: cells)) }

  /// A free name for a part of the form; a changed one is told.
  mutating func take(_ name: String, place: String) -> String {
    let taken = names.take(name)
    if taken != name, name == place {
      note(place, "stored as “\(taken)”.", "保存为“\(taken)”。")
    }
    return taken
  }

  /// The name of a list with some choices; equal lists share one.
  mutating func list(_ wanted: String, _ choices: [OutlineChoice]) -> (String, [Value: String]) {
    var taken: Set<String> = []
    var values: [Value: String] = [:]
    var rows: [[String]] = []
    for choice in choices where values[choice.value] == nil {
      let text = choice.value.answerKey ?? choice.value.canonicalJSON
      let name = XLSList.choiceName(text, besides: taken)
      taken.insert(name)
      values[choice.value] = name
      rows.append([name, line(choice.text)])
    }
    if let same = lists.first(where: { $0.rows == rows }) { return (same.name, values) }
    let list = XLSList(name: listNames.take(wanted), rows: rows)
    lists.append(list)
    return (list.name, values)
  }

  /// The words of a text that may be HTML.
  func plain(_ text: String) -> String { PlainText.words(of: text) }

  /// A title or the text of a choice on one line.
  func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Lets an expression wait until all names are known.
  func wait(
    _ condition: OutlineCondition,
    in row: inout XLSRow,
    _ column: String,
    at place: String,
    _ local: [String: XLSReference],
    _ remedy: Phrase,
    frame: String = "{}"
  ) {
    row.pending.append(
      XLSRow.Pending(
        column: column,
        condition: condition,
        local: local,
        frame: frame,
        remedy: remedy,
        place: place
      )
    )
  }
}
