import Hashing
import Synchronization

/// Slows down whoever tries codes, without keeping an address.
///
/// Only failures count: a plant behind one address may fill in as fast as it likes, and who tries codes is
/// held up after some wrong ones. A sender is known by one of 4,096 places that a keyed hash gives it; the
/// key is random, never leaves memory and changes every hour, so that neither this memory nor a copy of
/// it says who was here. What it protects: resume codes, receipts and invitations against being guessed, on top of
/// their length. Somebody with many addresses meets the limit for all.
final class FailureGate: Sendable {
  /// How many failures a sender, and all together, may have at once; a place regains one every
  /// `pause` milliseconds.
  struct Limits: Sendable {
    var ofOne = 20.0
    var ofAll = 2_000.0
    var pause = 5_000.0
    var pauseOfAll = 50.0
  }

  private struct Memory {
    var key: [UInt8] = []
    var since = -Double.infinity
    var places: [Int: (left: Double, at: Double)] = [:]
    var all: (left: Double, at: Double)?
  }

  private let memory = Mutex(Memory())
  private let limits: Limits

  init(_ limits: Limits = Limits()) {
    self.limits = limits
  }

  /// True where a sender may try.
  ///
  /// - Parameters:
  ///   - sender: What requests of one sender have in common.
  ///   - now: The time in milliseconds.
  /// - Returns: False while there have been too many failures.
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

  /// Counts a failure.
  ///
  /// - Parameters:
  ///   - sender: What requests of one sender have in common.
  ///   - now: The time in milliseconds.
  func fail(_ sender: String, now: Double) {
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
