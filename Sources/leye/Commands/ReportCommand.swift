import ArgumentParser
import Insight
import Messages
import Reporting
import Sentiment
import SurveyStore

/// The command `leye report NAME`.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Interface.text(
        "Report a wave: indices, items, units, comments.",
        "一个批次的报告：指数、题目、单位、意见。"
      ),
      discussion: Interface.text(
        "No figure is shown for fewer than five people, no comment for fewer than ten.",
        "少于五人不出分数，少于十人不出意见。"
      )
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @OptionGroup var readers: ReportProfileOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.check(inputs: database.files)
    try readers.check()
    try tables.check(inputs: database.files, beside: output)
    try readers.check()
    let names = try names.names()
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: name)
    if wave.isOpenForPeople {
      try checkOptions(of: wave)
      Interface.console.warn(wave.openWarning)
    }
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: analysis.lexicon))
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    let domain = try analysis.domain(of: scorer.lexicon)
    // What is counted for every domain alike is kept for the next look at the dashboard.
    let all =
      domain == nil
      ? try KeptFigures(store: store).figures(of: wave, with: figures).release
      : try figures.release(of: wave, topicDomain: domain).release
    let (release, profile) = try readers.narrow(
      all.masking(names),
      roster: try store.units(of: wave)
    )
    if try tables.deliver(csv: { $0.render(release) }, xlsx: { $0.render(release) }) { return }
    try output.deliver(
      text: { $0.render(release, for: profile) },
      html: { $0.render(release, for: profile) },
      json: { $0.render(release) }
    )
  }

  /// Refuses what would count an open wave in another way, beside the figures that were shown of it.
  private func checkOptions(of wave: Wave) throws {
    guard analysis.topics != nil || analysis.lexicon != nil else { return }
    throw UsageFault(
      "Wave “\(wave.name)” is still open: --topics and --lexicon need a closed wave. Close it first with "
        + "leye wave close.",
      "批次“\(wave.name)”仍在进行：--topics 和 --lexicon 只能用于已关闭的批次。请先用 leye wave close 关闭。"
    )
  }
}

extension Wave {
  /// What figures of a wave that people still answer leave out.
  var openWarning: Phrase {
    Phrase(
      "Wave “\(name)” is still open: the figures rest on four fifths of the responses and come "
        + "without those of units, so that two looks cannot tell a single response. After leye wave close "
        + "everything is shown.",
      "批次“\(name)”仍在进行：数字只用五分之四的答卷，也不含各单位，以免前后一比推出某份答卷。"
        + "用 leye wave close 关闭后显示全部。"
    )
  }
}
