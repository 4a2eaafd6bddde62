import Credentials
import Hashing
import TestSupport
import Testing

/// What is stored in place of codes.
@Suite struct StoredHashTests {
  private let bytes = Array(UInt8(0)..<16)

  @Test func `stored hashes stay what they are`() throws {
    // What is in data files must be found by later versions.
    let token = try #require(InvitationToken(bytes: bytes))
    let written = Array("leye/invitation/1\0\0\0\0\0\0\0\0\u{6}春季".utf8)
    let length: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 16]
    #expect(token.storedHash(wave: "春季") == SHA256.digest(of: written + length + bytes))
  }

  @Test func `equal codes of two waves and of two kinds differ`() throws {
    let token = try #require(InvitationToken(bytes: bytes))
    let ballot = try #require(PaperBallot(bytes: bytes))
    let receipt = try #require(ReceiptCode(bytes: Array(bytes[..<10])))
    let hashes = [
      token.storedHash(wave: "a"), token.storedHash(wave: "b"), token.storedHash(wave: ""),
      ballot.storedHash(wave: "a"), receipt.storedHash(wave: "a"),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(hashes.allSatisfy { $0.count == 32 })
    #expect(token.storedHash(wave: "a") == hashes[0])
  }

  @Test func `comparison sees every bit`() {
    #expect(ConstantTime.equals([], []))
    #expect(ConstantTime.equals(bytes, bytes))
    #expect(!ConstantTime.equals(bytes, Array(bytes.dropLast())))
    for place in bytes.indices {
      for bit in UInt8(0)..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        #expect(!ConstantTime.equals(bytes, other))
      }
    }
  }

  @Test func `random codes do not repeat`() {
    let tokens = Set((0..<1_000).map { _ in InvitationToken.random() })
    #expect(tokens.count == 1_000)
    #expect(Set(tokens.map(\.text)).count == 1_000)
  }
}
