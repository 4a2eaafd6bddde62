import ArgumentParser
import DataExport
import Insight
import Messages
import Reporting
import Sentiment
import SurveyModel
import SurveyStore

/// The command `leye training [NAME]`.
struct TrainingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "training",
      abstract: Interface.text(
        "Show what training is needed, by kind of work and skill level.",
        "按工种和等级查看培训需求。"
      ),
      discussion: Interface.text(
        """
        Needs a survey with the matrices know and need, such as Surveys/training-needs.json. The gap is \
        how much people need less how much they know; the widest stands first.
        """,
        """
        问卷要有 know 和 need 两个矩阵题，如 Surveys/training-needs.json。
        差距 = 需要多少 − 会多少，从大到小排列。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Name of the wave (default: the newest with such questions).",
      "批次的名字（默认最新的有这类题目的）。",
      valueName: "name"
    )
  )
  var name: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @Option(
    help: Interface.help(
      "Also write a CSV file, the widest gap first.",
      "另写一个 CSV 文件，差距从大到小。",
      valueName: "file"
    )
  )
  var csv: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    if let csv, database.files.contains(where: { OutputFile.isSame($0, csv) }) {
      throw UsageFault(
        "\(csv): the table would replace what it is made from. Give --csv another name.",
        "\(csv)：表格会覆盖自己的数据来源。请给 --csv 换一个文件名。"
      )
    }
    let store = try database.open(.mustExist)
    let (wave, plan) = try chosen(in: store)
    guard !wave.isOpenForPeople else { throw TrainingOpenFault(wave: wave.name) }
    Interruption.watch()
    let release = try release(of: wave, plan, store)
    if let csv {
      // With the mark that tells spreadsheets the file is UTF-8.
      let form = CSVText(hasMark: true)
      let rows = TrainingTable(release, language: console.language).rows
      try OutputFile.write(form.beginning + rows.map(form.row).joined(), to: csv)
    }
    try console.write(
      json ? JSONReport().render(release) : console.textReport.render(release)
    )
    if let csv { console.warn(Phrase("Table: \(csv)", "表格：\(csv)")) }
  }

  private func chosen(in store: Store) throws -> (Wave, TrainingPlan) {
    if let name {
      let wave = try store.wave(named: name)
      guard let plan = TrainingPlan(survey: try Survey.load(of: wave, in: store)) else {
        throw UsageFault(
          "Wave “\(name)” does not ask about training: its survey has no matrices know and need with the "
            + "same rows.",
          "批次“\(name)”没有问培训：问卷里没有行相同的 know 和 need 矩阵题。"
        )
      }
      return (wave, plan)
    }
    let waves = try store.waves()
    for wave in waves.reversed() {
      if let plan = TrainingPlan(survey: try Survey.load(of: wave, in: store)) {
        return (wave, plan)
      }
    }
    guard !waves.isEmpty else { throw NoWavesFault(path: database.path) }
    throw UsageFault(
      "No wave asks about training. Open one with --survey training-needs.",
      "没有批次问培训。请用 --survey training-needs 开启一个。"
    )
  }

  private func release(
    of wave: Wave,
    _ plan: TrainingPlan,
    _ store: Store
  ) throws -> TrainingRelease {
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    _ = try figures.published(wave)
    let keys = try Survey.load(of: wave, in: store).questions.compactMap { question in
      if case .comment = question.kind { question.key } else { nil }
    }
    var totals = TrainingAccumulator(plan: plan)
    try store.forEachResponse(in: wave) { response in
      try Interruption.check()
      let comments = keys.compactMap { key -> String? in
        guard case .text(let text)? = response.answers[key] else { return nil }
        let trimmed = text.trimmingWhitespace
        return trimmed.isEmpty || scorer.saysNothing(trimmed) ? nil : trimmed
      }
      let isOfTraining = comments.contains { comment in
        scorer.score(comment).topics.contains { $0.topic == "training" }
      }
      totals.add(
        response.answers,
        comments: (comments.count, isOfTraining),
        isHeldBack: RunningTally.isHeldBack(response.id)
      )
    }
    return totals.release(
      wave: wave.name,
      isSynthetic: wave.isSynthetic,
      rules: DisclosureRules(
        minimumGroup: wave.minimumGroup,
        minimumComments: wave.minimumComments
      )
    )
  }
}

/// A wave that people still answer: two looks around one response would tell that response.
struct TrainingOpenFault: Fault {
  let wave: String
  let category = FaultCategory.notAllowed

  var phrase: Phrase {
    Phrase(
      "Wave “\(wave)” is still open. Two tables before and after one more response would tell that "
        + "response; close the wave first: leye wave close \(wave).",
      "批次“\(wave)”仍在进行。收到一份新答卷前后的两张表一比就能推出那份答卷；请先关闭：leye wave close \(wave)。"
    )
  }
}
