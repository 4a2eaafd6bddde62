import ArgumentParser
import Glibc
import Messages

/// Puts an error into words and an exit code.
enum Failure {
  /// Tells the user what went wrong.
  ///
  /// - Parameter error: What a command threw.
  /// - Returns: The exit code.
  static func report(_ error: any Error) -> Int32 {
    let console = Interface.console
    switch error {
    case let stop as InterruptionFault:
      console.progress(nil)
      stop.state.map(console.warn)
      return 128 + stop.signal
    case let fault as OutputFault where fault.code == EPIPE && fault.path == nil:
      // The reader, such as head, has seen enough: end as a shell expects, without a word.
      return 128 + SIGPIPE
    case let fault as any Fault:
      console.progress(nil)
      console.warn(
        Phrase("leye: \(fault.phrase.english)", "leye：\(fault.phrase.chinese)")
      )
      return fault.category.rawValue
    case let code as ExitCode:
      return code.rawValue
    default:
      return reportUsage(error, console)
    }
  }

  private static func reportUsage(_ error: any Error, _ console: Console) -> Int32 {
    let code = Leye.exitCode(for: error)
    let text = HelpTranslation.translated(Leye.fullMessage(for: error), into: console.language)
    guard code == .success else {
      console.warn(Phrase(verbatim: text))
      if let name = nearestCommand(in: Leye.message(for: error)) {
        console.warn(Phrase("Did you mean “\(name)”?", "是不是要写“\(name)”？"))
      }
      return code == .validationFailure ? FaultCategory.usage.rawValue : code.rawValue
    }
    do throws(OutputFault) {
      if !text.isEmpty { try console.write(text + "\n") }
      return 0
    } catch {
      return report(error)
    }
  }
}

extension Failure {
  /// The command whose name is nearest to an argument that none expects.
  private static func nearestCommand(in message: String) -> String? {
    let parts = message.split(separator: "'")
    guard parts.count > 1, parts[0].hasSuffix("Unexpected argument ") else { return nil }
    var names: [String] = []
    for group in Leye.configuration.subcommands {
      names.append(group.configuration.commandName ?? "")
      for command in group.configuration.subcommands {
        names.append(command.configuration.commandName ?? "")
      }
    }
    return NearestName.find(String(parts[1]), in: names)
  }
}

/// A command called in a way that its options alone do not rule out.
struct UsageFault: Fault {
  let phrase: Phrase
  let category = FaultCategory.usage

  /// Creates a fault from its sentence.
  init(_ english: String, _ chinese: String) {
    phrase = Phrase(english, chinese)
  }
}
