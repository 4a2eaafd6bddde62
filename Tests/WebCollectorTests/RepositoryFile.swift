import Foundation

/// Files of the repository that tests compare with.
enum RepositoryFile {
  /// The text of a file, empty where it is missing.
  static func text(_ path: String) -> String {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }
}
