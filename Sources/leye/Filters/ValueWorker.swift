import SurveyModel

/// Reads each line as JSON and writes another value in its place.
struct ValueWorker: LineWorker {
  /// What takes the place of a value; nil where it is not of the form wanted.
  let transform: @Sendable (Value) -> Value?

  let writesObjects = true

  mutating func process(_ line: Span<UInt8>, to output: inout ByteWriter) -> LineFault? {
    let bytes = unsafe line.withUnsafeBufferPointer { unsafe Array($0) }
    guard let value = try? Value(jsonBytes: bytes) else { return .invalidJSON }
    guard case .object = value else { return .noObject }
    guard let result = transform(value) else { return .otherForm }
    output.write(Array(result.canonicalJSON.utf8).span)
    output.write("\n")
    return nil
  }
}
