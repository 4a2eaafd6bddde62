import Foundation
import TestSupport

/// Reference values and the data they were computed from.
enum ReferenceData {
  /// True where the reference values are at hand; prints the reason otherwise.
  static var isPresent: Bool { SharedData.url("statistics") != nil }

  /// The reference results of one method.
  static func oracle(_ name: String) throws -> [Double] {
    try (json("oracle.json")[name] as? [String: Any])?["ref"] as? [Double] ?? []
  }

  /// The reference results from R under one name.
  static func oracleR(_ name: String) throws -> [Double] {
    let value = try json("oracle_R.json")[name]
    return value as? [Double] ?? (value as? Double).map { [$0] } ?? []
  }

  /// A JSON object of the reference folder.
  static func json(_ name: String) throws -> [String: Any] {
    guard let url = SharedData.url("statistics/\(name)") else { return [:] }
    return try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  /// The rows of a table, nil where a cell is empty.
  static func rows(_ name: String) throws -> [[Double?]] {
    guard let url = SharedData.url("statistics/\(name)") else { return [] }
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) } }
  }

  /// One column of a table, counted from 0.
  static func column(_ index: Int, of name: String) throws -> [Double] {
    try rows(name).compactMap { $0[index] }
  }
}
