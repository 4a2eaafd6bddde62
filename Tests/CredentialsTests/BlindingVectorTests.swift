import Testing

@testable import Credentials

/// Every step of RFC 9474 gives the numbers that it prints.
@Suite struct BlindingVectorTests {
  private let vectors: Vectors
  private let authority: BallotAuthority

  init() throws {
    vectors = try Vectors()
    authority = try vectors.authority()
  }

  @Test func `blinding`() throws {
    let modulus = authority.key.arithmetic
    let inverse = try #require(modulus.number(try vectors["inv"]))
    let factor = try #require(modulus.inverse(of: inverse))
    let blinded = BallotRequest.blinded(
      try vectors["prepared_msg"],
      salt: try vectors["salt"],
      factor: factor,
      authority.key
    )
    #expect(try blinded == vectors["blinded_msg"])
    #expect(modulus.inverse(of: factor) == inverse)
  }

  @Test func `signing`() throws {
    let signature = try authority.sign(BlindedBallot(bytes: try vectors["blinded_msg"]))
    #expect(try signature.bytes == vectors["blind_sig"])
  }

  @Test func `unblinding and verifying`() throws {
    let signature = try BallotRequest.unblinded(
      vectors["blind_sig"],
      inverse: vectors["inv"],
      authority.key
    )
    #expect(try signature == vectors["sig"])
    let message = try vectors["prepared_msg"]
    #expect(try authority.key.isSigned(message, by: vectors["sig"]))
    #expect(try !authority.key.isSigned(message.reversed(), by: vectors["sig"]))
    #expect(try !authority.key.isSigned(message, by: vectors["blind_sig"]))
  }
}
