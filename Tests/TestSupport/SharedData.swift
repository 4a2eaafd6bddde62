public import Foundation
import Synchronization

/// Public data sets that tests compare with but the package does not carry.
///
/// They are looked for in the folder named by the environment variable `LEYE_SHARED_DATA`, else in
/// `../shared/data` beside the package.
public enum SharedData: Sendable {
  /// The place of a file or folder of the shared data, nil where it is absent.
  ///
  /// Prints once for each path why it is absent, so that a skipped test says so. Use it as a
  /// condition: `@Test(.enabled(if: SharedData.url("statistics") != nil))`.
  ///
  /// - Parameter path: The path inside the data folder.
  /// - Returns: The place, nil where there is no such file.
  public static func url(_ path: String) -> URL? {
    let url = root.appendingPathComponent(path)
    if FileManager.default.fileExists(atPath: url.path) { return url }
    let isFirst = reported.withLock { $0.insert(path).inserted }
    if isFirst {
      print("skipped: no \(path) in \(root.path); set LEYE_SHARED_DATA to the data folder")
    }
    return nil
  }

  private static let reported = Mutex<Set<String>>([])

  private static let root: URL = {
    if let folder = ProcessInfo.processInfo.environment["LEYE_SHARED_DATA"], !folder.isEmpty {
      return URL(fileURLWithPath: folder, isDirectory: true)
    }
    // This file is <package>/Tests/TestSupport/SharedData.swift, perhaps through a symbolic link.
    var package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appendingPathComponent("shared/data")
  }()
}
