import ArgumentParser
import Credentials
import Messages
import SurveyModel
import SurveyStore

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
      "Units: a CSV file with the columns unit, parent, headcount, title, and joined, left since the last "
        + "wave where known.",
      "单位名册：CSV 文件，含 unit、parent、headcount、title 四列；知道的话加 joined、left（上一批次以来的进出人数）。",
      valueName: "units.csv"
    )
  )
  var roster: String?

  @Option(
    help: Interface.help(
      "How many responses of a kind are wanted: a CSV file with the columns question, value, most.",
      "配额：CSV 文件，含 question、value、most 三列（题目、答案、上限）。",
      valueName: "quotas.csv"
    )
  )
  var quotas: String?

  @Flag(
    help: Interface.help(
      "Only those answer whom leye invite gives a code or a ballot.",
      "只有凭 leye invite 发出的邀请码或选票才能填写。"
    )
  )
  var invited = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (survey, json) = try Survey.load(self.survey)
    let units = try roster.map { try RosterFile.units(in: $0) } ?? []
    let quotas = try self.quotas.map { try QuotaFile.quotas(in: $0, for: survey) } ?? []
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
      minimumComments: survey.settings.minimumComments,
      entry: try entry(survey.settings.anonymity),
      quotas: quotas
    )
    // Before the data file is made: a slip of the pen leaves no empty file behind.
    try request.check()
    let wave = try database.open(.createIfMissing).openWave(request)
    let title = survey.title
    let noun = units.count == 1 ? "unit" : "units"
    let english = units.isEmpty ? "" : " with \(units.count) \(noun)"
    let chinese = units.isEmpty ? "" : "，\(units.count) 个单位"
    let take = "leye take --wave \(wave.name.quotedForShell)\(database.option)"
    let invite = "leye invite \(wave.name.quotedForShell)\(database.option)"
    if invited {
      return try Interface.console.say(
        Phrase(
          "Opened wave “\(wave.name)” of “\(title[.english])”\(english).\nInvite people with: \(invite)",
          "已开启批次“\(wave.name)”：\(title[.chinese])\(chinese)。\n邀请请用：\(invite)"
        )
      )
    }
    try Interface.console.say(
      Phrase(
        "Opened wave “\(wave.name)” of “\(title[.english])”\(english).\nAnswer it with: \(take)",
        "已开启批次“\(wave.name)”：\(title[.chinese])\(chinese)。\n填写请用：\(take)"
      )
    )
  }

  /// Who may answer; an anonymous wave by invitation gets a key of its own that signs ballots.
  private func entry(_ anonymity: SurveySettings.Anonymity) throws -> WaveRequest.Entry {
    guard invited else { return .open }
    guard anonymity == .anonymous else { return .invited(ballotKey: nil) }
    return .invited(ballotKey: try BallotAuthority(wave: name).derRepresentation)
  }
}
