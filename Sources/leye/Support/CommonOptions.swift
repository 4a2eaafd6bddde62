import ArgumentParser
import Foundation
import Messages
import SurveyStore

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Interface.help(
      "Language of the interface: zh or en (default: LANG).",
      "界面语言：zh 或 en（默认按 LANG）。",
      valueName: "zh|en"
    )
  )
  var language: Language?
}

/// Options of commands that use the data file.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Interface.help(
      "Data file (default: LEYE_DATABASE, else ./leye.sqlite).",
      "数据文件（默认 LEYE_DATABASE，否则 ./leye.sqlite）。",
      valueName: "file"
    )
  )
  var database: String?

  /// The data file to use.
  var path: String {
    if let database { return database }
    let named = ProcessInfo.processInfo.environment["LEYE_DATABASE"] ?? ""
    return named.isEmpty ? "leye.sqlite" : named
  }

  /// The files that SQLite keeps the data in.
  var files: [String] { ["", "-wal", "-shm"].map { path + $0 } }

  /// The option as given, for commands shown to the user; empty where it was not given.
  var option: String { database.map { " --database \($0.quotedForShell)" } ?? "" }

  /// Opens the data file.
  ///
  /// - Parameter mode: Whether a missing file is made.
  /// - Returns: The open data file.
  /// - Throws: A fault that says what went wrong and what to do.
  func open(_ mode: OpenMode) throws -> Store {
    try Store(path: path, mode: mode, tallying: WaveTallying())
  }
}
