import Segmentation
import Sentiment

/// Scores or cuts the text of each line.
struct TextWorker: LineWorker {
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
  private let isJSON: Bool
  private var scorer: LineScorer?
  private var segmenter: LineSegmenter?
  private var json: JSONLine
  private var text: [UInt8] = []

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - task: What takes the place of a line.
  ///   - textKey: The member that holds the text; nil for plain lines.
  ///   - engine: What does the task.
  init(task: Task, textKey: String?, engine: Engine) {
    self.task = task
    switch engine {
    case .scorer(let scorer): self.scorer = LineScorer(scorer)
    case .segmenter(let segmenter): self.segmenter = LineSegmenter(segmenter)
    }
    isJSON = textKey != nil
    json = JSONLine(key: textKey ?? "", replaced: task.members)
  }

  var writesObjects: Bool {
    if case .segment = task { return isJSON }
    return true
  }

  mutating func process(_ line: Span<UInt8>, to output: inout ByteWriter) -> LineFault? {
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
}
