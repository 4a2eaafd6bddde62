import CryptoExtras
import Foundation
import Hashing
import Testing

@testable import Credentials

/// The numbers that RFC 9474, appendix A.1, prints for RSABSSA-SHA384-PSS-Randomized.
struct Vectors {
  private let numbers: [String: String]

  init(_ file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Vectors/rfc9474.json"))
    numbers = try JSONDecoder().decode([String: String].self, from: data)
  }

  /// The bytes of a number by its name in the RFC.
  subscript(name: String) -> [UInt8] {
    get throws { try #require(numbers[name].flatMap(Hexadecimal.bytes(of:)), "\(name)") }
  }

  /// The signer, here of some wave.
  func authority(wave: String = "wave") throws -> BallotAuthority {
    let key = try BallotAuthority.PrivateKey(
      n: self["n"],
      e: self["e"],
      d: self["d"],
      p: self["p"],
      q: self["q"],
      parameters: BallotKey.parameters
    )
    return try BallotAuthority(key, wave: wave)
  }
}
