import Foundation
import SurveyModel

/// Public data that tests read where it is at hand, and never copy.
enum SharedData {
  /// The folder, nil where it is absent.
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["LEYE_SHARED_DATA"].map { URL(filePath: $0) }
    let folder = named ?? root.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// A file or folder, or nil with a printed reason where it is absent.
  static func url(_ path: String) -> URL? {
    guard let url = folder?.appending(path: path),
      FileManager.default.fileExists(atPath: url.path)
    else {
      print("skipped: \(path) is absent; set LEYE_SHARED_DATA to the folder with the shared data")
      return nil
    }
    return url
  }

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
