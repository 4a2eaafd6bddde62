import ArgumentParser
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TerminalUI

/// The command `leye interview --wave NAME`.
struct InterviewRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Interface.text(
        "Interview one person after another.",
        "一位接一位访谈。"
      ),
      discussion: Interface.text(
        """
        Choose the unit, read the questions aloud, note what was said beside them with Ctrl-O: notes are \
        kept apart from the answers (leye interview notes). Works without a network; leye wave export \
        makes the file to take along, and leye merge brings it home.
        """,
        """
        先选单位，再照着念题；Ctrl-O 记访谈笔记，与回答分开保存
        （leye interview notes 查看）。全程不需要网络：
        出发前用 leye wave export 导出，回来用 leye merge 合并。
        """
      )
    )
  }

  @Option(help: Interface.help("Wave to answer.", "要填写的批次。", valueName: "name"))
  var wave: String

  @Option(
    help: Interface.help("Unit to begin with, by name.", "开始时选中的单位（代码）。", valueName: "unit")
  )
  var unit: String?

  @OptionGroup var lines: PlainOption
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: self.wave)
    let survey = try Survey.load(of: wave, in: store)
    let units = try store.units(of: wave)
    if let unit, !units.contains(where: { $0.name == unit }) {
      throw UsageFault(
        "The wave “\(wave.name)” has no unit “\(unit)”.",
        "批次“\(wave.name)”没有单位“\(unit)”。"
      )
    }
    guard !lines.plain, let driver = screen.openTerminal() else {
      let round = PlainInterviews(
        store: store,
        wave: wave,
        survey: survey,
        unit: unit
      )
      return try round.run(location: database.option)
    }
    defer { driver.close() }
    var round = InterviewRound(
      sitting: SharedSitting(store: store, wave: wave, driver: driver, savesDrafts: true),
      survey: survey,
      look: try screen.look(),
      desk: InterviewDesk(
        survey,
        units: survey.question(boundTo: .unit) == nil ? [] : units.map { ($0.name, $0.title) },
        unit: unit,
        language: Interface.language,
        look: try screen.look(),
        searchKeys: ScreenOptions.searchKeys,
        size: driver.size
      ),
      language: Interface.language
    )
    try round.run()
  }
}
