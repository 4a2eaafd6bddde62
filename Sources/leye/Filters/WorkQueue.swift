import Dispatch
import Foundation
import Glibc
import Messages
import Synchronization

/// Batches on their way between the thread that reads and writes and those that work on them.
///
/// Whoever reads waits for a descriptor as well as for finished work, so finished work makes a
/// descriptor readable.
final class WorkQueue: Sendable {
  private struct State {
    var waiting: [LineBatch] = []
    var finished: [LineBatch] = []
  }
  private let state = Mutex(State())
  private let stopping = Atomic(false)
  private let available = DispatchSemaphore(value: 0)
  private let workers = DispatchGroup()
  private let threads: Int
  private let pipe: (read: Int32, write: Int32)

  /// The descriptor that becomes readable when work was finished.
  var descriptor: Int32 { pipe.read }

  /// Starts threads that wait for work.
  ///
  /// - Parameters:
  ///   - threads: How many.
  ///   - filter: What to do with a batch; each thread keeps its own copy.
  /// - Throws: ``PipeFault``.
  init(threads: Int, filter: LineFilter) throws(PipeFault) {
    var ends: [Int32] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw PipeFault(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipe = (ends[0], ends[1])
    self.threads = threads
    // Signals are for the thread that waits.
    Interruption.holdingBack { _ in
      for _ in 0..<threads {
        workers.enter()
        Thread.detachNewThread { [self] in
          work(filter)
          workers.leave()
        }
      }
    }
  }

  deinit {
    close(pipe.read)
    close(pipe.write)
  }

  /// Hands over work.
  func submit(_ batch: LineBatch) {
    state.withLock { $0.waiting.append(batch) }
    available.signal()
  }

  /// Takes finished work.
  ///
  /// - Parameter number: The batch wanted.
  /// - Returns: Nil as long as it is not finished.
  func takeFinished(_ number: Int) -> LineBatch? {
    state.withLock { state in
      let index = state.finished.firstIndex { $0.number == number }
      return index.map { state.finished.remove(at: $0) }
    }
  }

  /// Makes the descriptor wait for work that is finished from now on.
  func rearm() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(pipe.read, &bytes, bytes.count) == bytes.count {}
  }

  /// Ends the threads, whatever they are at, and waits until they have ended.
  func stop() {
    stopping.store(true, ordering: .relaxed)
    for _ in 0..<threads { available.signal() }
    workers.wait()
  }

  private func work(_ filter: LineFilter) {
    var filter = filter
    while true {
      available.wait()
      guard !isStopped, var batch = takeWaiting() else { return }
      filter.process(&batch) { isStopped }
      state.withLock { $0.finished.append(batch) }
      // A full pipe is readable already.
      _ = unsafe write(pipe.write, [1], 1)
    }
  }

  private var isStopped: Bool { stopping.load(ordering: .relaxed) }

  private func takeWaiting() -> LineBatch? {
    state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }
}

/// The system has no pipe to give.
struct PipeFault: Fault {
  let code: Int32
  let category = FaultCategory.temporary

  var phrase: Phrase {
    Phrase(
      "the system has no room for a pipe (error \(code)). Close other programs and try again.",
      "系统无法再建立管道（错误 \(code)）。请关闭其他程序后重试。"
    )
  }
}
