import Messages
import Statistics

/// Made-up comments by question and mood, from a file of phrases.
struct SyntheticComments {
  private var texts: [String: [String]] = [:]

  /// Reads the phrases: question, topic, mood and text in columns.
  ///
  /// - Parameter bytes: The file's content.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for line in lines where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 4 else { continue }
      texts["\(fields[0]) \(fields[1]) \(fields[2])", default: []].append(String(fields[3]))
      texts["\(fields[0])  \(fields[2])", default: []].append(String(fields[3]))
    }
  }

  /// A text of a mood for a question, about a topic where there is one.
  func text(
    question: String,
    topic: String,
    mood: String,
    using generator: inout SplitMix64
  ) -> String? {
    let known = texts["\(question) \(topic) \(mood)"] ?? texts["\(question)  \(mood)"]
    return known?.randomElement(using: &generator)
  }
}
