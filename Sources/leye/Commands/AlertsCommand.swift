import ArgumentParser
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore

/// The command `leye alerts`.
struct AlertsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "alerts",
      abstract: Interface.text(
        "Tell what wants attention in a wave, and how sure that is.",
        "提醒批次中值得注意的变化，并说明把握有多大。"
      ),
      discussion: Interface.text(
        """
        Looks at published figures only, against the waves before: indices of units that fall, response \
        rates, topics, new words, signs of danger. Rules stand under leye.alert of the survey. The exit code \
        is 0 with alerts or without.
        """,
        """
        只看已公布的数字，与以前的批次比较：单位指数下降、应答率下降、话题激增、出现新词、紧急信号。
        规则写在问卷的 leye.alert 里。有没有提醒，退出码都是 0。
        """
      )
    )
  }

  @Option(
    help: Interface.help(
      "Wave to look over (default: the newest).",
      "要查看的批次（默认最新的）。",
      valueName: "name"
    )
  )
  var wave: String?

  @Option(
    help: Interface.help(
      "Only alerts of this unit and of those below it.",
      "只看这个单位及其下属单位的提醒。",
      valueName: "name"
    )
  )
  var unit: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    let store = try database.open(.mustExist)
    let chosen = try wave.map { try store.wave(named: $0) }
    let all = try store.waves()
    guard let newest = chosen ?? all.last, let place = all.firstIndex(where: { $0.id == newest.id })
    else { throw NoWavesFault(path: database.path) }
    if newest.isOpenForPeople {
      console.warn(
        Phrase(
          "Wave “\(newest.name)” is still open: its units are not told of, and response rates not compared.",
          "批次“\(newest.name)”仍在进行：各单位暂不提醒，应答率暂不比较。"
        )
      )
    }
    Interruption.watch()
    let waves = Array(all[...place])
    let units = try unit.map { try self.units(below: $0, of: newest, in: store) }
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: console)
    let keeper = KeptFigures(store: store)
    let releases = try waves.map { try keeper.figures(of: $0, with: figures).release }
    let found = try WaveAlerts(waves, releases: releases, store: store)
    let release = AlertRelease(
      wave: newest.name,
      isSynthetic: found.trend.isSynthetic,
      earlierWaves: place,
      alerts: found.alerts.filter { alert in
        units.map { units in alert.unit.map(units.contains) ?? false } ?? true
      },
      isWithheld: releases.last?.isWithheld ?? false
    )
    try console.write(
      json ? JSONReport().render(release) : console.textReport.render(release)
    )
  }

  /// The names of a unit and all units below it.
  private func units(below name: String, of wave: Wave, in store: Store) throws -> Set<String> {
    let units = try store.units(of: wave)
    guard let root = units.first(where: { $0.name == name || $0.title == name }) else {
      guard !units.isEmpty else {
        throw UsageFault(
          "Wave “\(wave.name)” has no roster, so no unit can be chosen. Leave out --unit.",
          "批次“\(wave.name)”没有单位名册，无法选择单位。请去掉 --unit。"
        )
      }
      let titles = Set(units.map(\.title)).sorted()
      let nearest = NearestName.find(name, in: titles + units.map(\.name))
      let list = Listing.phrase(titles)
      throw UsageFault(
        "There is no unit “\(name)” in wave “\(wave.name)”. "
          + (nearest.map { "Did you mean “\($0)”? " } ?? "") + "There are: \(list.english).",
        "批次“\(wave.name)”里没有单位“\(name)”。" + (nearest.map { "是不是“\($0)”？" } ?? "")
          + "现有：\(list.chinese)。"
      )
    }
    var names: Set<String> = [root.name]
    var size = 0
    while size < names.count {
      size = names.count
      for unit in units where unit.parent.map(names.contains) ?? false { names.insert(unit.name) }
    }
    return names
  }
}
