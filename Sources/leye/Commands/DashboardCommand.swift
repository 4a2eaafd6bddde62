import ArgumentParser
import Dashboard
import Foundation
import Glibc
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore
import TerminalDriver
import TerminalUI

/// The command `leye dashboard [NAME]`.
struct DashboardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dashboard",
      abstract: Interface.text(
        "Watch a wave on a full screen: response rates, indices, trend, heat map, comments, alerts.",
        "全屏查看批次：应答率、指数、走势、热力图、意见、提醒。"
      ),
      discussion: Interface.text(
        """
        Who has answered is read again every second. Figures are kept in the data file and shown at once; \
        those of an open wave are counted again when as many people have answered as the smallest group \
        that is told of. Without a terminal the overview and the alerts are printed. In it, ? shows the \
        keys.
        """,
        """
        应答情况每秒重读一次。统计结果存在数据文件里，打开即可看到；
        进行中的批次，新答卷达到可公布的最少人数后才重新统计。
        没有终端时，输出总览和提醒。按 ? 查看按键。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Name of the wave (default: the newest).",
      "批次的名字（默认最新的）。",
      valueName: "name"
    )
  )
  var name: String?

  @Flag(help: Interface.help("Print the figures as JSON.", "以 JSON 输出这些数据。"))
  var json = false

  @OptionGroup var screen: ScreenOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let wave = try name.map { try store.wave(named: $0) }
    let console = Interface.console
    guard !json, console.isTerminal, let driver = screen.openTerminal() else {
      return try print(wave, of: store)
    }
    var view = try DashboardScreen(
      store: store,
      wave: wave?.name,
      driver: driver,
      look: screen.plainLook,
      language: console.language
    )
    let code = try view.run()
    if code != 0 { throw ExitCode(code) }
  }

  /// Prints the figures without a screen.
  private func print(_ chosen: Wave?, of store: Store) throws {
    let console = Interface.console
    let waves = try store.waves()
    guard let wave = chosen ?? waves.last else { throw NoWavesFault(path: database.path) }
    if wave.isOpenForPeople { console.warn(DashboardCommand.openWarning(wave.name)) }
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: console)
    let keeper = KeptFigures(store: store)
    let counted = try waves.map { try keeper.figures(of: $0, with: figures) }
    guard let place = waves.firstIndex(where: { $0.id == wave.id }) else { return }
    let found = try WaveAlerts(waves, releases: counted.map(\.release), store: store)
    let source = DashboardSource(store: store)
    let participation = try source.countedParticipation(in: wave)
    let isCurrent = try store.changes()[wave.id] ?? 0 == counted[place].changes
    if json {
      let report = DashboardReport(
        wave: wave.name,
        isSynthetic: wave.isSynthetic,
        participation: participation,
        release: wave.watched(counted[place].release),
        day: counted[place].day,
        isCurrent: isCurrent,
        trend: found.trend,
        alerts: found.alerts
      )
      return try console.write(JSONReport().render(report))
    }
    let profile = TerminalProfile(hasColour: false, hasUnicode: screen.profile.hasUnicode)
    var dashboard = Dashboard(
      language: console.language,
      look: Look(theme: Theme(profile)),
      size: ScreenSize(columns: console.width, rows: 24),
      wave: wave.name
    )
    dashboard.take(.waves(try source.waves().map(\.shown)))
    dashboard.take(.participation(participation, wave: wave.name))
    dashboard.take(
      .figures(
        DashboardFigures(
          release: wave.watched(counted[place].release),
          day: counted[place].day,
          isCurrent: isCurrent
        ),
        wave: wave.name
      )
    )
    dashboard.take(.alerts(found.alerts))
    try console.write(dashboard.plainText(width: console.width))
  }

  private static func openWarning(_ wave: String) -> Phrase {
    Phrase(
      "Wave “\(wave)” is still open. Keep what you see to yourself until it is closed.",
      "批次“\(wave)”仍在进行。关闭之前，请勿公布所见结果。"
    )
  }
}
