/// Turns a JSON document into lines, on the way through the reader.
///
/// Each element of a list becomes a line, and so does each object that is written over several lines. JSON lines
/// pass as they are.
///
/// What kind of input it is shows at its beginning. A fault stays one: a list that is cut off or ends in a comma
/// gives a line that is no JSON.
struct JSONDocument {
  private enum Layout {
    case unknown
    case lines
    case objects
    case list
    /// Behind the end of a list.
    case ended
  }

  private var layout = Layout.unknown
  private var hasBegun = false
  private var isInString = false
  private var isEscaped = false
  /// How many objects and lists are open, that of the document not counted.
  private var depth = 0
  /// True where nothing of an element has come yet.
  private var isElementEmpty = true
  private var elementCount = 0

  /// Reshapes what was read.
  ///
  /// - Parameters:
  ///   - bytes: Receives lines in the place of what was read.
  ///   - start: Where the input begins in the bytes, as long as it is not known what it is.
  ///   - new: Where the bytes stand that came in last.
  /// - Returns: The end of what is left, at most that of the new bytes.
  mutating func reshape(_ bytes: inout [UInt8], start: Int, new: Range<Int>) -> Int {
    var range = new
    if layout == .unknown {
      layout = Self.layout(of: bytes[start..<new.upperBound])
      range = start..<new.upperBound
    }
    guard layout != .unknown, layout != .lines else { return new.upperBound }
    var end = range.lowerBound
    for index in range {
      guard let byte = shaped(bytes[index]) else { continue }
      bytes[end] = byte
      end += 1
    }
    return end
  }

  /// What is to follow at the end of an input: a mark that is no JSON where a list has no end.
  var remainder: [UInt8] {
    guard layout == .list, hasBegun else { return [] }
    return Array((isElementEmpty ? "[" : "\n[").utf8)
  }

  /// What takes the place of a byte, nil for nothing.
  private mutating func shaped(_ byte: UInt8) -> UInt8? {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return byte
    }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
      // One space stays between two words, so that they do not become one.
      return isElementEmpty ? nil : endsObject(byte) ? UInt8(ascii: "\n") : UInt8(ascii: " ")
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if layout == .list, !hasBegun {
        hasBegun = true
        return nil
      }
      depth += 1
    case UInt8(ascii: "]") where layout == .list && depth == 0: return endOfList(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: ",") where layout == .list && depth == 0 && !isElementEmpty:
      isElementEmpty = true
      elementCount += 1
      return UInt8(ascii: "\n")
    case UInt8(ascii: "\""): isInString = true
    default: break
    }
    isElementEmpty = false
    return byte
  }

  /// True for a line end behind an object that stands for itself.
  private mutating func endsObject(_ byte: UInt8) -> Bool {
    guard layout != .list, depth == 0, byte == UInt8(ascii: "\n") else { return false }
    isElementEmpty = true
    return true
  }

  private mutating func endOfList(_ byte: UInt8) -> UInt8? {
    layout = .ended
    // Behind a comma the bracket itself stays, which is no JSON.
    if isElementEmpty { return elementCount > 0 ? byte : nil }
    isElementEmpty = true
    return UInt8(ascii: "\n")
  }

  /// What an input is by its first line.
  private static func layout(of bytes: ArraySlice<UInt8>) -> Layout {
    let spaces = Set(" \n\r\t".utf8)
    let text = bytes.drop { spaces.contains($0) }
    guard let first = text.first else { return .unknown }
    if first == UInt8(ascii: "[") { return .list }
    guard first == UInt8(ascii: "{") else { return .lines }
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return .unknown }
    // The first line of an object over several lines ends where something must follow.
    let last = text[..<end].last { !spaces.contains($0) }
    return last.map { "{[,:".utf8.contains($0) } ?? false ? .objects : .lines
  }
}
