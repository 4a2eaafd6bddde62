public import Foundation

/// A new folder for one test, removed when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes the folder.
  ///
  /// - Throws: When the system's folder for temporary files cannot be written.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into the folder.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - name: The file name.
  /// - Returns: The path.
  /// - Throws: When it cannot be written.
  @discardableResult
  public func write(_ text: String, as name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file.path
  }
}
