import SurveyModel

/// Reads each line as JSON and writes another JSON text in its place.
struct JSONWorker: LineWorker {
  /// The JSON that takes the place of a value; nil where it is not of the form wanted.
  let transform: @Sendable (Value) -> [UInt8]?

  let writesObjects = true
  let readsDocuments = true

  mutating func process(_ line: Span<UInt8>, to output: inout ByteWriter) -> LineFault? {
    let bytes = unsafe line.withUnsafeBufferPointer { unsafe Array($0) }
    guard let value = try? Value(jsonBytes: bytes) else { return .invalidJSON }
    guard case .object = value else { return .noObject }
    guard let result = transform(value) else { return .otherForm }
    output.write(result.span)
    output.write("\n")
    return nil
  }
}

extension JSONWorker {
  /// Writes another value in the place of each.
  ///
  /// - Parameter values: What takes the place of a value; nil where it is not of the form wanted.
  init(values: @escaping @Sendable (Value) -> Value?) {
    self.init { value in values(value).map { Array($0.canonicalJSON.utf8) } }
  }
}
