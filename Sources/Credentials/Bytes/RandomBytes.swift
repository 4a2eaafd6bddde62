extension [UInt8] {
  /// Bytes that nobody can foretell.
  ///
  /// - Parameter count: How many.
  /// - Returns: Bytes of the system's generator, which on Linux is `getrandom`.
  static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }
}
