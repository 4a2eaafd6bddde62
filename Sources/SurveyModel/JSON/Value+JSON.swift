extension Value {
  /// Reads a JSON text.
  ///
  /// - Parameter json: The text.
  /// - Throws: The first fault with its place.
  public init(json: String) throws(JSONFault) {
    try self.init(jsonBytes: Array(json.utf8))
  }

  /// Reads a JSON text as UTF-8.
  ///
  /// - Parameter bytes: The bytes, with or without a byte order mark.
  /// - Throws: The first fault with its place.
  public init(jsonBytes bytes: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes, builder: JSONValueBuilder(), stopsAtFirstFault: true)
    let value = parser.parse()
    let finding = parser.findings.first { finding in
      if case .duplicateKey = finding.kind { false } else { true }
    }
    if let finding { throw JSONFault(finding.kind, at: finding.offset, in: SourceText(bytes)) }
    self = value ?? .null
  }

  /// The value as canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space,
  /// shortest numbers.
  ///
  /// Undefined members are left out; NaN, infinities and undefined elements become null, dates
  /// texts, as in JavaScript.
  public var canonicalJSON: String {
    var writer = CanonicalWriter()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension [String: Value] {
  /// Reads a JSON object.
  ///
  /// - Parameter json: The text.
  /// - Throws: The first fault with its place, also where the text holds something else.
  public init(json: String) throws(JSONFault) {
    guard case .object(let members) = try Value(json: json) else {
      throw JSONFault(.objectExpected, at: 0, in: SourceText(Array(json.utf8)))
    }
    self = members
  }

  /// The members as canonical JSON; see ``Value/canonicalJSON``.
  public var canonicalJSON: String { Value.object(self).canonicalJSON }
}

extension JSONFault {
  /// Creates a fault with its line and column.
  ///
  /// - Parameters:
  ///   - kind: The kind of fault.
  ///   - offset: The offset of the place in bytes.
  ///   - source: The text.
  init(_ kind: Kind, at offset: Int, in source: SourceText) {
    let position = source.position(of: offset)
    self.init(kind: kind, offset: offset, line: position.line, column: position.column)
  }
}
