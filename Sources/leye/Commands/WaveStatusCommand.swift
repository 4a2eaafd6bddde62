import ArgumentParser
import Insight
import Messages
import Reporting
import SurveyModel
import SurveyStore

/// The command `leye wave status NAME`.
struct WaveStatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: Interface.text(
        "How a wave stands: response by unit and collector, invitations, quotas.",
        "批次进展：各单位和各方式的应答、邀请、配额。"
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
    let release = try WaveStatusSource(store: store).status(of: wave)
    let console = Interface.console
    try console.write(json ? JSONReport().render(release) : console.textReport.render(release))
  }
}

/// How waves stand, from the data file.
struct WaveStatusSource {
  let store: Store

  /// How a wave stands.
  ///
  /// - Parameter wave: The wave.
  /// - Returns: What may be told.
  /// - Throws: A ``StoreFault`` or what reading the survey throws.
  func status(of wave: Wave) throws -> WaveStatusRelease {
    let survey = try Survey.load(of: wave, in: store)
    let entry = try store.entry(of: wave)
    let counts = try store.collection(of: wave)
    return WaveStatusRelease(
      setting: WaveStatusRelease.Setting(
        wave: wave.name,
        title: survey.title,
        status: wave.status(on: Today.day).phrase,
        opens: wave.opens,
        closes: wave.closes,
        anonymity: wave.anonymity,
        isSynthetic: wave.isSynthetic,
        minimumGroup: wave.minimumGroup
      ),
      participation: try DashboardSource(store: store).countedParticipation(in: wave),
      begun: counts.drafts,
      collectors: counts.collectors,
      access: entry.isInvited
        ? WaveStatusRelease.Access(
          invitations: entry.invitations,
          used: entry.used,
          paperBallots: entry.paperBallots
        ) : nil,
      quotas: try store.quotas(of: wave).map {
        WaveStatusRelease.QuotaCount(
          title: $0.title(in: survey),
          question: $0.question,
          responses: $0.taken,
          most: $0.most
        )
      },
      isOpen: wave.isOpenForPeople
    )
  }
}
