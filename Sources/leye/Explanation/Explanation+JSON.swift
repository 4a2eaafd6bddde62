import Sentiment

extension Explanation {
  /// The explanation as one JSON object on a line, with the members of `leye score --evidence`.
  var json: ByteWriter {
    var output = ByteWriter()
    output.write("{\"text\":")
    output.writeString(text)
    output.write(",")
    output.writeMembers(of: sheet, topics: topics)
    output.writeEvidence(score.evidence)
    output.write(",\"sentences\":")
    output.writeArray(score.sentences) { output, sentence in
      output.write("{\"span\":")
      output.writeSpan(sentence.range)
      output.write(",\"score\":")
      output.write(sentence.value)
      output.write(",\"topics\":")
      output.writeArray(sentence.topics) { $0.writeString($1) }
      output.write("}")
    }
    output.write(",\"words\":")
    output.writeArray(words) { $0.writeString($1) }
    output.write(",\"lexicon\":")
    output.writeString(digest)
    output.write("}\n")
    return output
  }
}
