import Credentials
import Messages
import TestSupport
import Testing

/// Codes as they are written and read.
@Suite struct CodeTests {
  @Test func `codes of known bytes are written as ever`() throws {
    // Printed sheets outlive versions of the program.
    let ascending = Array(UInt8(0)..<16)
    let token = try #require(InvitationToken(bytes: ascending))
    #expect(token.shown == "0004-1061-050R-3GG2-8A1C-60T3-GF88")
    let ballot = try #require(PaperBallot(bytes: ascending))
    #expect(ballot.shown == "G004-1061-050R-3GG2-8A1C-60T3-GF8C")
    let receipt = try #require(ReceiptCode(bytes: Array(ascending[..<10])))
    #expect(receipt.shown == "000G-40R4-0M30-E209-WS")
  }

  @Test func `any bytes come back, and the first character tells the kind`() throws {
    for bytes in Self.samples(of: 16) {
      let token = try #require(InvitationToken(bytes: bytes))
      #expect(try InvitationToken(reading: token.shown).bytes == bytes)
      #expect("01234567".contains(token.text.prefix(1)))
      let ballot = try #require(PaperBallot(bytes: bytes))
      #expect(try PaperBallot(reading: ballot.text).bytes == bytes)
      #expect("GHJKMNPQ".contains(ballot.text.prefix(1)))
      #expect(token.text.count == 28 && ballot.text.count == 28)
    }
    for bytes in Self.samples(of: 10) {
      let receipt = try #require(ReceiptCode(bytes: bytes))
      #expect(try ReceiptCode(reading: receipt.shown).bytes == bytes)
      #expect(receipt.text.count == 18)
    }
    #expect(InvitationToken(bytes: [1, 2, 3]) == nil)
  }

  @Test func `every wrong character is found`() throws {
    for text in try Self.texts(5) {
      let characters = Array(text)
      for place in characters.indices {
        for other in Self.alphabet where other != characters[place] {
          var wrong = characters
          wrong[place] = other
          #expect(Self.problem(of: String(wrong)) == .checksum)
        }
      }
    }
  }

  @Test func `every swap and every second wrong character is found`() throws {
    for text in try Self.texts(1) {
      let characters = Array(text)
      for first in characters.indices {
        for second in characters.indices where second > first {
          var swapped = characters
          swapped.swapAt(first, second)
          guard swapped != characters else { continue }
          #expect(Self.problem(of: String(swapped)) == .checksum)
          var wrong = characters
          for (place, step) in [(first, 7), (second, 13)] {
            let value = try #require(Self.alphabet.firstIndex(of: wrong[place]))
            wrong[place] = Self.alphabet[(value + step) % 32]
          }
          #expect(Self.problem(of: String(wrong)) == .checksum)
        }
      }
    }
  }

  @Test func `a code reads as people type it`() throws {
    let token = try #require(InvitationToken(bytes: Array(UInt8(0)..<16)))
    let ways = [
      "0004-1061-050r-3gg2-8a1c-60t3-gf88",
      " 0004 1061 050R\t3GG2 8A1C\n60T3 GF88 ",
      "OOO4lO6lO5OR3GG28AlC6OT3GF88",
      "ooo4Io6Io5oR3GG28AIC6oT3GF88",
      "０００４－１０６１－０５０Ｒ－３gg2—8A1C–60T3−GF‐88",
      "\u{FEFF}0004‑1061\u{3000}050R\u{200B}3GG28A1C60T3GF88",
    ]
    for way in ways {
      #expect(try InvitationToken(reading: way) == token, "\(way)")
    }
  }

  @Test func `what is no code says why`() throws {
    #expect(Self.problem(of: " - ") == .empty)
    #expect(Self.problem(of: "000G-40R4") == .length(8))
    #expect(Self.problem(of: "000G-40R4-U") == .character)
    #expect(Self.problem(of: "邀请码") == .character)
    #expect(Self.problem(of: "000G.40R4") == .character)
    #expect(Self.problem(of: String(repeating: "0", count: 28)) == .checksum)
    #expect(Self.problem(of: String(repeating: "0", count: 18)) == .checksum)
  }

  @Test func `a code of another kind is told by its name`() throws {
    let ballot = PaperBallot.random()
    let fault = #expect(throws: CodeFault.self) { try InvitationToken(reading: ballot.shown) }
    #expect(fault?.problem == .kind(.paperBallot))
    #expect(
      fault?.phrase.english
        == "This is a valid ballot code, but the invitation code is asked for here."
    )
    #expect(fault?.phrase.chinese == "这是选票代码，此处要填的是邀请码。")
    let receipt = ReceiptCode.random()
    #expect(throws: CodeFault.self) { try PaperBallot(reading: receipt.shown) }
    #expect(try AccessCode(reading: receipt.shown) == .receipt(receipt))
    #expect(try AccessCode(reading: ballot.shown.lowercased()) == .paperBallot(ballot))
    let token = InvitationToken.random()
    #expect(try AccessCode(reading: token.text) == .invitation(token))
  }

  @Test func `no message and no log shows a code`() throws {
    let token = InvitationToken.random()
    let wrong = String(token.text.dropLast()) + (token.text.hasSuffix("0") ? "1" : "0")
    let fault = #expect(throws: CodeFault.self) { try InvitationToken(reading: wrong) }
    let phrase = try #require(fault?.phrase)
    for text in ["\(token)", "\([token])", "\(phrase)", String(reflecting: fault)] {
      #expect(!text.contains(wrong.prefix(8)) && !text.contains(wrong.suffix(8)))
    }
    var dumped = ""
    dump([token], to: &dumped)
    #expect(dumped == "▿ 1 element\n  - invitation code\n")
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func samples(of count: Int) -> [[UInt8]] {
    var generator = SeededGenerator(seed: 7)
    let edges: [[UInt8]] = [0, 1, 0x80, 0xFF].map { Array(repeating: $0, count: count) }
    return edges + (0..<200).map { _ in (0..<count).map { _ in generator.next() } }
  }

  /// Some codes of each kind.
  private static func texts(_ count: Int) throws -> [String] {
    try samples(of: 16).suffix(count).flatMap { bytes in
      [
        try #require(InvitationToken(bytes: bytes)).text,
        try #require(PaperBallot(bytes: bytes)).text,
        try #require(ReceiptCode(bytes: Array(bytes.prefix(10)))).text,
      ]
    }
  }

  private static func problem(of text: String) -> CodeFault.Problem? {
    do {
      _ = try AccessCode(reading: text)
      return nil
    } catch {
      return error.problem
    }
  }
}
