/// Turns the bytes of a terminal into events, wherever the bytes are cut.
///
/// Understands what xterm, screen, tmux and the Linux console send: cursor and function keys with
/// modifiers, Alt by Esc, bracketed paste, the mouse in SGR form, focus, and keys in the form `CSI … u`. Other
/// sequences are dropped whole, and bytes that are not UTF-8 become U+FFFD, so that nothing unexpected gets
/// into a text.
///
/// ## Usage
/// ```swift
/// var decoder = KeyDecoder()
/// for event in decoder.receive(bytes) { handle(event) }
/// // After a pause of 50 ms: an Esc that nothing followed is the key itself.
/// for event in decoder.flush() { handle(event) }
/// ```
public struct KeyDecoder: Sendable {
  private enum State: Sendable {
    case ground
    case escape
    /// `ESC O`: the keypad and F1 to F4.
    case single
    /// `ESC [` with what has come of the parameters.
    case sequence([UInt8])
    /// A text for the terminal itself, to be passed over up to its end; true behind an Esc in it.
    case string(Bool)
  }

  /// The longest sequence that may be a key, in bytes.
  private static let sequenceLimit = 48

  private var state = State.ground
  private var text = UTF8Decoder()
  private var paste: String?
  private var endsWithReturn = false
  private var hasAlt = false

  /// Creates a decoder that has met nothing.
  public init() {}

  /// True where an Esc has come, which may be a key or the beginning of one.
  ///
  /// A character of which some bytes lack waits for them, however slow the line is.
  public var isPending: Bool {
    switch state {
    case .escape, .single, .sequence, .string: true
    case .ground: false
    }
  }

  /// Takes what came from the terminal.
  ///
  /// - Parameter bytes: The bytes, cut anywhere.
  /// - Returns: The events they complete; text that came in one piece is one event.
  /// - Complexity: Linear in the number of bytes.
  public mutating func receive(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events = EventList()
    for byte in bytes { take(byte, &events) }
    return events.all
  }

  /// Ends what has begun, since nothing more comes: an Esc alone is the key Esc.
  ///
  /// - Returns: The events that makes.
  public mutating func flush() -> [TerminalEvent] {
    guard isPending else { return [] }
    var events = EventList()
    switch state {
    case .escape: events.add(.key(KeyPress(.escape, hasAlt ? .alt : [])))
    case .single: events.add(.key(KeyPress(.letter("O"), .alt)))
    case .sequence(let parameters) where parameters.isEmpty:
      events.add(.key(KeyPress(.letter("["), .alt)))
    case .sequence, .string, .ground: break
    }
    state = .ground
    hasAlt = false
    return events.all
  }

  private mutating func take(_ byte: UInt8, _ events: inout EventList) {
    switch state {
    case .ground: takeInGround(byte, &events)
    case .escape: takeBehindEscape(byte, &events)
    case .single:
      state = .ground
      finish(SequenceKey(single: byte, hasAlt: hasAlt).event, &events)
    case .sequence(let parameters):
      guard (0x40...0x7E).contains(byte) else {
        // A control character or too long a sequence is no key.
        let isPart = (0x20...0x3F).contains(byte) && parameters.count < Self.sequenceLimit
        state = isPart ? .sequence(parameters + [byte]) : byte == 0x1B ? .escape : .ground
        return
      }
      state = .ground
      finish(SequenceKey(parameters, final: byte, hasAlt: hasAlt).event, &events)
    case .string(let isBehindEscape):
      // Ends with BEL or with ESC \.
      let isEnd = byte == 0x07 || isBehindEscape && byte == 0x5C
      state = isEnd ? .ground : .string(byte == 0x1B)
    }
  }

  private mutating func takeInGround(_ byte: UInt8, _ events: inout EventList) {
    let followsReturn = endsWithReturn
    endsWithReturn = byte == 0x0D
    if byte >= 0x20, byte != 0x7F { return add(text.receive(byte), &events) }
    add(text.finish(), &events)
    if byte == 0x1B {
      state = .escape
    } else if byte == 0x0A, followsReturn {
      // The same end of a line.
    } else if paste == nil {
      finish(SequenceKey(control: byte, hasAlt: hasAlt).event, &events)
    } else if byte == 0x09 {
      add(["\t"], &events)
    } else if byte == 0x0D || byte == 0x0A {
      add(["\n"], &events)
    }
  }

  private mutating func takeBehindEscape(_ byte: UInt8, _ events: inout EventList) {
    switch byte {
    case 0x5B: state = .sequence([])
    case 0x4F: state = .single
    // Texts for the terminal: DCS, SOS, OSC, PM, APC.
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string(false)
    case 0x1B:
      // The first Esc stands for Alt, or for itself.
      if hasAlt { events.add(.key(KeyPress(.escape))) }
      hasAlt = true
    case 0x20...0x7E where paste == nil:
      state = .ground
      finish(.key(KeyPress(.letter(Character(Unicode.Scalar(byte))), .alt)), &events)
    default:
      state = .ground
      if byte >= 0x80 {
        // Esc was the key, and text follows.
        finish(.key(KeyPress(.escape)), &events)
        takeInGround(byte, &events)
      } else {
        hasAlt = true
        takeInGround(byte, &events)
        hasAlt = false
      }
    }
  }

  /// Ends a key; within pasted text only its end counts.
  private mutating func finish(_ event: SequenceKey.Event?, _ events: inout EventList) {
    hasAlt = false
    switch event {
    case .pasteBegins: paste = paste ?? ""
    case .pasteEnds:
      if let pasted = paste { events.add(.paste(pasted)) }
      paste = nil
    case .event(let event) where paste == nil: events.add(event)
    case .event, nil: break
    }
  }

  private mutating func finish(_ event: TerminalEvent, _ events: inout EventList) {
    finish(.event(event), &events)
  }

  private mutating func add(_ scalars: [Unicode.Scalar], _ events: inout EventList) {
    if paste != nil {
      paste?.unicodeScalars.append(contentsOf: scalars)
    } else {
      for scalar in scalars { events.add(scalar) }
    }
  }
}

/// Events in order; characters that follow each other make one text.
private struct EventList {
  private(set) var all: [TerminalEvent] = []

  mutating func add(_ event: TerminalEvent) { all.append(event) }

  mutating func add(_ scalar: Unicode.Scalar) {
    if case .text(var text)? = all.last {
      text.unicodeScalars.append(scalar)
      all[all.count - 1] = .text(text)
    } else {
      all.append(.text(String(scalar)))
    }
  }
}
