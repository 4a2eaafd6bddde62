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
    let keeper = KeptFigures(store: store)
    if wave.isFixed, analysis.lexicon != nil || domain != nil, let kept = try keeper.kept(of: wave),
      kept.lexicon != scorer.digest
    {
      throw OtherWordListsFault(wave: wave.name)
    }
    // What is counted for every domain alike is kept, for the next look and so that no other word lists count.
    let kept = try keeper.figures(of: wave, with: figures).release
    let all =
      domain == nil ? kept : try figures.release(of: wave, topicDomain: domain).release
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

/// A wave that was reported already, with word lists other than those asked for.
struct OtherWordListsFault: Fault {
  let wave: String
  let category = FaultCategory.notAllowed

  var phrase: Phrase {
    Phrase(
      "Wave “\(wave)” was reported with other word lists already; a second report beside the first could tell what "
        + "one person wrote. Leave out --lexicon and --topics to see the report that is kept.",
      "批次“\(wave)”已用别的词表出过报告；两份报告一比，就可能看出某个人写了什么。去掉 --lexicon 和 --topics，即可查看已保存的报告。"
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
