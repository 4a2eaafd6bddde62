import SurveyModel

/// Names rows so that reading a file again gives the same names.
struct RowKeys: Sendable {
  // Sixteen bytes a row instead of the row; two different rows with one digest are not to be expected.
  private var counts: [UInt128: Int] = [:]

  /// Names the next row of the file.
  ///
  /// - Parameters:
  ///   - id: The text of the id column; nil or empty where there is none.
  ///   - answers: The answers of the row.
  /// - Returns: The id, else the answers with the number of their occurrence.
  mutating func key(id: String?, answers: [String: Value]) -> String {
    if let id = id?.trimmingBlanks, !id.isEmpty { return "id:" + id }
    let json = answers.canonicalJSON
    let occurrence = counts[Self.digest(json), default: 0] + 1
    counts[Self.digest(json)] = occurrence
    return "row:\(json)#\(occurrence)"
  }

  /// The FNV-1a digest in 128 bits.
  private static func digest(_ text: String) -> UInt128 {
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    return text.utf8.reduce(0x6C62_272E_07BB_0142_62B8_2175_6295_C58D) { digest, byte in
      (digest ^ UInt128(byte)) &* prime
    }
  }
}
