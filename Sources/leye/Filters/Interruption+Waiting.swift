import Glibc

extension Interruption {
  /// Does something while SIGINT and SIGTERM are held back from the thread.
  ///
  /// Threads that are started meanwhile hold them back for good.
  ///
  /// - Parameter body: What to do; receives the signals that were held back before.
  /// - Returns: What `body` returns.
  static func holdingBack<T>(_ body: (sigset_t) throws -> T) rethrows -> T {
    var watched = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM] { unsafe sigaddset(&watched, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &watched, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try body(former)
  }

  /// Waits until something can be read.
  ///
  /// - Parameter descriptors: What to wait for; what has ended or failed counts as readable.
  /// - Returns: Which of them can be read.
  /// - Throws: ``InterruptionFault`` when a signal comes first.
  static func waitForInput(of descriptors: [Int32]) throws(InterruptionFault) -> [Bool] {
    var readable = fd_set()
    let (count, code) = holdingBack { former in
      guard signal == nil else { return (Int32(-1), EINTR) }
      for descriptor in descriptors { readable.insert(descriptor) }
      var former = former
      // Held back until `pselect` lets them in, so that none slips by between the look and the wait.
      let highest = min(descriptors.max() ?? -1, 1023)
      return (unsafe pselect(highest + 1, &readable, nil, nil, nil, &former), errno)
    }
    try check()
    // Any other failure shows itself when the input is read.
    guard count >= 0 else { return descriptors.map { _ in code != EINTR } }
    return descriptors.map { readable.contains($0) }
  }
}

extension fd_set {
  /// How many descriptors the set has room for (`FD_SETSIZE`); those beyond count as readable.
  private static let size = 1024

  fileprivate mutating func insert(_ descriptor: Int32) {
    guard descriptor < Self.size else { return }
    unsafe withUnsafeMutableBytes(of: &self) { bytes in
      unsafe bytes[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8)
    }
  }

  fileprivate func contains(_ descriptor: Int32) -> Bool {
    guard descriptor < Self.size else { return true }
    return unsafe withUnsafeBytes(of: self) { bytes in
      unsafe bytes[Int(descriptor) / 8] & 1 << UInt8(descriptor % 8) != 0
    }
  }
}
