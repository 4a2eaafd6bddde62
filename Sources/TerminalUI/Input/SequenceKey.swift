/// What a control character or an escape sequence means.
struct SequenceKey {
  /// What it stands for.
  enum Event {
    case event(TerminalEvent)
    case pasteBegins
    case pasteEnds
  }

  /// Nil for one without a meaning here.
  let event: Event?

  /// Reads a control character.
  init(control byte: UInt8, hasAlt: Bool) {
    let alt: KeyPress.Modifiers = hasAlt ? .alt : []
    event =
      switch byte {
      case 0x0D, 0x0A: .key(.enter, alt)
      case 0x09: .key(.tab, alt)
      case 0x7F, 0x08: .key(.backspace, alt)
      case 0x01...0x1A:
        .key(.letter(Character(Unicode.Scalar(byte + 0x60))), alt.union(.control))
      case 0x00: .key(.letter(" "), alt.union(.control))
      default: nil
      }
  }

  /// Reads what follows `ESC O`.
  init(single byte: UInt8, hasAlt: Bool) {
    let alt: KeyPress.Modifiers = hasAlt ? .alt : []
    if byte == UInt8(ascii: "M") {
      event = .key(.enter, alt)
    } else {
      event = Self.lettered(byte).map { .key($0, alt) }
    }
  }

  /// Reads a sequence `ESC [`.
  ///
  /// - Parameters:
  ///   - parameters: What stands before its last byte.
  ///   - final: Its last byte.
  ///   - hasAlt: True where another Esc stood before it.
  init(_ parameters: [UInt8], final: UInt8, hasAlt: Bool) {
    if parameters.first == UInt8(ascii: "<") {
      event = Self.mouse(parameters.dropFirst(), isRelease: final == UInt8(ascii: "m"))
      return
    }
    let numbers = Self.numbers(parameters[...])
    let first = numbers.first ?? 1
    var modifiers: KeyPress.Modifiers = hasAlt ? .alt : []
    if numbers.count > 1, (2...16).contains(numbers[1]) {
      modifiers.formUnion(KeyPress.Modifiers(rawValue: UInt8(numbers[1] - 1) & 7))
    }
    switch final {
    case UInt8(ascii: "~"): event = Self.numbered(first, modifiers)
    case UInt8(ascii: "Z"): event = .key(.tab, modifiers.union(.shift))
    case UInt8(ascii: "I") where parameters.isEmpty: event = .event(.focus(true))
    case UInt8(ascii: "O") where parameters.isEmpty: event = .event(.focus(false))
    case UInt8(ascii: "u"): event = Self.coded(first, modifiers)
    default: event = Self.lettered(final).map { .key($0, modifiers) }
    }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      // What stands behind a colon refines the number.
      Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1
    }
  }

  /// The keys of `ESC [ A`, `ESC [ 1 ; 5 A` and `ESC O A`.
  private static func lettered(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// The keys of `ESC [ 3 ~` and the like, as the VT220 numbers them.
  private static func numbered(_ number: Int, _ modifiers: KeyPress.Modifiers) -> Event? {
    switch number {
    case 1, 7: .key(.home, modifiers)
    case 2: .key(.insert, modifiers)
    case 3: .key(.delete, modifiers)
    case 4, 8: .key(.end, modifiers)
    case 5: .key(.pageUp, modifiers)
    case 6: .key(.pageDown, modifiers)
    case 11...15: .key(.function(number - 10), modifiers)
    case 17...21: .key(.function(number - 11), modifiers)
    case 23...24: .key(.function(number - 12), modifiers)
    case 200: .pasteBegins
    case 201: .pasteEnds
    default: nil
    }
  }

  /// The keys of `ESC [ 13 ; 5 u`, which have the number of their character.
  private static func coded(_ code: Int, _ modifiers: KeyPress.Modifiers) -> Event? {
    switch code {
    case 13: return .key(.enter, modifiers)
    case 9: return .key(.tab, modifiers)
    case 27: return .key(.escape, modifiers)
    case 8, 127: return .key(.backspace, modifiers)
    default:
      guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      let isCommand = !modifiers.isDisjoint(with: [.alt, .control])
      return isCommand
        ? .key(.letter(Character(scalar)), modifiers) : .event(.text(String(scalar)))
    }
  }

  private static func mouse(_ parameters: ArraySlice<UInt8>, isRelease: Bool) -> Event? {
    let numbers = numbers(parameters)
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = ScreenPlace(column: numbers[1] - 1, row: numbers[2] - 1)
    // Bits for Shift, Alt and Ctrl do not matter here.
    let action: MouseEvent.Action? =
      switch numbers[0] & ~0b11100 {
      case 0: isRelease ? .release : .press
      case 32: .drag
      case 64: .scrollUp
      case 65: .scrollDown
      default: nil
      }
    return action.map { .event(.mouse(MouseEvent($0, at: place))) }
  }
}

extension SequenceKey.Event {
  fileprivate static func key(_ key: Key, _ modifiers: KeyPress.Modifiers) -> Self {
    .event(.key(KeyPress(key, modifiers)))
  }
}
