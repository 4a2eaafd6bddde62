import TestSupport
import Testing

/// Bytes that are not UTF-8, wherever they stand in a line.
@Suite struct UTF8Tests {
  /// Bytes at the bounds of what may follow a first byte.
  private static let seconds: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
  private static let rests: [[UInt8]] = [
    [], [0x80], [0x80, 0x80], [0x80, 0x41], [0xBF, 0xBF, 0xBF],
  ]

  /// Every first byte, before bytes that make it a character and others, behind letters and Chinese
  /// characters in such numbers that it stands anywhere in what is checked at once.
  private static let lines: [[UInt8]] = (UInt8(0x80)...0xFF).flatMap { first in
    seconds.flatMap { second in
      rests.flatMap { rest in
        [0, 5, 8].flatMap { length in
          let character = [first, second] + rest
          return [
            [UInt8](repeating: UInt8(ascii: "a"), count: length) + character + Array("abc".utf8),
            Array(String(repeating: "好", count: length).utf8) + character,
          ]
        }
      }
    }
  }

  @Test func `every line that is not UTF-8 is told, and no other`() throws {
    let desk = try Desk()
    try desk.write(Array(Self.lines.joined(separator: [0x0A])) + [0x0A], as: "in.txt")
    let output = try FilterOutput(try desk.run("score", "in.txt"))
    #expect(output.lines.count == Self.lines.count)
    for (line, written) in zip(Self.lines, output.lines) {
      let isText = String(validating: line, as: UTF8.self) != nil
      #expect(written.hasPrefix(#"{"error":"invalid-utf-8""#) != isText, "\(line)")
    }
  }
}
