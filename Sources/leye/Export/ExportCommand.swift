import ArgumentParser
import DataExport
import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// The command `leye export WAVE --format FORMAT --output FILE`.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Interface.text(
        "Write the de-identified answers of a closed wave for R, SPSS or Stata.",
        "导出已关闭批次的去标识答卷，供 R、SPSS、Stata 使用。"
      ),
      discussion: Interface.text(
        """
        A row for each response in a random order: scored items, recommendation, scores. No unit, no category, no \
        level, no text, no identity. Rare answers are told together with others. De-identified is not anonymous: who \
        knows some answers of a person may find the row. Treat the file as personal data.
        """,
        """
        每份答卷一行，顺序随机：计分题、推荐度、得分。
        没有单位、工种、层级、文字和编号；罕见的回答并入相邻选项。
        去标识不等于匿名：知道某人几道题答案的人，可能认出那一行。
        请把文件当作个人信息保管。
        """
      )
    )
  }

  /// A form of the extract.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case sav
    case dta
    case jsonl
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @Option(
    help: Interface.help(
      "csv, sav (SPSS), dta (Stata) or jsonl.",
      "csv、sav（SPSS）、dta（Stata）或 jsonl。",
      valueName: "format"
    )
  )
  var format: Format

  @Option(
    help: Interface.help(
      "The file to write; - prints csv and jsonl.",
      "要写的文件；- 表示输出 csv、jsonl。",
      valueName: "file"
    )
  )
  var output: String

  @Flag(
    help: Interface.help(
      "Also write a script beside it that loads it in R, with labels.",
      "在旁边另写一个 R 脚本，读入文件并加上标签。"
    )
  )
  var rScript = false

  @Option(
    help: Interface.help(
      "Add one closed question that is not scored, such as an age group.",
      "另加一道不计分的选择题，如年龄段；只能加一道。",
      valueName: "name"
    )
  )
  var question: String?

  @OptionGroup var form: CSVOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try check()
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: name)
    guard wave.isClosed || wave.isSynthetic else { throw ExportRefusal.open(wave: wave.name) }
    let survey = try Survey.load(of: wave, in: store)
    let plan = try plan(of: survey)
    guard !plan.variables.isEmpty else {
      throw ExportRefusal.nothing(wave: wave.name, others: plan.others)
    }
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    _ = try figures.published(wave)
    // The system's generator: the order follows from nothing that is stored.
    var generator = SystemRandomNumberGenerator()
    let release = try rows(plan, of: wave, in: store)
      .release(minimumGroup: wave.minimumGroup, using: &generator)
    let language = Interface.console.language
    let extract = MicrodataTable(
      release: release,
      wave: wave,
      title: survey.title,
      language: language
    )
    let notes = try ExtractFile(format: format, form: form.text, path: output)
      .write(extract.table)
    if rScript { try writeScript(for: extract.table) }
    tell(release, plan, notes)
  }

  private func check() throws {
    guard !output.isEmpty else {
      throw UsageFault("--output needs the name of a file.", "--output 需要文件名。")
    }
    try form.check(isUsed: format == .csv)
    guard output != "-" || format == .csv || format == .jsonl else {
      throw UsageFault(
        "Only csv and jsonl can be printed. Give --output a file name.",
        "只有 csv、jsonl 能输出到标准输出。请给 --output 一个文件名。"
      )
    }
    guard !rScript || format != .jsonl && output != "-" else {
      throw UsageFault(
        "--r-script needs a csv, sav or dta file to load.",
        "--r-script 需要一个 csv、sav 或 dta 文件。"
      )
    }
    for path in [output, rScript ? scriptPath : nil].compactMap(\.self) {
      guard !database.files.contains(where: { OutputFile.isSame($0, path) }) else {
        throw UsageFault(
          "\(path): this is the data file. Give --output another name.",
          "\(path)：这是数据文件。请给 --output 换一个文件名。"
        )
      }
    }
  }

  private func plan(of survey: Survey) throws -> MicrodataPlan {
    do throws(MicrodataPlan.Refusal) {
      return try MicrodataPlan(survey: survey, adding: question)
    } catch {
      let known = try MicrodataPlan(survey: survey).others
      throw ExportRefusal.question(error, others: known)
    }
  }

  private func rows(
    _ plan: MicrodataPlan,
    of wave: Wave,
    in store: Store
  ) throws -> MicrodataRows {
    var rows = MicrodataRows(plan: plan)
    try store.forEachResponse(in: wave) { response in
      try Interruption.check()
      rows.add(response.answers)
      if rows.count.isMultiple(of: 5000) {
        Interface.console.progress(
          Phrase("Reading … \(rows.count) responses", "正在读取……\(rows.count) 份")
        )
      }
    }
    Interface.console.progress(nil)
    // The same sentence for none and for nine: how many there are is not told.
    guard rows.count >= wave.minimumComments else {
      throw ExportRefusal.tooFew(wave: wave.name, minimum: wave.minimumComments)
    }
    return rows
  }

  private var scriptPath: String {
    let name = output.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return output + ".R" }
    return output.dropLast(name[dot...].count) + ".R"
  }

  private func writeScript(for table: DataTable) throws {
    let source: RScript.Source =
      switch format {
      case .csv, .jsonl: .csv
      case .sav: .sav
      case .dta: .dta
      }
    let file = output.split(separator: "/").last.map(String.init) ?? output
    try OutputFile.write(RScript(source: source, file: file).text(for: table), to: scriptPath)
  }

  private func tell(_ release: MicrodataRelease, _ plan: MicrodataPlan, _ notes: [ExportNote]) {
    let console = Interface.console
    for change in release.changes { console.warn(change.phrase) }
    for note in notes where !note.isNewName { console.warn(note.phrase) }
    tellNames(notes.filter(\.isNewName))
    if !plan.others.isEmpty {
      let names = Listing.phrase(plan.others)
      console.warn(
        Phrase(
          "Left out, as they may describe a person: \(names.english). One of them can be added with --question.",
          "以下题目可能描述个人，未导出：\(names.chinese)。可用 --question 加入其中一道。"
        )
      )
    }
    let count = release.rowCount
    let place = output == "-" ? "" : "\(output): "
    console.warn(
      Phrase(
        "\(place)\(count) rows, \(release.variables.count + release.scores.count) columns. "
          + "De-identified is not anonymous: keep the file as personal data.",
        "\(output == "-" ? "" : "\(output)：")\(count) 行，\(release.variables.count + release.scores.count) 列。"
          + "去标识不等于匿名，请当作个人信息保管。"
      )
    )
  }

  /// New names, which all have the same reason, in one sentence.
  private func tellNames(_ notes: [ExportNote]) {
    guard case .renamed(let name, let new)? = notes.first else { return }
    Interface.console.warn(
      Phrase(
        "\(notes.count) variables bear another name, which the format takes: \(name) is \(new).",
        "有 \(notes.count) 个变量改用该格式允许的名字：\(name) 为 \(new)。"
      )
    )
  }
}

extension ExportNote {
  fileprivate var isNewName: Bool {
    if case .renamed = self { true } else { false }
  }
}
