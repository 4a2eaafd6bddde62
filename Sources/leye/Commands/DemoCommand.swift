import ArgumentParser
import DataExport
import Foundation
import Glibc
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore
import TableImport

/// The command `leye demo`.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: Interface.text(
        "Run the main job on made-up answers: three waves, import, analysis, trend, report.",
        "用合成数据演示全过程：三个批次、导入、分析、走势、报告。"
      ),
      discussion: Interface.text(
        "Everything is written into one folder, which a second run replaces.",
        "所有文件写在一个文件夹里，再次运行会覆盖。"
      )
    )
  }

  @Option(help: Interface.help("Folder to write into.", "写入的文件夹。", valueName: "folder"))
  var folder = "leye-demo"

  @OptionGroup var common: CommonOptions

  private static let waves = [
    ("2026-Q1", "2026-01-05", "2026-01-23"),
    ("2026-Q2", "2026-04-06", "2026-04-24"),
    ("2026-Q3", "2026-07-06", "2026-07-24"),
  ]

  func run() throws {
    let console = Interface.console
    Interruption.watch()
    let home = try Resources.home()
    try prepareFolder()
    try console.say(
      Phrase(
        "SYNTHETIC DATA: every answer and comment below is made up by a seeded generator.",
        "合成数据：以下答卷和意见全部由程序按固定种子生成，并非真实。"
      )
    )
    let store = try Store(path: database, tallying: WaveTallying())
    let (survey, json) = try Survey.load("\(home)/Surveys/leye-aijia.json")
    let units = try RosterFile.units(in: "\(home)/Surveys/demo/units.csv")
    let comments = SyntheticComments(
      try InputFile.bytes(of: "\(home)/Surveys/demo/comments.tsv")
    )
    for (number, wave) in Self.waves.enumerated() {
      let table = SyntheticWave(
        survey: survey,
        units: units,
        comments: comments,
        number: number
      ).table()
      let path = "\(folder)/\(Self.table(of: wave.0))"
      try OutputFile.write(CSVText.text(table), to: path)
      try open(wave, of: survey, json, units, in: store, answers: path)
    }
    let scorer = Scorer(lexicon: try Resources.lexicon())
    try analyse(scorer)
    try show(store, scorer)
  }

  /// Makes the folder and clears away the data file of an earlier demo, and nothing else.
  private func prepareFolder() throws {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard !exists || isFolder.boolValue else { throw OutputFault(path: folder, code: ENOTDIR) }
    if !exists, unsafe mkdir(folder, 0o755) != 0 { throw OutputFault(path: folder, code: errno) }
    guard FileManager.default.fileExists(atPath: database) else { return }
    let isSynthetic = try? Store(path: database, mode: .mustExist).waves().allSatisfy(\.isSynthetic)
    guard isSynthetic == true else { throw RealDataFault(path: database) }
    for path in [database, database + "-wal", database + "-shm"]
    where unsafe unlink(path) != 0 && errno != ENOENT {
      throw OutputFault(path: path, code: errno)
    }
  }

  private var database: String { "\(folder)/leye.sqlite" }

  private static func table(of wave: String) -> String { "synthetic-\(wave).csv" }

  private func open(
    _ wave: (name: String, opens: String, closes: String),
    of survey: Survey,
    _ json: [UInt8],
    _ units: [WaveUnit],
    in store: Store,
    answers path: String
  ) throws {
    let console = Interface.console
    let opened = try store.openWave(
      WaveRequest(
        name: wave.name,
        surveyJSON: json,
        surveyDigest: survey.digest,
        surveyTitle: survey.title[console.language],
        opens: wave.opens,
        closes: wave.closes,
        units: units,
        anonymity: survey.settings.anonymity,
        minimumGroup: survey.settings.minimumGroup,
        minimumComments: survey.settings.minimumComments,
        isSynthetic: true
      )
    )
    try console.say(
      Phrase(
        "$ leye import \(path) --wave \(wave.name)",
        "$ leye import \(path) --wave \(wave.name)"
      )
    )
    let table = AnswerTable(
      reader: TableReader(path: path),
      told: [:],
      codes: .automatic,
      survey: try Survey.load(of: opened, in: store),
      wave: opened,
      console: console
    )
    try console.say(try table.copy(into: store, isStrict: true).phrase(wave: wave.name))
  }

  private func analyse(_ scorer: Scorer) throws {
    let console = Interface.console
    let name = Self.waves[Self.waves.count - 1].0
    let path = "\(folder)/\(Self.table(of: name))"
    try console.write("\n$ leye analyze \(path) --text trouble --group unit\n")
    let table = CommentTable(
      reader: TableReader(path: path),
      text: ["trouble"],
      time: nil,
      group: "unit",
      console: Console(language: console.language)
    )
    let release = try table.analysis(with: scorer).release(
      counts: .exact,
      topicDomain: "workplace",
      topicTitles: scorer.lexicon.topicTitles
    )
    try console.write(console.textReport.render(release, source: path, isSynthetic: true) + "\n")
  }

  private func show(_ store: Store, _ scorer: Scorer) throws {
    let console = Interface.console
    let figures = WaveFigures(store: store, scorer: scorer, console: console)
    let releases = try store.waves().map {
      try figures.release(of: $0).release
    }
    let trend = TrendAnalysis.release(of: releases)
    try console.write("\n$ leye trend --database \(folder)/leye.sqlite\n")
    try console.write(console.textReport.render(trend) + "\n")
    guard let last = releases.last else { return }
    let html = HTMLReport(language: console.language)
    let paths = ["\(folder)/report.html", "\(folder)/trend.html"]
    try OutputFile.write(html.render(last), to: paths[0])
    try OutputFile.write(html.render(trend), to: paths[1])
    let full = URL(fileURLWithPath: paths[0]).path
    let trendFull = URL(fileURLWithPath: paths[1]).path
    try console.say(
      Phrase(
        "HTML report of the last wave: \(full)\nHTML report of the trend:     \(trendFull)\n"
          + "Look further: leye report \(last.wave) --database \(folder)/leye.sqlite",
        "最近一个批次的 HTML 报告：\(full)\n走势的 HTML 报告：\(trendFull)\n"
          + "继续查看：leye report \(last.wave) --database \(folder)/leye.sqlite"
      )
    )
  }
}

/// A data file in the demo's folder that is not the demo's.
struct RealDataFault: Fault {
  let path: String
  let category = FaultCategory.cannotCreate

  var phrase: Phrase {
    Phrase(
      "\(path): this data file was not made by the demo and is left alone. "
        + "Choose another folder with --folder.",
      "\(path)：这个数据文件不是演示生成的，未作任何改动。请用 --folder 换一个文件夹。"
    )
  }
}
