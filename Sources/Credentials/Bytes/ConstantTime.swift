/// Comparing bytes in a time that does not depend on where they differ.
public enum ConstantTime: Sendable {
  /// Whether two sequences of bytes are the same.
  ///
  /// - Parameters:
  ///   - one: The bytes of the one.
  ///   - other: The bytes of the other.
  /// - Returns: True where they are the same; false at once where their lengths differ.
  /// - Complexity: Linear in the length, wherever they differ.
  public static func equals(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(one, other) { difference |= left ^ right }
    return difference == 0
  }
}
