/// How far a file has been read.
public struct TableProgress: Sendable, Hashable {
  /// The bytes read so far.
  public let bytesRead: Int
  /// The size of the file, nil where it is not known, as of a pipe.
  public let size: Int?

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - bytesRead: The bytes read so far.
  ///   - size: The size of the file, nil where it is not known.
  public init(bytesRead: Int, size: Int?) {
    self.bytesRead = bytesRead
    self.size = size
  }

  /// The share read, from 0 to 1; nil where the size is not known.
  public var share: Double? {
    guard let size, size > 0 else { return nil }
    return min(1, Double(bytesRead) / Double(size))
  }
}
