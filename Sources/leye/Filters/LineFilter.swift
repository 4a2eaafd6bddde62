/// Leads the lines of batches through a worker, as one thread does it.
struct LineFilter: Sendable {
  private var worker: any LineWorker
  private let limit: Int
  /// The inputs to name beside a bad line; none where there is only one.
  private let sources: [String]

  /// Creates a filter.
  ///
  /// - Parameters:
  ///   - worker: What takes the place of a line.
  ///   - limit: The greatest length of a line in bytes, its end not counted.
  ///   - sources: The inputs.
  init(worker: any LineWorker, limit: Int, sources: [String]) {
    self.worker = worker
    self.limit = limit
    self.sources = sources.count > 1 ? sources : []
  }

  /// True where an input may be a JSON document in the place of JSON lines.
  var readsDocuments: Bool { worker.readsDocuments }

  /// Works on all lines of a batch.
  ///
  /// - Parameters:
  ///   - batch: The lines; receives the output and the faults.
  ///   - isStopped: True as soon as the rest of the batch is not wanted any more.
  mutating func process(_ batch: inout LineBatch, unless isStopped: () -> Bool) {
    guard !batch.isTooLong else { return refuse(batch.firstLine, .tooLong, &batch) }
    let storage = batch.bytes
    let lines = storage.span.extracting(batch.range)
    let isValid = UTF8Validation.isValid(lines)
    var number = batch.firstLine
    var start = 0
    while start < lines.count, !isStopped() {
      let next = ByteSearch.lineFeed(in: lines, from: start) ?? lines.count
      let hasReturn = next > start && lines[next - 1] == UInt8(ascii: "\r")
      let line = lines.extracting(start..<(hasReturn ? next - 1 : next))
      if let fault = process(line, isValid: isValid, &batch.output) {
        refuse(number, fault, &batch)
      }
      start = next + 1
      number += 1
    }
  }

  private mutating func process(
    _ line: Span<UInt8>,
    isValid: Bool,
    _ output: inout ByteWriter
  ) -> LineFault? {
    guard line.count <= limit else { return .tooLong }
    guard isValid || UTF8Validation.isValid(line) else { return .invalidUTF8 }
    return worker.process(line, to: &output)
  }

  /// Passes a bad line on as an error: as an object, or as an empty line among lines of words.
  private func refuse(_ line: Int, _ fault: LineFault, _ batch: inout LineBatch) {
    batch.faults.append(FaultyLine(line: line, fault: fault))
    guard worker.writesObjects else { return batch.output.write(UInt8(ascii: "\n")) }
    batch.output.write("{\"error\":")
    batch.output.writeString(fault.rawValue)
    if !sources.isEmpty {
      batch.output.write(",\"file\":")
      batch.output.writeString(sources[batch.source])
    }
    batch.output.write(",\"line\":")
    batch.output.write(line)
    batch.output.write("}\n")
  }
}
