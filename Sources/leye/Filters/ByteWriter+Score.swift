import Sentiment

extension ByteWriter {
  /// The names of the members that a score has.
  static func scoreMembers(showsEvidence: Bool) -> [String] {
    ["score", "label", "confidence", "topics", "flags"] + (showsEvidence ? ["evidence"] : [])
  }

  /// Writes a score as members of a JSON object whose brace is open.
  ///
  /// Places are UTF-8 offsets in the text, from and to.
  ///
  /// - Parameters:
  ///   - sheet: The score.
  ///   - topics: The topics of the lexicon.
  mutating func writeMembers(of sheet: ScoreSheet, topics: [Topic]) {
    write("\"score\":")
    write(sheet.value)
    write(",\"label\":\"")
    write(sheet.label.name)
    write("\",\"confidence\":")
    write(sheet.confidence)
    write(",\"topics\":[")
    for index in sheet.topics.indices {
      let topic = sheet.topics[index]
      write(index > 0 ? ",{\"name\":" : "{\"name\":")
      writeString(topics[topic.topic].name)
      write(",\"score\":")
      write(topic.value)
      write(",\"spans\":[")
      for place in topic.places {
        writeSpan(sheet.places[place], isFirst: place == topic.places.lowerBound)
      }
      write("]}")
    }
    write("],\"flags\":[")
    for index in sheet.flags.indices {
      write(index > 0 ? ",{\"kind\":" : "{\"kind\":")
      writeString(sheet.flags[index].kind.rawValue)
      write(",\"span\":")
      writeSpan(sheet.flags[index].range)
      write("}")
    }
    write("]")
  }

  /// Writes the evidence as one more member.
  ///
  /// - Parameter evidence: What a score rests on.
  mutating func writeEvidence(_ evidence: [Evidence]) {
    write(",\"evidence\":")
    writeArray(evidence) { output, evidence in
      output.write("{\"kind\":")
      output.writeString(evidence.kind.rawValue)
      output.write(",\"word\":")
      output.writeString(evidence.word)
      output.write(",\"span\":")
      output.writeSpan(evidence.range)
      output.write(",\"contribution\":")
      output.write(evidence.contribution)
      if let category = evidence.category {
        output.write(",\"category\":")
        output.writeString(category.rawValue)
      }
      output.write("}")
    }
  }

  /// Writes an array.
  ///
  /// - Parameters:
  ///   - elements: What stands in it.
  ///   - writeElement: Writes one of them.
  mutating func writeArray<Element>(
    _ elements: [Element],
    _ writeElement: (inout ByteWriter, Element) -> Void
  ) {
    write("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { write(",") }
      writeElement(&self, element)
    }
    write("]")
  }
}

extension SentimentLabel {
  /// The raw value, without a string made for it.
  fileprivate var name: StaticString {
    switch self {
    case .negative: "negative"
    case .mixed: "mixed"
    case .neutral: "neutral"
    case .positive: "positive"
    }
  }
}
