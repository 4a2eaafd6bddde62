import Segmentation
import Sentiment

/// What a filter does with each line, as one thread does it.
struct LineFilter: Sendable {
  /// What takes the place of a line.
  enum Task: Sendable {
    /// A score as a JSON object, with all it rests on where wanted.
    case score(showsEvidence: Bool)
    /// The words.
    case segment

    /// The members of an object that the filter writes.
    var members: [String] {
      switch self {
      case .score(let showsEvidence): ByteWriter.scoreMembers(showsEvidence: showsEvidence)
      case .segment: ["words"]
      }
    }
  }

  /// The engines of one task.
  enum Engine: Sendable {
    case scorer(Scorer)
    case segmenter(Segmenter)
  }

  private let task: Task
  private let limit: Int
  private let isJSON: Bool
  /// The inputs to name beside a bad line; none where there is only one.
  private let sources: [String]
  private var scorer: LineScorer?
  private var segmenter: LineSegmenter?
  private var json: JSONLine
  private var text: [UInt8] = []

  /// Creates a filter.
  ///
  /// - Parameters:
  ///   - task: What takes the place of a line.
  ///   - textKey: The member that holds the text; nil for plain lines.
  ///   - limit: The greatest length of a line in bytes, its end not counted.
  ///   - sources: The inputs.
  ///   - engine: What does the task.
  init(task: Task, textKey: String?, limit: Int, sources: [String], engine: Engine) {
    self.task = task
    self.limit = limit
    self.sources = sources.count > 1 ? sources : []
    switch engine {
    case .scorer(let scorer): self.scorer = LineScorer(scorer)
    case .segmenter(let segmenter): self.segmenter = LineSegmenter(segmenter)
    }
    isJSON = textKey != nil
    json = JSONLine(key: textKey ?? "", replaced: task.members)
  }

  /// Works on all lines of a batch.
  ///
  /// - Parameters:
  ///   - batch: The lines; receives the output and the faults.
  ///   - isStopped: True as soon as the rest of the batch is not wanted any more.
  mutating func process(_ batch: inout LineBatch, unless isStopped: () -> Bool) {
    guard !batch.isTooLong else { return refuse(batch.firstLine, .tooLong, &batch) }
    let storage = batch.bytes
    let lines = storage.span.extracting(batch.range)
    let isValid = Self.isValid(lines)
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
    guard isValid || Self.isValid(line) else { return .invalidUTF8 }
    guard isJSON else {
      write(line, isMember: false, &output)
      return nil
    }
    if let fault = json.read(line) { return fault }
    json.writeKept(of: line, to: &output)
    let content = line.extracting(json.text.content)
    if json.text.isEscaped {
      // Taken out of `self` as long as it is read.
      var text: [UInt8] = []
      swap(&text, &self.text)
      text.removeAll(keepingCapacity: true)
      JSONEscape.decode(content, into: &text)
      write(text.span, isMember: true, &output)
      swap(&text, &self.text)
    } else {
      write(content, isMember: true, &output)
    }
    return nil
  }

  /// Writes what takes the place of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isMember: True in an object whose brace is open.
  ///   - output: Receives the line.
  private mutating func write(
    _ text: Span<UInt8>,
    isMember: Bool,
    _ output: inout ByteWriter
  ) {
    switch task {
    case .score(let showsEvidence):
      if !isMember { output.write(UInt8(ascii: "{")) }
      scorer?.write(text, showsEvidence: showsEvidence, to: &output)
      output.write("}\n")
    case .segment:
      segmenter?.write(text, isMember: isMember, to: &output)
    }
  }

  /// Passes a bad line on as an error: as an object, or as an empty line among lines of words.
  private func refuse(_ line: Int, _ fault: LineFault, _ batch: inout LineBatch) {
    batch.faults.append(FaultyLine(line: line, fault: fault))
    if case .segment = task, !isJSON { return batch.output.write(UInt8(ascii: "\n")) }
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

  private static func isValid(_ text: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: text)) != nil
  }
}
