import Foundation
import Testing

@testable import Credentials

/// Ballots from the request to the answer.
@Suite struct BallotTests {
  /// One key for all tests that do not ask for two: making one takes a while.
  private static let shared = Result { try BallotAuthority(wave: "春季") }
  private let authority: BallotAuthority

  init() throws { authority = try Self.shared.get() }

  private func ballot() throws -> SignedBallot {
    let request = try BallotRequest(for: authority.key)
    return try request.finalized(authority.sign(request.blinded), with: authority.key)
  }

  @Test func `a ballot is signed unseen and read again`() throws {
    let request = try BallotRequest(for: authority.key)
    let sent = try BlindedBallot(reading: request.blinded.text)
    let signature = try BlindSignature(reading: try authority.sign(sent).text)
    let ballot = try request.finalized(signature, with: authority.key)
    #expect(ballot.text.utf8.count == 487)
    let read = try SignedBallot(reading: ballot.text)
    #expect(read == ballot)
    try read.verify(with: authority.key)
    #expect(read.spentHash == ballot.spentHash && read.spentHash.count == 32)
    // Asked again after an answer was lost, the signer gives the same.
    #expect(try authority.sign(sent) == signature)
  }

  @Test func `keys are stored and read again`() throws {
    let again = try BallotAuthority(
      derRepresentation: authority.derRepresentation,
      wave: "春季"
    )
    #expect(again.key == authority.key)
    let key = try BallotKey(der: authority.key.der, wave: "春季")
    #expect(key == authority.key && key.modulus.count == 256 && key.exponent == [1, 0, 1])
    try ballot().verify(with: key)
    #expect(throws: BallotFault.unreadableKey) { try BallotKey(der: [1, 2, 3], wave: "a") }
    #expect(throws: BallotFault.unreadableKey) {
      try BallotAuthority(derRepresentation: [], wave: "a")
    }
    let texts = ["\(authority)", String(reflecting: [authority])]
    #expect(texts.allSatisfy { !$0.contains("rivateKey") })
  }

  @Test func `a ballot is of one wave only, even with the same key`() throws {
    let ballot = try ballot()
    let sameKey = try BallotKey(der: authority.key.der, wave: "秋季")
    #expect(throws: BallotFault.otherWave) { try ballot.verify(with: sameKey) }
    let sameName = try BallotAuthority(wave: "春季").key
    #expect(throws: BallotFault.otherWave) { try ballot.verify(with: sameName) }
    let request = try BallotRequest(for: authority.key)
    let signature = try authority.sign(request.blinded)
    #expect(throws: BallotFault.otherWave) { try request.finalized(signature, with: sameKey) }
    // Relabelled for the other wave, the signature no longer fits.
    let start = 32 + "leye/ballot/1".utf8.count
    var bytes = ballot.message.bytes
    bytes.replaceSubrange(start..<start + 32, with: sameKey.waveDigest)
    let message = try #require(BallotMessage(bytes: bytes))
    let relabelled = SignedBallot(message: message, signature: ballot.signature)
    #expect(throws: BallotFault.wrongSignature) { try relabelled.verify(with: sameKey) }
  }

  @Test func `no byte of a ballot can be changed`() throws {
    let ballot = try ballot()
    let bytes = ballot.message.bytes + ballot.signature
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(throws: BallotFault.self, "byte \(place)") {
        try SignedBallot(reading: Base64URL.text(of: changed)).verify(with: authority.key)
      }
    }
  }

  @Test func `what is no ballot is refused`() throws {
    let text = try ballot().text
    let texts = [
      "", "x", String(text.dropLast()), text + "A", text + "=", text + "\n", "答题票",
      String(text.dropLast(4)), String(repeating: "A", count: 487),
      String(repeating: "A", count: 1_000_000),
    ]
    for text in texts {
      #expect(throws: BallotFault.unreadable) {
        try SignedBallot(reading: text).verify(with: authority.key)
      }
    }
    // One ballot, one text: the last character holds bits that mean nothing.
    let last = try #require(text.last?.asciiValue)
    let twin = String(text.dropLast()) + String(Character(Unicode.Scalar(last ^ 1)))
    #expect(throws: BallotFault.unreadable) { try SignedBallot(reading: twin) }
  }

  @Test func `a signer signs numbers below the modulus only`() throws {
    let size = authority.key.modulus.count
    let numbers = [
      [], [1], [UInt8](repeating: 0, count: size), authority.key.modulus,
      [UInt8](repeating: 0xFF, count: size), [UInt8](repeating: 1, count: size + 1),
    ]
    for number in numbers {
      #expect(throws: BallotFault.unreadable) { try authority.sign(BlindedBallot(bytes: number)) }
    }
    #expect(throws: BallotFault.unreadable) { try BlindedBallot(reading: "=") }
  }

  @Test func `a wrong signature is noticed before it is used`() throws {
    let request = try BallotRequest(for: authority.key)
    let other = try BallotRequest(for: authority.key)
    var wrong = [try authority.sign(other.blinded).bytes, request.blinded.bytes, [1, 2, 3], []]
    wrong.append(try BallotAuthority(wave: "春季").key.modulus)
    for bytes in wrong {
      #expect(throws: BallotFault.wrongSignature) {
        try request.finalized(BlindSignature(bytes: bytes), with: authority.key)
      }
    }
  }

  @Test func `requests are independent, and what the signer saw fits every ballot`() throws {
    let modulus = authority.key.arithmetic
    var seen: [(blinded: [UInt8], signature: [UInt8])] = []
    var ballots: [SignedBallot] = []
    for _ in 0..<3 {
      let request = try BallotRequest(for: authority.key)
      let signature = try authority.sign(request.blinded)
      seen.append((request.blinded.bytes, signature.bytes))
      ballots.append(try request.finalized(signature, with: authority.key))
    }
    #expect(Set(ballots.map(\.spentHash)).count == 3)
    #expect(Set(seen.map(\.blinded)).count == 3)
    // For any ballot there is exactly one factor with which it would have looked as any request did.
    for transcript in seen {
      let blind = try #require(modulus.number(transcript.signature))
      for ballot in ballots {
        let plain = try #require(modulus.number(ballot.signature))
        let factor = modulus.product(blind, try #require(modulus.inverse(of: plain)))
        let encoded = modulus.power(plain, authority.key.exponent)
        let blinded = modulus.product(encoded, modulus.power(factor, authority.key.exponent))
        #expect(modulus.bytes(of: blinded) == transcript.blinded)
      }
    }
    let shared = zip(ballots[0].message.bytes, ballots[1].message.bytes).filter { $0 == $1 }
    // The purpose and the wave are the same; of 64 random bytes a few may be.
    #expect(shared.count < 45 + 16)
  }

  @Test func `a request outlives a crash`() throws {
    let request = try BallotRequest(for: authority.key)
    let written = try JSONEncoder().encode(request)
    let signature = try authority.sign(request.blinded)
    let read = try JSONDecoder().decode(BallotRequest.self, from: written)
    #expect(read == request)
    try read.finalized(signature, with: authority.key).verify(with: authority.key)
    let broken = String(decoding: written, as: UTF8.self).replacing(
      "\"message\":\"",
      with: "\"message\":\"="
    )
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(BallotRequest.self, from: Data(broken.utf8))
    }
    #expect(!"\(request)".contains(request.blinded.text.prefix(8)))
  }
}
