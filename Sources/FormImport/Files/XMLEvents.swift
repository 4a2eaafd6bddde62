import CExpat

/// What a parser meets in an XML file.
enum XMLEvent: Sendable {
  /// An element begins; names are without prefix.
  case start(String, [String: String])
  /// An element ends.
  case end(String)
  /// A piece of text.
  case text(String)
}

/// Parses XML piece by piece in bounded memory.
@safe struct XMLEvents: ~Copyable {
  /// How deep elements may be nested.
  static let depthLimit = 64

  private let parser: OpaquePointer
  private let part: String

  /// Opens a parser.
  ///
  /// - Parameter part: The name of the file for messages.
  /// - Throws: ``FormImportFault`` when memory is short.
  init(part: String) throws(FormImportFault) {
    guard let parser = unsafe leye_expat_open(Int32(Self.depthLimit)) else {
      throw FormImportFault(.tooManyCells)
    }
    unsafe self.parser = parser
    self.part = part
  }

  deinit {
    unsafe leye_expat_close(parser)
  }

  /// Parses the next bytes.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes; none end the file.
  ///   - body: Takes each event.
  /// - Throws: ``FormImportFault``, or what the closure throws.
  func feed(
    _ bytes: [UInt8],
    _ body: (XMLEvent) throws(FormImportFault) -> Void
  ) throws(FormImportFault) {
    var nothing: UInt8 = 0
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe withUnsafePointer(to: &nothing) { placeholder in
        unsafe leye_expat_feed(
          parser,
          buffer.baseAddress ?? placeholder,
          Int32(clamping: buffer.count),
          buffer.isEmpty
        )
      }
    }
    for event in events() { try body(event) }
    switch Int(code) {
    case Int(LEYE_EXPAT_OK): return
    case Int(LEYE_EXPAT_TOO_DEEP):
      throw FormImportFault(.deepXML(part: part, limit: Self.depthLimit))
    case Int(LEYE_EXPAT_ENTITIES): throw FormImportFault(.entitiesInXML(part: part))
    case Int(LEYE_EXPAT_MEMORY): throw FormImportFault(.tooManyCells)
    default:
      let line = Int(unsafe leye_expat_line(parser))
      throw FormImportFault(.malformedXML(part: part, line: line))
    }
  }

  /// The events of the last call.
  private func events() -> [XMLEvent] {
    var length = 0
    guard let start = unsafe leye_expat_events(parser, &length) else { return [] }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: length)
    var reading = EventReading()
    var offset = 0
    while offset + 5 <= length {
      let size = (1...4).reversed().reduce(0) { size, place in
        size << 8 | Int(unsafe bytes[offset + place])
      }
      let text = unsafe String(decoding: bytes[(offset + 5)..<(offset + 5 + size)], as: UTF8.self)
      reading.take(kind: Int(unsafe bytes[offset]), text)
      offset += 5 + size
    }
    reading.endStart()
    return reading.events
  }
}

/// Puts raw events together.
private struct EventReading {
  private(set) var events: [XMLEvent] = []
  private var element: String?
  private var attributes: [String: String] = [:]
  private var key = ""

  mutating func take(kind: Int, _ text: String) {
    switch kind {
    case Int(LEYE_EXPAT_KEY): key = text.withoutPrefix
    case Int(LEYE_EXPAT_VALUE): attributes[key] = text
    default:
      endStart()
      switch kind {
      case Int(LEYE_EXPAT_START): element = text.withoutPrefix
      case Int(LEYE_EXPAT_END): events.append(.end(text.withoutPrefix))
      default: events.append(.text(text))
      }
    }
  }

  /// Ends an element's list of attributes.
  mutating func endStart() {
    guard let name = element else { return }
    events.append(.start(name, attributes))
    element = nil
    attributes = [:]
  }
}

extension String {
  /// A name of XML without the prefix of its name space.
  fileprivate var withoutPrefix: String {
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[index(after: colon)...])
  }
}
