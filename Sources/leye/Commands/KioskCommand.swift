import ArgumentParser
import Foundation
import Messages
import ScreenCollector
import SurveyModel
import SurveySession
import SurveyStore
import TerminalDriver
import TerminalUI

/// The command `leye kiosk --wave NAME`.
struct KioskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kiosk",
      abstract: Interface.text(
        "Let one person after another fill in a survey at a shared screen.",
        "公用电脑上一位接一位填写。"
      ),
      discussion: Interface.text(
        """
        Each respondent has a process of their own, and nothing of it is left on the screen, in memory or \
        on disk: a draft is stored only when its owner asks for a code to go on with. Whoever leaves \
        without a word is given up after a while. Ending the kiosk needs a pass-phrase, which is asked \
        for the first time it runs: press Ctrl-X on the first screen.
        """,
        """
        每位填写者各用一个进程，不在屏幕、内存和磁盘上留下内容；
        只有本人要续答码时才保存草稿。人走开一段时间后自动清空。
        结束要口令（首次运行时设置）：在开始画面按 Ctrl-X。
        """
      )
    )
  }

  @Option(help: Interface.help("Wave to answer.", "要填写的批次。", valueName: "name"))
  var wave: String

  @Option(
    help: Interface.help(
      "Seconds without a key after which a respondent is given up.",
      "多少秒没有按键就清空。",
      valueName: "seconds"
    )
  )
  var idle = 180

  @Flag(
    name: .customLong("new-passphrase"),
    help: Interface.help("Set another pass-phrase.", "重新设置口令。")
  )
  var setsPassphrase = false

  /// What a process for one respondent does; not for people.
  @Option(help: .hidden)
  var visit: Visit?

  enum Visit: String, ExpressibleByArgument {
    case new
    case resume
  }

  @OptionGroup var screen: ScreenOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard (30...86_400).contains(idle) else {
      throw UsageFault("--idle takes 30 to 86400 seconds.", "--idle 可以是 30 到 86400 秒。")
    }
    ProcessPrivacy.protect()
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: self.wave)
    let survey = try Survey.load(of: wave, in: store)
    guard !(try store.entry(of: wave).isInvited) else {
      throw UsageFault(
        "Wave “\(wave.name)” is answered with an invitation or a ballot, which the kiosk does not ask for. Use "
          + "leye serve in a browser, or leye take --code; or open a wave without --invited.",
        "批次“\(wave.name)”凭邀请码或选票填写，自助机不收代码。请用浏览器打开 leye serve，或用 "
          + "leye take --code；也可不加 --invited 另开批次。"
      )
    }
    if let visit { return try receive(visit, store, wave, survey) }
    let isSet = try store.hasKioskPassphrase
    if setsPassphrase || !isSet { try setPassphrase(store) }
    guard let driver = screen.openTerminal() else { throw NoScreenFault() }
    try KioskHost(command: self, store: store, survey: survey, driver: driver).run()
  }

  /// Has one respondent fill in the survey, then ends.
  private func receive(
    _ visit: Visit,
    _ store: Store,
    _ wave: Wave,
    _ survey: Survey
  ) throws {
    ProcessPrivacy.endWithParent()
    guard let driver = screen.openTerminal() else { throw NoScreenFault() }
    defer { driver.close() }
    let guest = KioskGuest(
      sitting: SharedSitting(store: store, wave: wave, driver: driver, savesDrafts: false),
      survey: survey,
      look: try screen.look(),
      idle: Double(idle)
    )
    try guest.receive(isResuming: visit == .resume, language: Interface.language)
  }

  private func setPassphrase(_ store: Store) throws {
    let console = Interface.console
    let ask = Phrase(
      "Set the pass-phrase that ends the kiosk (8 characters or more):",
      "请设置结束自助填答的口令（至少 8 个字符）："
    )
    let again = Phrase("Once more:", "请再输入一遍：")
    guard let first = HiddenInput.line(ask, console), let second = HiddenInput.line(again, console)
    else { throw UnfinishedFault() }
    guard first == second else {
      throw UsageFault(
        "The two pass-phrases differ; start again.",
        "两次输入的口令不一致，请重新开始。"
      )
    }
    try store.setKioskPassphrase(first)
  }

  /// The words with which a process for one respondent is started.
  func words(for visit: Visit, language: Language) -> [String] {
    var words = ["kiosk", "--wave", wave, "--idle", "\(idle)", "--visit", visit.rawValue]
    words += ["--language", language.rawValue, "--database", database.path]
    if screen.hasHighContrast { words.append("--high-contrast") }
    if let width = screen.ambiguousWidth { words += ["--ambiguous-width", width.rawValue] }
    return words
  }
}

/// A full screen is needed and there is none.
struct NoScreenFault: Fault {
  let category = FaultCategory.usage
  let phrase = Phrase(
    "this needs a terminal that can draw a whole screen; TERM says it cannot, or input and output "
      + "lead elsewhere.",
    "这里需要能全屏显示的终端；当前 TERM 不支持，或输入输出不在终端上。"
  )
}
