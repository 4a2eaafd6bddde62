import ArgumentParser
import Insight
import Messages
import SurveyModel
import SurveyStore

/// The command `leye wave list`.
struct WaveListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Interface.text("List the waves of the data file.", "列出数据文件中的批次。")
    )
  }

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try database.open(.mustExist)
    let console = Interface.console
    let today = Today.day
    var rows: [Value] = []
    for wave in try store.waves() {
      let status = wave.status(on: today)
      // In bands when small: two exact looks would tell who has just answered.
      let count = PublishedCount(try store.responseCount(in: wave)).text
      if json {
        rows.append(
          .object([
            "name": .text(wave.name),
            "status": .text(status.rawValue),
            "opens": wave.opens.map(Value.text) ?? .null,
            "closes": wave.closes.map(Value.text) ?? .null,
            "responses": .text(count),
            "synthetic": .boolean(wave.isSynthetic),
          ])
        )
      } else {
        try console.say(line(wave, status.phrase, count))
      }
    }
    if json { try console.write(Value.array(rows).canonicalJSON + "\n") }
  }

  private func line(_ wave: Wave, _ status: Phrase, _ count: String) -> Phrase {
    let dates = "\(wave.opens ?? "…")–\(wave.closes ?? "…")"
    let english = wave.isSynthetic ? ", synthetic" : ""
    let chinese = wave.isSynthetic ? "，合成数据" : ""
    return Phrase(
      "\(wave.name)  \(dates)  \(status.english), \(count) responses\(english)",
      "\(wave.name)  \(dates)  \(status.chinese)，\(count) 份答卷\(chinese)"
    )
  }
}

extension Wave.Status {
  /// The status in words.
  var phrase: Phrase {
    switch self {
    case .notYetOpen: Phrase("not yet open", "尚未开始")
    case .open: Phrase("open", "进行中")
    case .past: Phrase("past its last day", "已过末日")
    case .closed: Phrase("closed", "已关闭")
    }
  }
}
