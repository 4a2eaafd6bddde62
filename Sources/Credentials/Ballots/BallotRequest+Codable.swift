extension BallotRequest: Codable {
  private enum CodingKeys: String, CodingKey {
    case blinded
    case message
    case inverse
  }

  /// Reads a request that was written down.
  ///
  /// - Parameter decoder: The decoder.
  /// - Throws: `DecodingError`, which repeats nothing of the request.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func bytes(_ key: CodingKeys) throws -> [UInt8] {
      guard let bytes = Base64URL.bytes(of: try container.decode(String.self, forKey: key)) else {
        throw Self.corrupted(key, container)
      }
      return bytes
    }
    guard let message = BallotMessage(bytes: try bytes(.message)) else {
      throw Self.corrupted(.message, container)
    }
    self.init(
      blinded: BlindedBallot(bytes: try bytes(.blinded)),
      message: message,
      inverse: try bytes(.inverse)
    )
  }

  /// Writes the request down, as texts in base64url.
  ///
  /// - Parameter encoder: The encoder.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(blinded.text, forKey: .blinded)
    try container.encode(Base64URL.text(of: message.bytes), forKey: .message)
    try container.encode(Base64URL.text(of: inverse), forKey: .inverse)
  }

  private static func corrupted(
    _ key: CodingKeys,
    _ container: KeyedDecodingContainer<CodingKeys>
  ) -> DecodingError {
    .dataCorruptedError(forKey: key, in: container, debugDescription: "not a ballot request")
  }
}
