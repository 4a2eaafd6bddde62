public import ArgumentParser
import Foundation
public import Messages

/// The language of the interface, settled once at the start.
enum Interface {
  /// `--language` where it is given, else what the environment asks for.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        if let language = Language(tag: String(argument.dropFirst(11))) { return language }
      } else if argument == "--language", index + 1 < arguments.count {
        if let language = Language(tag: arguments[index + 1]) { return language }
      }
    }
    return Language(environment: ProcessInfo.processInfo.environment)
  }()

  /// The streams in that language.
  static let console = Console(language: language)

  /// A text in the language of the interface.
  static func text(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// A help text in the language of the interface.
  static func help(
    _ english: String,
    _ chinese: String,
    valueName: String? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(english, chinese)).named(valueName)
  }
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    if let valueName { help.valueName = valueName }
    return help
  }
}

extension Language: ExpressibleByArgument {
  /// Reads a language as it is given on the command line.
  ///
  /// - Parameter argument: Such as `zh`, `en`, `zh_CN.UTF-8`.
  public init?(argument: String) {
    self.init(tag: argument)
  }
}
