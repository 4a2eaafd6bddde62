import DataExport
import Messages
import SurveyModel
import SurveyStore
import TextDisplay

/// Notes of interviewers as a person or a program reads them.
struct NoteList {
  /// The name of the wave.
  let wave: String
  /// The notes, by day.
  let notes: [InterviewNote]

  /// How many digits of its identity a note is shown with.
  private static let markLength = 8

  /// Says them one below the other.
  func say(on console: Console) throws {
    let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
    try console.say(
      notes.isEmpty
        ? Phrase("Wave “\(wave)”: no notes.", "批次“\(wave)”：没有访谈记录。")
        : Phrase("Wave “\(wave)”: \(count)", "批次“\(wave)”：\(notes.count) 条访谈记录")
    )
    let width = max(20, min(console.width, 100) - 2)
    for note in notes {
      let unit = note.unit.map { "  \($0)" } ?? ""
      let mark = note.id.hexadecimal.prefix(Self.markLength)
      try console.say(Phrase(verbatim: "\n\(note.day)\(unit)  [\(mark)]"))
      for line in TerminalText.sanitizedLines(note.text).split(separator: "\n") {
        for part in TerminalText.wrapped(String(line), to: width) {
          try console.say(Phrase(verbatim: "  " + part))
        }
      }
    }
  }

  /// The notes as a JSON array.
  var json: Value {
    .array(
      notes.map { note in
        .object([
          "id": .text(note.id.hexadecimal), "day": .text(note.day),
          "unit": note.unit.map(Value.text) ?? .null, "text": .text(note.text),
        ])
      }
    )
  }

  /// The notes as CSV, with no cell that a spreadsheet takes for a formula.
  var csv: String {
    CSVText.text(
      [["day", "unit", "text", "id"]]
        + notes.map { note in
          [note.day, note.unit ?? "", note.text, note.id.hexadecimal].map(CSVText.harmless)
        }
    )
  }

  /// The one note whose identity begins as a mark says.
  ///
  /// - Throws: ``NoteMarkFault`` where there is none, or more than one.
  func note(marked mark: String) throws(NoteMarkFault) -> InterviewNote {
    let digits = mark.lowercased()
    let found = digits.isEmpty ? [] : notes.filter { $0.id.hexadecimal.hasPrefix(digits) }
    guard let note = found.first, found.count == 1 else {
      throw NoteMarkFault(mark: mark, wave: wave, isAmbiguous: found.count > 1)
    }
    return note
  }
}

/// A mark that does not lead to one note.
struct NoteMarkFault: Fault {
  let mark: String
  let wave: String
  let isAmbiguous: Bool
  let category = FaultCategory.noInput

  var phrase: Phrase {
    isAmbiguous
      ? Phrase(
        "Wave “\(wave)”: several notes have the mark “\(mark)”, and none was erased; give more of "
          + "its digits, as --json shows them.",
        "批次“\(wave)”：有几条记录的标记都是“\(mark)”，没有删除任何一条；请多写几位（见 --json）。"
      )
      : Phrase(
        "Wave “\(wave)”: no note has the mark “\(mark)”, and none was erased; see the marks with "
          + "leye interview notes.",
        "批次“\(wave)”：没有标记为“\(mark)”的记录，没有删除任何一条；标记可用 leye interview notes 查看。"
      )
  }
}
