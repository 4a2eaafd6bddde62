import ArgumentParser
import Insight
import Messages
import Sentiment
import Statistics
import SurveyModel
import SurveyStore
import TextDisplay

/// The command `leye wave privacy-proof NAME`.
struct WavePrivacyProofCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "privacy-proof",
      abstract: Interface.text(
        "Show what is stored of a wave, and attack its report.",
        "列出批次存了什么，并对报告做推断攻击。"
      ),
      discussion: Interface.text(
        "Exit code 1 where an attack singles somebody out.",
        "有攻击得手时退出码为 1。"
      )
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: name)
    Interruption.watch()
    let scorer = Scorer(lexicon: try Resources.lexicon())
    let figures = WaveFigures(store: store, scorer: scorer, console: Interface.console)
    let attacks = try figures.proof(of: wave).attacks + fileAttacks(store, wave)
    let tables = try store.storedTables()
    try json ? printJSON(wave, tables, attacks) : printText(wave, tables, attacks)
    if attacks.contains(where: { !$0.isRepelled }) { throw ExitCode(1) }
  }

  /// The attacks on the file itself.
  private func fileAttacks(_ store: Store, _ wave: Wave) throws -> [PrivacyProof.Attack] {
    let isRefused = try store.refusesLowerThresholds(of: wave)
    let bytes = try store.firstBytes(of: wave)
    let total = bytes.reduce(0, +)
    let expected = Double(total) / 256
    let statistic = bytes.reduce(0.0) { sum, count in
      let gap = Double(count) - expected
      return expected > 0 ? sum + gap * gap / expected : sum
    }
    // Below five in each class the distribution is not that of chi-square.
    let chance =
      expected >= 5 ? ChiSquareDistribution(degreesOfFreedom: 255)?.upperTail(statistic) : nil
    let words = chance.map { $0 < 0.0001 ? "p < 0.0001" : "p = \(rounded($0))" }
    return [
      PrivacyProof.Attack(
        name: "threshold",
        title: Phrase("The threshold lowered after opening", "开启后把人数下限调低"),
        result: isRefused
          ? Phrase("the file refuses it", "数据文件拒绝") : Phrase("it was possible", "能够调低"),
        isRepelled: isRefused
      ),
      PrivacyProof.Attack(
        name: "order",
        title: Phrase("The order of responses read from the file", "从文件读出答卷的先后"),
        result: Phrase(
          "no time and no row number; identities are random"
            + (words.map { " (\(total) tested, \($0))" } ?? " (too few to test)"),
          "没有时间和行号；编号随机" + (words.map { "（检验 \(total) 份，\($0)）" } ?? "（答卷太少，未检验）")
        ),
        isRepelled: chance.map { $0 >= 0.0001 } ?? true
      ),
    ]
  }

  private func rounded(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }

  private func printText(
    _ wave: Wave,
    _ tables: [StoredTable],
    _ attacks: [PrivacyProof.Attack]
  ) throws {
    let console = Interface.console
    let stored = console.language == .chinese ? "存了什么" : "What is stored"
    try console.write("\(stored)\n")
    for table in tables {
      let purpose = StoredContents.purpose(of: table.name)[console.language]
      try console.write(
        "  \(table.name): \(purpose)\n    \(table.columns.joined(separator: ", "))\n"
      )
    }
    let tried =
      console.language == .chinese
      ? "攻击“\(wave.name)”的报告" : "Attacks on the report of “\(wave.name)”"
    try console.write("\n\(tried)\n")
    for attack in attacks {
      let mark = attack.isRepelled ? "✓" : "✗"
      try console.write(
        "  \(mark) \(attack.title[console.language])\n    \(attack.result[console.language])\n"
      )
    }
    try console.write("\n\(StoredContents.limits[console.language])\n")
  }

  private func printJSON(
    _ wave: Wave,
    _ tables: [StoredTable],
    _ attacks: [PrivacyProof.Attack]
  ) throws {
    let report = Value.object([
      "wave": .text(wave.name),
      "stored": .array(
        tables.map { table in
          .object([
            "table": .text(table.name),
            "columns": .array(table.columns.map(Value.text)),
            "purpose": .text(StoredContents.purpose(of: table.name)[.english]),
          ])
        }
      ),
      "attacks": .array(
        attacks.map { attack in
          .object([
            "attack": .text(attack.name), "repelled": .boolean(attack.isRepelled),
            "result": .text(attack.result[.english]),
          ])
        }
      ),
    ])
    try Interface.console.write(report.canonicalJSON + "\n")
  }
}
