import Dispatch
import Foundation
import Synchronization

extension Array where Element: Sendable {
  /// The results of a function for all elements, in their order, worked out on all processors.
  ///
  /// - Parameter transform: The function; calls run at the same time.
  /// - Returns: A result for each element.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let parts = Swift.min(ProcessInfo.processInfo.activeProcessorCount, count)
    guard parts > 1 else { return map(transform) }
    let results = Mutex([[Result]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = (part * count / parts)..<((part + 1) * count / parts)
      let done = self[range].map(transform)
      results.withLock { $0[part] = done }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
