/// What takes the place of one line; each thread keeps its own copy.
protocol LineWorker: Sendable {
  /// True where a bad line is passed on as an object; false for an empty line.
  var writesObjects: Bool { get }

  /// True where an input may be a JSON document in the place of JSON lines.
  var readsDocuments: Bool { get }

  /// Works on a line.
  ///
  /// - Parameters:
  ///   - line: Valid UTF-8 without the end of the line.
  ///   - output: Receives what takes its place, with the end of the line.
  /// - Returns: What is wrong with it; nothing has been written then.
  mutating func process(_ line: Span<UInt8>, to output: inout ByteWriter) -> LineFault?
}

extension LineWorker {
  var readsDocuments: Bool { false }
}
