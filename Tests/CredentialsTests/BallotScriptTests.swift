import Credentials
import Foundation
import TestSupport
import Testing

/// The script of web pages against the signer, in Node with evaluation of text forbidden.
@Suite(.enabled(if: OtherProgram.find("node") != nil))
struct BallotScriptTests {
  private static let shared = Result { try BallotAuthority(wave: "春季") }
  private let authority: BallotAuthority
  private let folder: TemporaryFolder

  init() throws {
    authority = try Self.shared.get()
    folder = try TemporaryFolder()
  }

  private struct Answer: Decodable {
    let value: Value?
    let code: String?
  }

  /// What a function of the script gives back: a ballot, or a request.
  private enum Value: Decodable {
    case text(String)
    case request(Request)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .request(try container.decode(Request.self))
      }
    }
  }

  private struct Request: Decodable {
    let serial: String
    let blinded: String
    let state: [String: String]
  }

  /// Calls functions of the script one after the other.
  private func run(_ calls: [(String, [Any])]) throws -> [Answer] {
    let script = folder.url.appendingPathComponent("ballot.js")
    try Data(BallotScript.source).write(to: script)
    let lines = try calls.map { name, arguments in
      let call: [String: Any] = ["call": name, "arguments": arguments]
      return String(decoding: try JSONSerialization.data(withJSONObject: call), as: UTF8.self)
    }
    let node = try #require(OtherProgram.find("node"))
    let driver = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Browser/drive.js")
    let running = try Program(in: folder.url)
      .start(
        ["--disallow-code-generation-from-strings", driver.path, script.path],
        of: node
      )
    running.send(lines.joined(separator: "\n") + "\n")
    let outcome = running.finish()
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  private func requests(_ count: Int) throws -> [Request] {
    let key = authority.key.scriptParameters
    let call = ("request", [key.wave, key.modulus, key.exponent] as [Any])
    return try run(Array(repeating: call, count: count)).map { answer in
      guard case .request(let request)? = answer.value else { throw Refusal(code: answer.code) }
      return request
    }
  }

  private struct Refusal: Error {
    let code: String?
  }

  @Test func `what the script blinded is signed, and what it finalised is valid`() throws {
    let requests = try requests(8)
    #expect(Set(requests.map(\.blinded)).count == 8 && Set(requests.map(\.serial)).count == 8)
    let calls = try requests.map { request in
      let signature = try authority.sign(BlindedBallot(reading: request.blinded))
      return ("finalize", [request.state, signature.text] as [Any])
    }
    var spent: Set<[UInt8]> = []
    for answer in try run(calls) {
      guard case .text(let text)? = answer.value else { throw Refusal(code: answer.code) }
      let ballot = try SignedBallot(reading: text)
      try ballot.verify(with: authority.key)
      #expect(ballot.text == text)
      spent.insert(ballot.spentHash)
    }
    #expect(spent.count == 8)
  }

  @Test func `the script unblinds as the standard prints it`() throws {
    let vectors = try Vectors()
    func text(_ name: String) throws -> String { BlindSignature(bytes: try vectors[name]).text }
    let state = [
      "message": try text("prepared_msg"), "inverse": try text("inv"),
      "modulus": try text("n"), "exponent": try text("e"),
    ]
    let answers = try run([("finalize", [state, try text("blind_sig")])])
    let expected = BlindSignature(bytes: try vectors["prepared_msg"] + vectors["sig"]).text
    guard case .text(let ballot)? = answers[0].value else { throw Refusal(code: answers[0].code) }
    #expect(ballot == expected)
  }

  @Test func `the script refuses wrong signatures and wrong keys`() throws {
    let requests = try requests(2)
    let signature = try authority.sign(BlindedBallot(reading: requests[0].blinded))
    var changed = signature.bytes
    changed[255] ^= 1
    var stranger = requests[0].state
    let other = try BallotAuthority(wave: "春季").key.scriptParameters
    stranger["modulus"] = other.modulus
    let key = authority.key.scriptParameters
    let answers = try run([
      ("finalize", [requests[0].state, BlindSignature(bytes: changed).text]),
      ("finalize", [requests[1].state, signature.text]),
      ("finalize", [requests[0].state, requests[0].blinded]),
      ("finalize", [stranger, signature.text]),
      ("finalize", [requests[0].state, "AAAA"]),
      ("finalize", [requests[0].state, "<html>"]),
      ("request", [key.wave, "AAAA", key.exponent]),
      ("request", ["AAAA", key.modulus, key.exponent]),
      ("request", [key.wave, key.modulus, NSNull()]),
      ("finalize", [requests[0].state, signature.text]),
    ])
    let codes = answers.map(\.code)
    #expect(codes.prefix(5).allSatisfy { $0 == "signature" })
    #expect(codes[5...8].allSatisfy { $0 == "unreadable" })
    #expect(codes.last == .some(nil))
  }
}
