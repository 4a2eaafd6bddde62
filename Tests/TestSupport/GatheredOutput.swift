import Foundation
import Synchronization

/// Reads a stream to its end on a thread of its own.
final class GatheredOutput: Sendable {
  private struct State {
    var bytes = Data()
    var isComplete = false
  }
  private let state = Mutex(State())

  /// Starts reading.
  ///
  /// - Parameter descriptor: The stream, closed when it has ended.
  init(of descriptor: Int32) {
    Thread.detachNewThread { [self] in
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe read(descriptor, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        // A terminal that everybody has left ends with an error.
        guard count > 0 else { break }
        state.withLock { $0.bytes.append(contentsOf: piece[..<count]) }
      }
      close(descriptor)
      state.withLock { $0.isComplete = true }
    }
  }

  /// True when the stream has ended.
  var isComplete: Bool { state.withLock { $0.isComplete } }

  /// What has come so far.
  var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }

  /// What has come when the stream has ended.
  var whole: String {
    while !isComplete { Thread.sleep(forTimeInterval: 0.002) }
    return text
  }
}
