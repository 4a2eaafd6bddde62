import ArgumentParser
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore

/// The command `leye trend`.
struct TrendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trend",
      abstract: Interface.text(
        "Show indices, items, topics and comment sentiment over waves.",
        "各批次的指数、题目、话题和意见情感走势。"
      ),
      discussion: Interface.text(
        """
        Each point has its number of people and 95 % interval; none is shown for fewer than five. Where \
        the survey changed between two waves, each index says whether they can be compared, as leye \
        survey diff does.
        """,
        """
        每个点都带人数和 95% 区间；少于五人不显示。
        两次之间问卷有改动的，每个指数都会注明能否比较，判断与 leye survey diff 相同。
        """
      )
    )
  }

  @Option(
    help: Interface.help(
      "Index to show, by name or title; several times for several (default: all).",
      "要显示的指数，写名字或标题；可多次给出（默认全部）。",
      valueName: "index"
    )
  )
  var index: [String] = []

  @Option(
    name: .customLong("by"),
    help: Interface.help("Add lines: unit.", "增加分线：unit（按单位）。", valueName: "unit")
  )
  var grouping: Grouping?

  @Option(
    name: .customLong("wave"),
    help: Interface.help(
      "Wave to take in; several times for several (default: all).",
      "要纳入的批次；可多次给出（默认全部）。",
      valueName: "name"
    )
  )
  var names: [String] = []

  @Flag(
    help: Interface.help(
      "Show every item, not only those that changed.",
      "列出所有题目，而不只是有变化的。"
    )
  )
  var items = false

  /// What lines are split by.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case unit
  }

  @OptionGroup var output: OutputOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.check(inputs: database.files)
    try tables.check(inputs: database.files, beside: output)
    let store = try database.open(.mustExist)
    // In order of time whatever the order of the options; a wave named twice counts once.
    let wanted = Set(try names.map { try store.wave(named: $0).name })
    let waves = try store.waves().filter { wanted.isEmpty || wanted.contains($0.name) }
    guard !waves.isEmpty else { throw NoWavesFault(path: database.path) }
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    let keeper = KeptFigures(store: store)
    let releases = try waves.map { try keeper.figures(of: $0, with: figures).release }
    let all = TrendAnalysis.release(
      of: releases,
      surveys: try waves.map { try Survey.load(of: $0, in: store) },
      byUnit: grouping == .unit
    )
    let release = try chosen(all)
    if try tables.deliver(csv: { $0.render(release) }, xlsx: { $0.render(release) }) { return }
    try output.deliver(
      text: { $0.render(release, showsAllItems: items) },
      html: { $0.render(release) },
      json: { $0.render(release) }
    )
  }

  /// The lines of the indices asked for and of their items, and the sentiment.
  private func chosen(_ trend: TrendRelease) throws -> TrendRelease {
    guard !index.isEmpty else { return trend }
    var wanted: Set<String> = []
    for text in index { wanted.insert(try name(of: text, in: trend)) }
    return trend.keeping { series in
      switch series.kind {
      case .index(let name): wanted.contains(name)
      case .sentiment, .topic: true
      case .item: series.index.map(wanted.contains) ?? false
      }
    }
  }

  private func name(of text: String, in trend: TrendRelease) throws -> String {
    var known: [String] = []
    for series in trend.series where series.unit == nil {
      guard case .index(let name) = series.kind else { continue }
      known.append(name)
      if name == text || series.title.texts.values.contains(text) { return name }
    }
    throw UsageFault(
      "There is no index “\(text)”. The waves have: \(known.joined(separator: ", ")).",
      "没有指数“\(text)”。现有：\(known.joined(separator: "、"))。"
    )
  }
}

/// A data file in which nothing was opened yet.
struct NoWavesFault: Fault {
  let path: String
  let category = FaultCategory.noInput

  var phrase: Phrase {
    Phrase(
      "\(path): there is no wave yet. Open one with leye wave open NAME --survey FILE.",
      "\(path)：还没有批次。请先用 leye wave open 批次名 --survey 问卷 开启。"
    )
  }
}
