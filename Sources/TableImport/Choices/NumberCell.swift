/// Numbers as cells of tables write them.
public enum NumberCell: Sendable {
  /// Reads a cell as a number.
  ///
  /// Full-width digits are read, and commas between thousands; `NaN`, `inf` and hexadecimal are not.
  ///
  /// - Parameter text: The cell.
  /// - Returns: The number the whole cell stands for, nil where it is none.
  public static func parse(_ text: String) -> Double? {
    var bytes: [UInt8] = []
    for scalar in text.trimmingBlanks.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: bytes.append(UInt8(scalar.value - 0xFEE0))
      case 0x21...0x7E: bytes.append(UInt8(scalar.value))
      case 0x2212: bytes.append(UInt8(ascii: "-"))
      default: return nil
      }
    }
    let allowed = Set("0123456789+-.eE,".utf8)
    guard bytes.allSatisfy(allowed.contains) else { return nil }
    if bytes.contains(UInt8(ascii: ",")) {
      guard hasThousands(bytes) else { return nil }
      bytes.removeAll { $0 == UInt8(ascii: ",") }
    }
    guard let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  /// Reads a cell as a whole number; `2.0` stands for 2.
  ///
  /// - Parameter text: The cell.
  /// - Returns: The number, nil where the cell is none.
  public static func whole(_ text: String) -> Int? { parse(text).flatMap(Int.init(exactly:)) }

  /// True when each comma divides groups of three digits, as in 12,345,678.9.
  private static func hasThousands(_ bytes: [UInt8]) -> Bool {
    let unsigned = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let integer = parts.first, parts.count <= 2 else { return false }
    let groups = integer.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isDigits = groups.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    return isDigits && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
