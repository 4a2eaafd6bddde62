import CICU
public import Messages

/// Turns the bytes of any known encoding into UTF-8, piece by piece.
///
/// ## Usage
/// ```swift
/// var decoder = try TextDecoder(encoding: .gb18030)
/// let text = try decoder.decode(chunk, isLast: false)
/// ```
/// A byte order mark at the start is dropped. Malformed bytes become U+FFFD and are counted.
@safe public struct TextDecoder: ~Copyable {
  private let handle: OpaquePointer
  private var isAtStart = true

  /// Opens a decoder.
  ///
  /// - Parameter encoding: The encoding of the bytes to come.
  /// - Throws: ``TextDecodingFault`` when ICU lacks the encoding's table.
  public init(encoding: TextEncoding) throws(TextDecodingFault) {
    let name = encoding == .utf8WithMark ? TextEncoding.utf8.name : encoding.name
    guard let handle = unsafe leye_icu_decoder_open(name) else {
      throw TextDecodingFault(encoding: encoding)
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe leye_icu_decoder_close(handle)
  }

  /// How many malformed byte sequences there were so far.
  public var malformedCount: Int { unsafe Int(leye_icu_decoder_malformed(handle)) }

  /// Decodes the next bytes.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes; a character may be cut at the end.
  ///   - isLast: True when no more bytes follow.
  /// - Returns: UTF-8.
  /// - Throws: ``TextDecodingFault`` when ICU itself fails.
  /// - Complexity: Linear in the number of bytes.
  public mutating func decode(
    _ bytes: borrowing [UInt8],
    isLast: Bool
  ) throws(TextDecodingFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2 + 16)
    var offset = 0
    while true {
      let step = feed(bytes, from: offset, isLast: isLast, into: &result)
      guard let step else { throw TextDecodingFault(encoding: nil) }
      offset += step.consumed
      if step.produced < Self.pieceSize - 8, offset >= bytes.count { break }
    }
    if isAtStart, !result.isEmpty {
      isAtStart = false
      if result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
    }
    return result
  }

  private static let pieceSize = 1 << 16

  /// One call of ICU; nil when it fails.
  private func feed(
    _ bytes: borrowing [UInt8],
    from offset: Int,
    isLast: Bool,
    into result: inout [UInt8]
  ) -> (consumed: Int, produced: Int)? {
    var consumed: Int32 = 0
    var produced: Int32 = 0
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    let length = Int32(clamping: bytes.count - offset)
    // An empty array may have no address; ICU wants one even for nothing.
    var nothing: UInt8 = 0
    let succeeded = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe withUnsafePointer(to: &nothing) { placeholder in
        unsafe leye_icu_decoder_feed(
          handle,
          source.baseAddress.map { unsafe $0 + offset } ?? placeholder,
          length,
          isLast,
          &piece,
          Int32(Self.pieceSize),
          &consumed,
          &produced
        )
      }
    }
    guard succeeded else { return nil }
    result.append(contentsOf: piece[..<Int(produced)])
    return (Int(consumed), Int(produced))
  }
}

// The decoder owns a C object that must stay with one task at a time.
@available(*, unavailable)
extension TextDecoder: Sendable {}

/// A failure of the decoder itself; malformed bytes are no failure.
public struct TextDecodingFault: Fault, Hashable {
  /// The encoding that is not available; nil when ICU failed in the middle.
  public let encoding: TextEncoding?

  /// What went wrong in words.
  public var phrase: Phrase {
    guard let encoding else {
      return Phrase(
        "The text could not be decoded: ICU reported a fault. Convert the file to UTF-8 first.",
        "文本无法解码：ICU 报告了错误。请先把文件转换成 UTF-8。"
      )
    }
    return Phrase(
      "This system's ICU cannot read \(encoding.name). Convert the file to UTF-8 first.",
      "本机的 ICU 不能读取 \(encoding.name)。请先把文件转换成 UTF-8。"
    )
  }

  /// A missing part of the system.
  public var category: FaultCategory { .systemFile }
}
