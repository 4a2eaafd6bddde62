import ArgumentParser
import Insight
import Messages
import SurveyModel
import SurveyStore

/// The command `leye wave …`.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wave",
      abstract: Interface.text("Open, close and list waves.", "开启、关闭和列出调查批次。"),
      subcommands: [WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self]
    )
  }
}

/// The command `leye wave open NAME --survey FILE`.
struct WaveOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Interface.text(
        "Open a wave: one run of a survey.",
        "开启一个批次：一份问卷的一次调查。"
      ),
      discussion: Interface.text(
        "The survey, the units and the rules of anonymity are fixed from then on.",
        "开启后，问卷、单位名册和匿名规则不再改变。"
      )
    )
  }

  @Argument(help: Interface.help("Name of the new wave.", "新批次的名字。", valueName: "name"))
  var name: String

  @Option(
    help: Interface.help(
      "Survey file, or the name of a shipped survey.",
      "问卷文件，或随附问卷的名字。",
      valueName: "file"
    )
  )
  var survey: String

  @Option(help: Interface.help("First day, as 2026-03-01.", "首日，如 2026-03-01。", valueName: "day"))
  var opens: String?

  @Option(help: Interface.help("Last day.", "末日。", valueName: "day"))
  var closes: String?

  @Option(
    help: Interface.help(
      "Units: a CSV file with the columns unit, parent, headcount, title.",
      "单位名册：CSV 文件，含 unit、parent、headcount、title 四列。",
      valueName: "units.csv"
    )
  )
  var roster: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (survey, json) = try Survey.load(self.survey)
    let units = try roster.map { try RosterFile.units(in: $0) } ?? []
    let request = WaveRequest(
      name: name,
      surveyJSON: json,
      surveyDigest: survey.digest,
      surveyTitle: survey.title[Interface.language],
      opens: opens,
      closes: closes,
      units: units,
      anonymity: survey.settings.anonymity,
      minimumGroup: survey.settings.minimumGroup,
      minimumComments: survey.settings.minimumComments
    )
    // Before the data file is made: a slip of the pen leaves no empty file behind.
    try request.check()
    let wave = try database.open(.createIfMissing).openWave(request)
    let title = survey.title
    let noun = units.count == 1 ? "unit" : "units"
    let english = units.isEmpty ? "" : " with \(units.count) \(noun)"
    let chinese = units.isEmpty ? "" : "，\(units.count) 个单位"
    let command = "leye take --wave \(wave.name.quotedForShell)\(database.option)"
    try Interface.console.say(
      Phrase(
        "Opened wave “\(wave.name)” of “\(title[.english])”\(english).\nAnswer it with: \(command)",
        "已开启批次“\(wave.name)”：\(title[.chinese])\(chinese)。\n填写请用：\(command)"
      )
    )
  }
}

/// The command `leye wave close NAME`.
struct WaveCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close",
      abstract: Interface.text("Close a wave for good.", "关闭批次，不再接收答卷。")
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let wave = try database.open(.mustExist).closeWave(named: name)
    try Interface.console.say(
      Phrase("Closed wave “\(wave.name)”.", "已关闭批次“\(wave.name)”。")
    )
  }
}

/// The command `leye wave list`.
struct WaveListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Interface.text("List the waves of the data file.", "列出数据文件中的批次。")
    )
  }

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let console = Interface.console
    let today = Today.day
    var rows: [Value] = []
    for wave in try store.waves() {
      let status = wave.status(on: today)
      // In bands when small: two exact looks would tell who has just answered.
      let count = PublishedCount(try store.responseCount(in: wave)).text
      if json {
        rows.append(
          .object([
            "name": .text(wave.name),
            "status": .text(status.rawValue),
            "opens": wave.opens.map(Value.text) ?? .null,
            "closes": wave.closes.map(Value.text) ?? .null,
            "responses": .text(count),
            "synthetic": .boolean(wave.isSynthetic),
          ])
        )
      } else {
        try console.say(line(wave, status.phrase, count))
      }
    }
    if json { try console.write(Value.array(rows).canonicalJSON + "\n") }
  }

  private func line(_ wave: Wave, _ status: Phrase, _ count: String) -> Phrase {
    let dates = "\(wave.opens ?? "…")–\(wave.closes ?? "…")"
    let english = wave.isSynthetic ? ", synthetic" : ""
    let chinese = wave.isSynthetic ? "，合成数据" : ""
    return Phrase(
      "\(wave.name)  \(dates)  \(status.english), \(count) responses\(english)",
      "\(wave.name)  \(dates)  \(status.chinese)，\(count) 份答卷\(chinese)"
    )
  }
}

extension Wave.Status {
  /// The status in words.
  fileprivate var phrase: Phrase {
    switch self {
    case .notYetOpen: Phrase("not yet open", "尚未开始")
    case .open: Phrase("open", "进行中")
    case .past: Phrase("past its last day", "已过末日")
    case .closed: Phrase("closed", "已关闭")
    }
  }
}

extension String {
  /// The text as one word of a shell command.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
