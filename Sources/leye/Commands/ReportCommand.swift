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

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.check(inputs: database.files)
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: name)
    if wave.status(on: Today.day) == .open, !wave.isSynthetic {
      Interface.console.warn(
        Phrase(
          "Wave “\(wave.name)” is still open. Keep this report to yourself: two reports before and "
            + "after one more response would tell that response. Close the wave before you publish.",
          "批次“\(wave.name)”仍在进行。请勿公布这份报告：收到一份新答卷前后的两份报告一比，"
            + "就能推出那份答卷。公布前请先关闭批次。"
        )
      )
    }
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon(folder: analysis.lexicon))
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    let domain = try analysis.domain(of: scorer.lexicon)
    // What is counted for every domain alike is kept for the next look at the dashboard.
    let release =
      domain == nil
      ? try KeptFigures(store: store).count(wave, with: figures).release
      : try figures.release(of: wave, readsComments: true, topicDomain: domain)
    try output.deliver(
      text: { $0.render(release) },
      html: { $0.render(release) },
      json: { $0.render(release) }
    )
  }
}
