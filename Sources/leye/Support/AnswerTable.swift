import Messages
import SurveyModel
import SurveyStore
import TableImport

/// Copies the rows of a table into a wave, one at a time.
struct AnswerTable {
  let reader: TableReader
  let told: [String: String]
  let codes: OptionCodes
  let survey: Survey
  let wave: Wave
  let console: Console

  /// What became of the rows.
  struct Tally {
    var stored = 0
    var known = 0
    var refused = 0

    /// The sentence for the user.
    func phrase(wave: String) -> Phrase {
      let english = known > 0 ? ", \(known) were there already" : ""
      let chinese = known > 0 ? "，\(known) 份原已存在" : ""
      let bad = refused == 1 ? "1 row was left out" : "\(refused) rows were left out"
      return Phrase(
        "Wave “\(wave)”: \(stored) responses imported\(english)"
          + (refused > 0 ? ", \(bad)." : "."),
        "批次“\(wave)”：导入 \(stored) 份答卷\(chinese)"
          + (refused > 0 ? "，跳过 \(refused) 行。" : "。")
      )
    }
  }

  /// Reads the table and stores its responses.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - isStrict: True to store all rows or none.
  /// - Returns: What became of the rows.
  /// - Throws: A fault that says what went wrong.
  func copy(into store: Store, isStrict: Bool) throws -> Tally {
    try store.importing(into: wave, today: Today.day, atomic: isStrict) { writer in
      var tally = Tally()
      var rows: ResponseReader?
      let summary = try reader.read { progress in
        try Interruption.check(interrupted(tally, isStrict: isStrict))
        show(progress, tally)
      } header: { header in
        rows = try makeReader(header)
      } row: { row in
        try Interruption.check(interrupted(tally, isStrict: isStrict))
        do {
          guard let imported = try rows?.read(row) else { return }
          for note in imported.notes { console.warn(note.phrase) }
          try check(imported)
          switch try writer.add(response(imported)) {
          case .stored: tally.stored += 1
          case .alreadyStored: tally.known += 1
          }
        } catch let fault as RowFault {
          refuse(fault.phrase, &tally)
        } catch let fault as AnswerCheckFault {
          refuse(fault.phrase, &tally)
        } catch let fault as ResponseFault {
          guard case .conflict = fault else { throw fault }
          refuse(conflict(row.line), &tally)
        }
      }
      console.progress(nil)
      for warning in summary.warnings { console.warn(warning.phrase) }
      if isStrict, tally.refused > 0 { throw StrictImportFault(refused: tally.refused) }
      return tally
    }
  }

  private func makeReader(_ header: TableHeader) throws -> ResponseReader {
    let mapping = try ColumnMapping(headings: header.names, survey: survey, told: told)
    for warning in mapping.warnings { console.warn(warning.phrase) }
    return ResponseReader(survey: survey, mapping: mapping, codes: codes)
  }

  private func response(_ row: ImportedRow) -> Response {
    Response(
      id: wave.importID(forRow: row.rowKey),
      surveyDigest: wave.surveyDigest,
      collector: wave.isSynthetic ? .synthetic : .import,
      language: console.language,
      answers: row.answers
    )
  }

  /// Holds the answers against the rules of the survey; what is merely missing is let through.
  private func check(_ row: ImportedRow) throws {
    let form = FormState(survey: survey, answers: row.answers, now: Today.milliseconds)
    let problem = form.problems(language: console.language).first {
      switch $0.kind {
      case .required, .rowRequired, .otherTextMissing: false
      default: true
      }
    }
    if let problem {
      throw AnswerCheckFault(line: row.line, question: problem.questionName, problem.phrase)
    }
  }

  private func refuse(_ phrase: Phrase, _ tally: inout Tally) {
    console.progress(nil)
    console.warn(phrase)
    tally.refused += 1
  }

  private func conflict(_ line: Int) -> Phrase {
    Phrase(
      "Line \(line): a response with this number is stored with other answers; the stored one "
        + "stays. Import the file into a wave of its own if both are meant.",
      "第 \(line) 行：这个编号的答卷已经存在，且答案不同；保留原有的。如果两份都要，请导入到另一个批次。"
    )
  }

  private func show(_ progress: TableProgress, _ tally: Tally) {
    let count = tally.stored + tally.known
    let share = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
    console.progress(Phrase("Importing …\(share), \(count) rows", "正在导入……\(share)，\(count) 行"))
  }

  private func interrupted(_ tally: Tally, isStrict: Bool) -> Phrase {
    isStrict
      ? Phrase(
        "leye: interrupted; nothing was imported.",
        "leye：已中断，没有导入任何答卷。"
      )
      : Phrase(
        "leye: interrupted; the rows read so far are stored whole. Run the same command again to "
          + "go on: nothing is stored twice.",
        "leye：已中断，已读的行都完整保存。再次运行同一命令即可继续，不会重复。"
      )
  }
}

/// A row whose answers break a rule of the survey.
struct AnswerCheckFault: Fault {
  let phrase: Phrase
  let category = FaultCategory.badData

  init(line: Int, question: String, _ problem: Phrase) {
    phrase = Phrase(
      "Line \(line), question “\(question)”: \(problem.english)",
      "第 \(line) 行“\(question)”题：\(problem.chinese)"
    )
  }
}

/// A strict import that met bad rows.
struct StrictImportFault: Fault {
  let refused: Int
  let category = FaultCategory.badData

  var phrase: Phrase {
    let rows = refused == 1 ? "1 row" : "\(refused) rows"
    return Phrase(
      "\(rows) cannot be imported, so nothing was (--strict). Mend them or leave out --strict.",
      "有 \(refused) 行不能导入，因此没有导入任何答卷（--strict）。请改正，或去掉 --strict。"
    )
  }
}
