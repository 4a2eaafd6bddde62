import ArgumentParser
import Insight
import SurveyStore

/// For whom a report is made.
struct ReportProfileOptions: ParsableArguments {
  /// The readers there are.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case organiser
    case leader
    case everyone
  }

  @Option(
    name: .customLong("for"),
    help: Interface.help(
      "For whom: organiser (all), leader (one unit, with --unit), everyone (what was said, in brief).",
      "给谁看：organiser 组织者（全部）、leader 单位负责人（配合 --unit）、everyone 全体（简要）。",
      valueName: "reader"
    )
  )
  var reader: Reader = .organiser

  @Option(
    help: Interface.help(
      "Unit of the leader, by name or title.",
      "负责人所在单位，写名字或标题。",
      valueName: "name"
    )
  )
  var unit: String?

  /// Refuses options that do not go together, before any long work.
  ///
  /// - Throws: A fault that says what went wrong and what to do.
  func check() throws {
    if reader == .leader, unit == nil {
      throw UsageFault(
        "--for leader needs a unit. Add --unit NAME.",
        "--for leader 需要单位。请加上 --unit 单位名。"
      )
    }
    if reader != .leader, unit != nil {
      throw UsageFault(
        "--unit goes with --for leader only. Add it or leave out --unit.",
        "--unit 只能与 --for leader 一起用。请补上，或去掉 --unit。"
      )
    }
  }

  /// The part of a release that the readers may see.
  ///
  /// - Parameters:
  ///   - release: The whole release.
  ///   - roster: The units of the wave.
  /// - Returns: The part, and for whom it is.
  /// - Throws: A fault where the unit does not exist.
  func narrow(
    _ release: WaveRelease,
    roster: [WaveUnit]
  ) throws -> (release: WaveRelease, profile: ReportProfile) {
    let profile: ReportProfile
    switch reader {
    case .organiser: profile = .organiser
    case .everyone: profile = .everyone
    case .leader:
      let name = try unit.flatMap { try CommentsUnit($0).places(in: [roster])[0] }
      profile = .leader(unit: name ?? "")
    }
    guard let narrowed = release.narrowed(to: profile) else {
      throw UsageFault(
        "This wave reports no unit “\(unit ?? "")”. See leye report without --for for its units.",
        "这个批次的报告里没有单位“\(unit ?? "")”。不带 --for 运行 leye report 可看到所有单位。"
      )
    }
    return (narrowed, profile)
  }
}
