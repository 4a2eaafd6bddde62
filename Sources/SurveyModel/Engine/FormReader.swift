extension Form {
  /// Reads a form from JSON; only what is no JSON object at all is refused.
  ///
  /// - Parameter bytes: The file's content.
  /// - Throws: The first fault of the JSON with its place.
  public convenience init(jsonBytes bytes: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes, builder: JSONNodeBuilder(), stopsAtFirstFault: true)
    let root = parser.parse()
    let finding = parser.findings.first { finding in
      if case .duplicateKey = finding.kind { false } else { true }
    }
    if let finding { throw JSONFault(finding.kind, at: finding.offset, in: SourceText(bytes)) }
    let document = root ?? JSONNode(content: .null, offset: 0)
    guard case .object = document.content else {
      throw JSONFault(.objectExpected, at: document.offset, in: SourceText(bytes))
    }
    self.init(document)
  }
}
