import Glibc

/// Cuts inputs into batches of whole lines.
///
/// One thread reads. What has come is handed on as soon as nothing more is ready, so that a slow
/// producer is answered line by line; a fast one is read in blocks. Memory is bounded by the greatest
/// length of a line, whatever the input.
struct LineReader {
  /// How many bytes are read at once; an empty buffer is that large.
  static let blockSize = 128 << 10
  /// With that much at hand a batch goes on its way though more is ready.
  private static let plenty = 64 << 10

  /// How many bytes have been read.
  private(set) var byteCount = 0
  /// True when the last input has ended.
  var isAtEnd: Bool { source == sources.count }

  private let sources: [String]
  /// The greatest length of a line in bytes, its end not counted.
  private let limit: Int

  private var source = 0
  private var descriptor: Int32 = -1
  private var line = 1
  private var number = 0
  private var buffer: [UInt8]
  /// How much of the buffer is filled.
  private var filled = 0
  /// How much of it is whole lines.
  private var complete = 0
  /// True while the first bytes of an input have not been looked at.
  private var isAtStart = true
  /// Where the lines begin in the buffer, behind a byte order mark.
  private var start = 0
  /// True in the middle of a line that is too long.
  private var isPassingOver = false
  private var spares: [[UInt8]] = []
  /// Turns JSON documents into lines; nil where every input is taken as it is.
  private var document: JSONDocument?

  /// Begins with the first input.
  ///
  /// - Parameters:
  ///   - sources: Paths, `-` for standard input.
  ///   - limit: The greatest length of a line in bytes, its end not counted.
  ///   - readsDocuments: True where an input may be a JSON document in the place of JSON lines.
  init(sources: [String], limit: Int, readsDocuments: Bool = false) {
    self.sources = sources
    document = readsDocuments ? JSONDocument() : nil
    self.limit = limit
    buffer = Self.newBuffer
  }

  /// The descriptor to wait for before reading.
  ///
  /// - Returns: The present input, opened where it was not yet; nil at the end.
  /// - Throws: ``InputFault``.
  mutating func openSource() throws(InputFault) -> Int32? {
    guard !isAtEnd else { return nil }
    if descriptor < 0 {
      let path = sources[source]
      descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputFault(path: path, problem: .system(errno)) }
    }
    return descriptor
  }

  /// Reads once.
  ///
  /// - Parameter take: Receives the batches that came of it, none where no line is complete.
  /// - Throws: ``InputFault`` where the input cannot be read; what came before has been handed on.
  mutating func read(_ take: (LineBatch) -> Void) throws(InputFault) {
    guard let descriptor = try openSource() else { return }
    if filled == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let room = filled..<buffer.count
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress.map { unsafe $0 + room.lowerBound }, room.count)
    }
    if count < 0 {
      if errno == EINTR || errno == EAGAIN { return }
      let fault = InputFault(path: sources[source], problem: .system(errno))
      // Half a line is not a line.
      filled = max(complete, start)
      endSource(take)
      throw fault
    }
    guard count > 0 else { return endSource(take) }
    byteCount += count
    let former = filled
    filled += count
    if isAtStart { skipMark() }
    if !isAtStart, var reshaper = document {
      let new = max(former, start)..<filled
      filled = reshaper.reshape(&buffer, start: start, new: new)
      document = reshaper
    }
    if isPassingOver { passOver() }
    if let last = ByteSearch.lastLineFeed(
      in: buffer.span.extracting(0..<filled),
      downTo: min(former, filled)
    ) {
      complete = last + 1
    }
    if complete > start, complete - start >= Self.plenty || !isMoreReady { cut(take) }
    // A carriage return belongs to the end of the line; one that does not is found out later.
    if filled - max(complete, start) > limit + 1 {
      if complete > start { cut(take) }
      refuseLine(take)
    }
  }

  /// Takes back a batch, so that its room is used again.
  mutating func recycle(_ batch: LineBatch) {
    // The room of a very long line is given back instead.
    if batch.bytes.count == Self.blockSize { spares.append(batch.bytes) }
  }

  private static var newBuffer: [UInt8] { [UInt8](repeating: 0, count: blockSize) }

  private mutating func spareBuffer(atLeast count: Int) -> [UInt8] {
    if count < Self.blockSize { return spares.popLast() ?? Self.newBuffer }
    return [UInt8](repeating: 0, count: count * 2)
  }

  /// Hands on the whole lines and keeps what has begun behind them.
  private mutating func cut(_ take: (LineBatch) -> Void) {
    let rest = filled - complete
    var next = spareBuffer(atLeast: rest)
    if rest > 0 { next.replaceSubrange(0..<rest, with: buffer[complete..<filled]) }
    swap(&next, &buffer)
    var batch = LineBatch()
    batch.range = start..<complete
    batch.bytes = next
    hand(on: batch, lines: Self.lineCount(of: batch), take)
    filled = rest
    complete = 0
    start = 0
  }

  private mutating func refuseLine(_ take: (LineBatch) -> Void) {
    var batch = LineBatch()
    batch.isTooLong = true
    hand(on: batch, lines: 1, take)
    buffer = spareBuffer(atLeast: 0)
    filled = 0
    complete = 0
    start = 0
    isPassingOver = true
  }

  private mutating func hand(on batch: LineBatch, lines: Int, _ take: (LineBatch) -> Void) {
    var batch = batch
    batch.number = number
    batch.source = source
    batch.firstLine = line
    number += 1
    line += lines
    take(batch)
  }

  /// Drops what belongs to a line that is too long.
  private mutating func passOver() {
    guard let end = ByteSearch.lineFeed(in: buffer.span.extracting(0..<filled)) else {
      filled = 0
      return
    }
    isPassingOver = false
    buffer.removeSubrange(...end)
    buffer.append(contentsOf: repeatElement(0, count: end + 1))
    filled -= end + 1
  }

  private mutating func skipMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard filled >= mark.count || !mark.starts(with: buffer[..<filled]) else { return }
    if buffer.starts(with: mark) { start = mark.count }
    complete = start
    isAtStart = false
  }

  private mutating func endSource(_ take: (LineBatch) -> Void) {
    if let rest = document?.remainder, !rest.isEmpty {
      buffer.replaceSubrange(filled..., with: rest)
      filled = buffer.count
    }
    if document != nil { document = JSONDocument() }
    complete = filled
    if complete > start { cut(take) }
    if descriptor > STDIN_FILENO { close(descriptor) }
    descriptor = -1
    source += 1
    line = 1
    filled = 0
    start = 0
    complete = 0
    isAtStart = true
    isPassingOver = false
  }

  private var isMoreReady: Bool {
    var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&input, 1, 0) > 0
  }

  private static func lineCount(of batch: LineBatch) -> Int {
    let lines = batch.bytes.span.extracting(batch.range)
    var count = 0
    var start = 0
    while let end = ByteSearch.lineFeed(in: lines, from: start) {
      count += 1
      start = end + 1
    }
    return start < lines.count ? count + 1 : count
  }
}
