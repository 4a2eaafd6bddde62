import Messages
import SurveyModel
import SurveyStore
import TableImport

/// Copies the rows of a table into a wave.
///
/// The data file is locked only while rows that are in memory are written, never while waiting for
/// input: whoever fills in a survey meanwhile is not held up.
struct AnswerTable {
  /// How many responses one transaction stores.
  private static let batchSize = 1_000
  /// How many responses of an import that is all or nothing are kept in memory.
  private static let memoryLimit = 100_000

  let reader: TableReader
  let told: [String: String]
  let codes: OptionCodes
  let survey: Survey
  let wave: Wave
  let console: Console

  /// A row that can be stored.
  private struct Line {
    let number: Int
    let response: Response
  }

  /// Reads the table and stores its responses.
  ///
  /// Where reading ends early, the rows before that are stored, unless all or nothing is wanted.
  ///
  /// - Parameters:
  ///   - store: The data file.
  ///   - isStrict: True to store all rows or none.
  /// - Returns: What became of the rows.
  /// - Throws: A fault that says what went wrong and what to do.
  func copy(into store: Store, isStrict: Bool) throws -> ImportTally {
    try wave.admitImport()
    return isStrict ? try copyWhole(into: store) : try copyInBatches(into: store)
  }

  private func copyInBatches(into store: Store) throws -> ImportTally {
    var tally = ImportTally()
    var batch: [Line] = []
    var isStoring = false
    func storeBatch() throws {
      isStoring = true
      try self.store(batch, in: store, &tally)
      isStoring = false
      batch.removeAll(keepingCapacity: true)
    }
    do {
      try read(saysNotes: true) { line in
        batch.append(line)
        if batch.count == Self.batchSize { try storeBatch() }
      } refuse: {
        refuse($0, &tally)
      }
      try storeBatch()
      return tally
    } catch {
      // What the data file refuses is not offered again; else the rows read so far are kept.
      if !isStoring { try storeBatch() }
      console.progress(nil)
      if let stop = error as? InterruptionFault {
        throw InterruptionFault(signal: stop.signal, state: tally.interruptedPhrase)
      }
      if tally.count > 0 { console.warn(tally.phrase(wave: wave.name, isCutShort: true)) }
      throw error
    }
  }

  /// Reads all rows before the first is stored, and from a file again where they are too many to keep.
  private func copyWhole(into store: Store) throws -> ImportTally {
    var tally = ImportTally()
    var lines: [Line]? = []
    let nothing = Phrase(
      "leye: interrupted; nothing was imported.",
      "leye：已中断，没有导入任何答卷。"
    )
    do {
      try read(saysNotes: true) { line in
        if lines?.count == Self.memoryLimit {
          guard reader.isRereadable else { throw StrictPipeFault(limit: Self.memoryLimit) }
          lines = nil
        }
        lines?.append(line)
      } refuse: {
        refuse($0, &tally)
      }
      guard tally.refused == 0 else { throw StrictImportFault(refused: tally.refused) }
      try store.importing(into: wave, today: Today.day) { writer in
        if let lines {
          for line in lines { try add(line, to: &writer, &tally) }
        } else {
          // Refused now is what has changed in the file since it was looked through.
          try read(saysNotes: false) {
            try add($0, to: &writer, &tally)
          } refuse: {
            refuse($0, &tally)
          }
        }
        guard tally.refused == 0 else { throw StrictImportFault(refused: tally.refused) }
      }
      return tally
    } catch let stop as InterruptionFault {
      throw InterruptionFault(signal: stop.signal, state: nothing)
    }
  }

  /// Reads the rows that can be stored, and tells those that cannot.
  private func read(
    saysNotes: Bool,
    _ take: (Line) throws -> Void,
    refuse: (Phrase) -> Void
  ) throws {
    var rows: ResponseReader?
    var read = 0
    var hasRefused = false
    func leaveOut(_ phrase: Phrase) {
      hasRefused = true
      refuse(phrase)
    }
    let summary = try reader.read { progress in
      try Interruption.check()
      show(progress, read)
    } header: { header in
      rows = try makeReader(header, saysNotes: saysNotes)
    } row: { row in
      try Interruption.check()
      read += 1
      do {
        guard let imported = try rows?.read(row) else { return }
        if saysNotes { for note in imported.notes { console.warn(note.phrase) } }
        try check(imported)
        try take(Line(number: row.line, response: response(imported)))
      } catch let fault as RowFault {
        leaveOut(fault.phrase)
      } catch let fault as AnswerCheckFault {
        leaveOut(fault.phrase)
      }
    }
    console.progress(nil)
    guard saysNotes else { return }
    for warning in summary.warnings {
      // Rows with malformed bytes have been told one by one, and are not stored.
      if case .malformed = warning.kind, hasRefused { continue }
      console.warn(warning.phrase)
    }
  }

  private func store(_ batch: [Line], in store: Store, _ tally: inout ImportTally) throws {
    guard !batch.isEmpty else { return }
    var next = tally
    try store.importing(into: wave, today: Today.day) { writer in
      for line in batch { try add(line, to: &writer, &next) }
    }
    tally = next
  }

  private func add(
    _ line: Line,
    to writer: inout ImportWriter,
    _ tally: inout ImportTally
  ) throws {
    do {
      switch try writer.add(line.response) {
      case .stored: tally.stored += 1
      case .alreadyStored: tally.known += 1
      }
    } catch ResponseFault.conflict {
      refuse(conflict(line.number), &tally)
    }
  }

  private func makeReader(_ header: TableHeader, saysNotes: Bool) throws -> ResponseReader {
    let mapping = try ColumnMapping(headings: header.names, survey: survey, told: told)
    if saysNotes { for warning in mapping.warnings { console.warn(warning.phrase) } }
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
    let problems = AskedForm.problems(
      of: survey,
      answers: row.answers,
      now: Today.milliseconds,
      language: console.language
    )
    let problem = problems.first {
      switch $0.kind {
      case .required, .rowRequired, .otherTextMissing: false
      default: true
      }
    }
    if let problem {
      throw AnswerCheckFault(line: row.line, question: problem.questionName, problem.phrase)
    }
  }

  private func refuse(_ phrase: Phrase, _ tally: inout ImportTally) {
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

  private func show(_ progress: TableProgress, _ count: Int) {
    let share = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
    let rows = count == 1 ? "1 row" : "\(count) rows"
    console.progress(Phrase("Importing …\(share), \(rows)", "正在导入……\(share)，\(count) 行"))
  }
}
