import Credentials
import Hashing
import Messages
import SurveyModel
import SurveyStore

/// Turns the codes people are given into the right to hand in one response.
struct AnswerRights: Sendable {
  let store: Store
  let wave: Wave
  /// Signs ballots; nil in waves that have none.
  private let authority: BallotAuthority?
  private let office: BallotOffice

  /// Reads what a wave needs.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - store: The data file.
  /// - Throws: A ``StoreFault`` or a ``BallotFault``.
  init(to wave: Wave, in store: Store) throws {
    self.store = store
    self.wave = wave
    authority = try store.entry(of: wave).ballotKey.map {
      try BallotAuthority(derRepresentation: $0, wave: wave.name)
    }
    office = BallotOffice(store: store, wave: wave)
  }

  /// The public key of the wave; nil where no ballots are signed.
  var ballotKey: BallotKey? { authority?.key }

  /// The right that a written code gives; nothing is used up yet, but where a ballot is bought.
  ///
  /// In an anonymous wave the invitation buys a ballot here and now, which is blinded for the signer and unblinded
  /// again in this process.
  ///
  /// - Parameter text: What somebody has typed.
  /// - Returns: The right, to be handed in with the response.
  /// - Throws: A ``CodeFault``, ``AccessFault``, ``BallotFault``, ``ResponseFault`` or ``StoreFault``.
  func right(reading text: String) throws -> AnswerRight {
    switch try AccessCode(reading: text) {
    case .paperBallot(let ballot):
      return try checked(.paperBallot(hash: ballot.storedHash(wave: wave.name)))
    case .invitation(let token):
      guard let key = ballotKey else {
        return try checked(.invitation(hash: token.storedHash(wave: wave.name)))
      }
      let request = try BallotRequest(for: key)
      let signature = try sign(request.blinded, for: token)
      // Whoever runs one program after another sees it come and go anyway.
      try office.flush()
      return .signedBallot(hash: try request.finalized(signature, with: key).spentHash)
    case .receipt: throw AccessFault.unknownRight(wave: wave.name)
    }
  }

  /// The right that a signed ballot gives.
  ///
  /// - Parameter text: The ballot as its holder sends it.
  /// - Returns: The right, to be handed in with the response.
  /// - Throws: A ``BallotFault``, ``AccessFault``, ``ResponseFault`` or ``StoreFault``.
  func right(ofBallot text: String) throws -> AnswerRight {
    guard let key = ballotKey else { throw AccessFault.noBallots(wave: wave.name) }
    let ballot = try SignedBallot(reading: text)
    try ballot.verify(with: key)
    return try checked(.signedBallot(hash: ballot.spentHash))
  }

  /// Signs a ballot without seeing it, for an invitation that has bought none, or this very one.
  ///
  /// - Parameters:
  ///   - blinded: What is to be signed.
  ///   - token: The invitation.
  /// - Returns: The signature.
  /// - Throws: A ``BallotFault``, ``AccessFault``, ``ResponseFault`` or ``StoreFault``.
  /// - Complexity: Some milliseconds.
  func sign(_ blinded: BlindedBallot, for token: InvitationToken) throws -> BlindSignature {
    guard let authority else { throw AccessFault.noBallots(wave: wave.name) }
    // Signed first: what cannot be signed uses nothing up.
    let signature = try authority.sign(blinded)
    try office.grant(
      token.storedHash(wave: wave.name),
      for: SHA256.digest(of: blinded.bytes),
      today: Today.day
    )
    return signature
  }

  /// Marks the invitations that have bought a ballot, before the program ends.
  ///
  /// - Throws: A ``StoreFault``.
  func finish() throws { try office.flush() }

  private func checked(_ right: AnswerRight) throws -> AnswerRight {
    try store.check(right, in: wave, today: Today.day)
    return right
  }
}
