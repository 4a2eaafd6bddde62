import CICU

/// The encodings that files of answers and comments come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// The encoding as people call it.
  public var name: String { rawValue }

  /// The encoding with a name as given on a command line, nil when it is not known.
  ///
  /// - Parameter name: Upper or lower case, with or without hyphens; `gbk` and `gb2312` are read as
  ///   GB18030, which contains both.
  public init?(named name: String) {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch folded {
    case "utf8": self = .utf8
    case "utf8bom", "utf8withbom", "utf8sig": self = .utf8WithMark
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "big5", "cp950": self = .big5
    default: return nil
    }
  }

  /// Recognises the encoding of a text from its beginning.
  ///
  /// A byte order mark decides; else bytes that are UTF-8, but for a few damaged characters, are UTF-8; else
  /// ICU's statistics choose, and GB18030 is assumed where they name nothing that is read here.
  ///
  /// - Parameter sample: The first bytes of the text; some 64 KB are plenty. A character cut at the end
  ///   does no harm.
  /// - Complexity: Linear in the sample.
  /// - Returns: The encoding; GB18030 where nothing speaks for another.
  public static func detect(_ sample: [UInt8]) -> TextEncoding {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if sample.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if sample.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if isUTF8(sample) { return .utf8 }
    guard let name = guess(sample) else { return .gb18030 }
    return TextEncoding(named: name) ?? .gb18030
  }

  /// True when the bytes are UTF-8, an incomplete last character aside and at most one damaged character
  /// among five that are sound: text of another encoding hardly ever looks like that.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var sound = 0
    var damaged = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if byte < 0x80 {
        index += 1
        continue
      }
      let end = min(index + length, bytes.count)
      let isCut = index + length > bytes.count
      if !isCut, String(validating: bytes[index..<end], as: UTF8.self) != nil {
        sound += 1
        index = end
      } else {
        if !isCut || bytes[(index + 1)..<end].contains(where: { $0 & 0xC0 != 0x80 }) {
          damaged += 1
        }
        index += 1
        // What is left of the damaged character.
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return damaged == 0 || sound >= 5 * damaged
  }

  private static func guess(_ bytes: [UInt8]) -> String? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard
        let start = buffer.baseAddress,
        let name = unsafe leye_icu_detect_encoding(start, Int32(clamping: buffer.count))
      else { return nil }
      return unsafe String(cString: name)
    }
  }
}
