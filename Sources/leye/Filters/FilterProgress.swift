import Glibc
import Messages

/// Shows on a terminal how much of long work is done.
struct FilterProgress {
  private let console: Console
  /// The size of all inputs in bytes, nil where it is not known.
  private let total: Int?
  private let isShown: Bool
  private var next: Double
  private var hasShown = false

  /// Prepares without showing anything: short work needs no progress.
  ///
  /// - Parameters:
  ///   - sources: The inputs.
  ///   - console: Where to show it; nothing is shown where the output goes to the same terminal.
  init(sources: [String], console: Console) {
    self.console = console
    let sizes = sources.map(Self.size)
    total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    isShown = console.isErrorTerminal && !console.isTerminal
    next = Today.milliseconds + 500
  }

  /// Shows how far it is, a few times a second.
  ///
  /// - Parameter byteCount: How much has been read.
  mutating func show(byteCount: Int) {
    guard isShown else { return }
    let now = Today.milliseconds
    guard now >= next else { return }
    next = now + 250
    let share = total.map { $0 > 0 ? " \(byteCount * 100 / $0) %," : "" } ?? ""
    let size = "\(byteCount / 1_000_000) MB"
    console.progress(Phrase("Reading …\(share) \(size)", "正在处理……\(share) \(size)"))
    hasShown = true
  }

  /// Clears the line, so that something else can be said.
  func clear() {
    if hasShown { console.progress(nil) }
  }

  private static func size(of path: String) -> Int? {
    var information = stat()
    let result =
      unsafe path == "-" ? fstat(STDIN_FILENO, &information) : stat(path, &information)
    guard result == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(information.st_size)
  }
}
