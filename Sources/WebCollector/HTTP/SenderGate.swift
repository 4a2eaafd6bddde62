import Hashing
import Synchronization

/// Holds up whoever does too much of something, without keeping an address.
///
/// A sender is known by one of 4,096 places that a keyed hash gives it; the key is random, never leaves
/// memory and changes every hour, so that neither this memory nor a copy of it says who was here.
/// Somebody with many addresses meets the limit for all.
///
/// One gate counts wrong codes alone: a plant behind one address may fill in as fast as it likes, and
/// who tries codes is held up after some. It protects codes against being guessed, on top of their length.
/// Another counts what anybody may begin or hand in without a code, so that nobody fills the disk.
final class SenderGate: Sendable {
  /// How much a sender, and all together, may do at once; a place regains one every `pause`
  /// milliseconds.
  struct Limits: Sendable {
    var ofOne: Double
    var pause: Double
    var ofAll: Double
    var pauseOfAll: Double

    /// Wrong codes: twenty at once, then one in five seconds.
    static let failures = Limits(ofOne: 20, pause: 5_000, ofAll: 2_000, pauseOfAll: 50)
    /// Beginnings without a code: a large plant behind one address must get through.
    static let beginnings = Limits(ofOne: 5_000, pause: 100, ofAll: 50_000, pauseOfAll: 5)
  }

  private struct Memory {
    var key: [UInt8] = []
    var since = -Double.infinity
    var places: [Int: (left: Double, at: Double)] = [:]
    var all: (left: Double, at: Double)?
  }

  private let memory = Mutex(Memory())
  private let limits: Limits

  init(_ limits: Limits) {
    self.limits = limits
  }

  /// True where a sender may go on.
  ///
  /// - Parameters:
  ///   - sender: What requests of one sender have in common.
  ///   - now: The time in milliseconds.
  /// - Returns: False while it has been too much.
  func isOpen(for sender: String, now: Double) -> Bool {
    memory.withLock { memory in
      let own = left(
        memory.places[place(of: sender, &memory, now)],
        limits.ofOne,
        limits.pause,
        now
      )
      return own >= 1 && left(memory.all, limits.ofAll, limits.pauseOfAll, now) >= 1
    }
  }

  /// Counts one.
  ///
  /// - Parameters:
  ///   - sender: What requests of one sender have in common.
  ///   - now: The time in milliseconds.
  func count(_ sender: String, now: Double) {
    memory.withLock { memory in
      let place = place(of: sender, &memory, now)
      let own = left(memory.places[place], limits.ofOne, limits.pause, now)
      memory.places[place] = (max(own - 1, 0), now)
      memory.all = (max(left(memory.all, limits.ofAll, limits.pauseOfAll, now) - 1, 0), now)
    }
  }

  private func left(
    _ kept: (left: Double, at: Double)?,
    _ most: Double,
    _ pause: Double,
    _ now: Double
  ) -> Double {
    kept.map { min($0.left + max(now - $0.at, 0) / pause, most) } ?? most
  }

  private func place(of sender: String, _ memory: inout Memory, _ now: Double) -> Int {
    if now - memory.since >= 3_600_000 {
      memory.key = RandomBytes.make(32)
      memory.since = now
      memory.places = [:]
    }
    let code = HMAC.code(of: Array(sender.utf8), key: memory.key)
    return Int(code[0]) << 4 | Int(code[1] >> 4)
  }
}

/// Random bytes from the system's secure generator.
enum RandomBytes {
  /// Some bytes.
  static func make(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
