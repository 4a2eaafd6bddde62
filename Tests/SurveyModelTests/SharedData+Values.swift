import Foundation
import SurveyModel
import TestSupport

extension SharedData {
  /// The bytes of a file, or nil with a printed reason.
  static func bytes(_ path: String) throws -> [UInt8]? {
    try url(path).map { [UInt8](try Data(contentsOf: $0)) }
  }

  /// The JSON objects of a file with one a line, or nil with a printed reason.
  static func records(_ path: String) throws -> [[String: Value]]? {
    guard let bytes = try bytes(path) else { return nil }
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      guard case .object(let members) = try Value(jsonBytes: Array(line)) else { return [:] }
      return members
    }
  }
}

extension [String: Value] {
  /// A text member; empty where there is none.
  func text(_ key: String) -> String {
    if case .text(let text)? = self[key] { text } else { "" }
  }

  /// An object member; empty where there is none.
  func object(_ key: String) -> [String: Value] {
    if case .object(let members)? = self[key] { members } else { [:] }
  }

  /// A list of texts; empty where there is none.
  func texts(_ key: String) -> [String] {
    guard case .array(let list)? = self[key] else { return [] }
    return list.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
