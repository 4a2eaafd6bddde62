import Glibc
import Messages

/// Leads the lines of all inputs through a filter to standard output, in order, on several threads.
///
/// One thread waits, reads and writes; the others work. A bounded number of batches is under way, so
/// memory does not grow with the input, and a slow reader of the output slows the reading down.
struct FilterPipeline {
  let sources: [String]
  let threads: Int
  let filter: LineFilter
  /// The words for a bad line.
  let describe: (LineFault) -> Phrase
  let console: Console
  /// Shows how far it is.
  var progress: FilterProgress

  /// Runs to the end of the inputs.
  ///
  /// - Parameter limit: The greatest length of a line in bytes.
  /// - Returns: The number of bad lines.
  /// - Throws: A fault that says what went wrong; what came before it has been written.
  mutating func run(limit: Int) throws -> Int {
    let queue = try WorkQueue(threads: threads, filter: filter)
    defer { queue.stop() }
    var reader = LineReader(
      sources: sources,
      limit: limit,
      readsDocuments: filter.readsDocuments
    )
    var submitted = 0
    var written = 0
    var faulty = 0
    var inputFault: InputFault?
    while true {
      try Interruption.check()
      while let batch = queue.takeFinished(written) {
        try deliver(batch)
        written += 1
        faulty += batch.faults.count
        reader.recycle(batch)
      }
      let hasEnded = reader.isAtEnd || inputFault != nil
      if hasEnded, written == submitted { break }
      do {
        // With two batches a thread none waits for the next.
        let mayRead = !hasEnded && submitted - written < 2 * threads + 1
        let source = mayRead ? try reader.openSource() : nil
        let isReady = try Interruption.waitForInput(
          of: [queue.descriptor] + (source.map { [$0] } ?? [])
        )
        if isReady[0] { queue.rearm() }
        guard isReady.count > 1, isReady[1] else { continue }
        try reader.read { batch in
          queue.submit(batch)
          submitted += 1
        }
      } catch let fault as InputFault {
        inputFault = fault
      }
      progress.show(byteCount: reader.byteCount)
    }
    progress.clear()
    if let inputFault { throw inputFault }
    return faulty
  }

  private func deliver(_ batch: LineBatch) throws {
    try write(batch.output.bytes)
    guard !batch.faults.isEmpty else { return }
    progress.clear()
    let source = sources[batch.source]
    let name =
      source == "-" ? Phrase("standard input", "标准输入") : Phrase(verbatim: source)
    for fault in batch.faults {
      let words = describe(fault.fault)
      console.warn(
        Phrase(
          "\(name.english):\(fault.line): \(words.english)",
          "\(name.chinese):\(fault.line)：\(words.chinese)"
        )
      )
    }
  }

  /// Writes to standard output; a signal ends the wait for whoever reads it.
  private func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EAGAIN {
        var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&output, 1, -1)
      } else if count < 0, errno != EINTR {
        throw OutputFault(path: nil, code: errno)
      }
      start += max(count, 0)
      // A signal cuts a write short that waits for its reader.
      if start < bytes.count { try Interruption.check() }
    }
  }
}
