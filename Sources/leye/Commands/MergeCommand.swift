import ArgumentParser
import Foundation
import Messages
import SurveyModel
import SurveyStore

/// The command `leye merge OTHER.sqlite …`.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: Interface.text(
        "Bring data files together, such as those of interviewers.",
        "合并数据文件，例如访谈员带回的文件。"
      ),
      discussion: Interface.text(
        """
        Waves of the same name must be the same wave: survey, dates, rules and units. Nothing is doubled: merging \
        a file again changes nothing, and the order of files does not matter. The other files are only read. A \
        response that differs from the one here with its identity is left out and told (exit code 65); with --strict \
        nothing of that file is taken then. Drafts stay where they are.
        """,
        """
        同名的批次须是同一个批次：问卷、日期、规则、名册都相同。
        重复合并不会增加内容，合并的先后也不影响结果。
        其他文件只读取，不改动。标识相同而内容不同的答卷会略过
        并报出（退出码 65）；加 --strict 则不并入该文件的任何内容。
        没有填完的答卷留在原处。
        """
      )
    )
  }

  @Argument(
    help: Interface.help(
      "Data files to take from.",
      "要并入的数据文件。",
      valueName: "file"
    )
  )
  var files: [String]

  @Flag(
    help: Interface.help(
      "Take all of a file or nothing of it.",
      "每个文件要么全部并入，要么都不并入。"
    )
  )
  var strict = false

  @Flag(help: Interface.help("Only say what would happen.", "只说明会怎样，不作改动。"))
  var dryRun = false

  @Flag(
    help: Interface.help(
      "Make the data file to merge into where there is none.",
      "没有目标数据文件时新建一个。"
    )
  )
  var create = false

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Interface.console
    var report = MergeReport(isTrial: dryRun, option: database.option, console: console)
    Interruption.watch()
    let store = try target()
    for file in files {
      do {
        let source = try MergeSource(path: file)
        let outcome = try store.merge(source, isStrict: strict, isTrial: dryRun) { progress in
          try Interruption.check()
          MergeReport.show(progress, console)
        }
        console.progress(nil)
        report.add(outcome, file: file)
        if !json { try report.say(outcome, file: file) }
      } catch let fault as MergeFault {
        // Each file is for itself; a fault of the data file here ends all.
        report.add(fault, file: file)
      } catch let stop as InterruptionFault {
        throw InterruptionFault(signal: stop.signal, state: MergeReport.interrupted(at: file))
      }
    }
    if json { try console.write(report.json.canonicalJSON + "\n") }
    if let code = report.exitCode { throw ExitCode(code) }
  }

  /// The data file to merge into.
  ///
  /// Not made unless that is asked for: whoever stands in the wrong folder would look for the answers in
  /// vain. And never before one of the other files could be read, so that a slip of the pen leaves nothing.
  private func target() throws -> Store {
    let isMissing = !FileManager.default.fileExists(atPath: database.path)
    guard isMissing else { return try database.open(.mustExist) }
    guard create else { throw MergeTargetFault(path: database.path) }
    guard !dryRun else {
      throw UsageFault(
        "--dry-run needs a data file to merge into. Leave out --create.",
        "--dry-run 需要已有目标数据文件。请不要加 --create。"
      )
    }
    if let first = files.first, !files.contains(where: { (try? MergeSource(path: $0)) != nil }) {
      _ = try MergeSource(path: first)
    }
    return try database.open(.createIfMissing)
  }
}

/// There is no data file to merge into.
struct MergeTargetFault: Fault {
  let path: String
  let category = FaultCategory.noInput

  var phrase: Phrase {
    Phrase(
      "\(path): there is no data file to merge into; give the right path with --database, or make "
        + "one with --create.",
      "\(path)：这里没有可供并入的数据文件；请用 --database 给出正确路径，或加 --create 新建。"
    )
  }
}
