import Foundation

/// A program at a terminal of its own, timed from outside as its user waits.
final class ScreenRun {
  private let person: Int32
  private let child: pid_t
  private var output: [UInt8] = []
  private var ends = 0

  /// What ends each update of the screen (private mode 2026).
  private static let end = Array("\u{1B}[?2026l".utf8)

  /// Starts a program on a screen of 120×40.
  init(_ program: String, _ arguments: [String]) throws {
    var person: Int32 = -1
    var device: Int32 = -1
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&person, &device, nil, nil, &size) == 0 else {
      throw Failure(description: "there is no terminal to be had")
    }
    var name = [CChar](repeating: 0, count: 256)
    ttyname_r(device, &name, name.count)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    for stream in Int32(1)...2 { posix_spawn_file_actions_adddup2(&actions, 0, stream) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID: the terminal becomes the program's own.
    posix_spawnattr_setflags(&attributes, 0x80)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, &words, environ) == 0 else {
      throw Failure(description: "\(program) cannot be started")
    }
    close(device)
    self.person = person
    self.child = child
  }

  /// Waits for the next update of the screen.
  ///
  /// - Parameter seconds: How long at most.
  /// - Returns: False where none came.
  @discardableResult
  func waitForUpdate(seconds: Double = 60) -> Bool {
    let before = ends
    let limit = DispatchTime.now() + seconds
    while ends == before {
      let left = Double(
        Int64(limit.uptimeNanoseconds) - Int64(DispatchTime.now().uptimeNanoseconds)
      )
      guard left > 0 else { return false }
      var source = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Int32(left / 1e6) + 1) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 65536)
      let count = read(person, &bytes, bytes.count)
      guard count > 0 else { return false }
      take(bytes.prefix(count))
    }
    return true
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    output += bytes
    var place = 0
    while place + Self.end.count <= output.count {
      if output[place..<(place + Self.end.count)].elementsEqual(Self.end) {
        ends += 1
        place += Self.end.count
      } else {
        place += 1
      }
    }
    output.removeFirst(place)
  }

  /// Types keys.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// Ends the program with a key and waits for it.
  func quit() {
    type("q")
    while waitForUpdate(seconds: 0.2) {}
    close(person)
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}
