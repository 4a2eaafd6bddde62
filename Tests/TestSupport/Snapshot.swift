import Foundation
public import Testing

/// Expects a text to equal the golden file `Snapshots/<named>.<extension>` beside the test.
///
/// With `LEYE_RECORD_SNAPSHOTS=1` the file is written instead, and the test fails all the same, so
/// that a recording run never passes for a check. Review the change as a diff before committing it.
///
/// - Parameters:
///   - text: What the code under test produced.
///   - name: The file's name without its extension.
///   - fileExtension: The file's extension, such as `txt`.
///   - sourceFile: The test's file, beside which the folder `Snapshots` lies.
///   - sourceLocation: Where a difference is reported.
public func expectSnapshot(
  _ text: String,
  named name: String,
  extension fileExtension: String = "txt",
  sourceFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: sourceFile)
    .deletingLastPathComponent().appendingPathComponent("Snapshots", isDirectory: true)
  let file = folder.appendingPathComponent("\(name).\(fileExtension)")
  let place = "Snapshots/\(file.lastPathComponent)"

  if ProcessInfo.processInfo.environment["LEYE_RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(place)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot write \(place): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "\(place) does not exist; run once with LEYE_RECORD_SNAPSHOTS=1 to record it",
      sourceLocation: sourceLocation
    )
    return
  }
  // Bytes decide: Swift's == takes canonically equivalent texts for equal.
  guard data != Data(text.utf8) else { return }
  let golden = String(decoding: data, as: UTF8.self)
  Issue.record(
    """
    \(place) differs (- golden, + now; LEYE_RECORD_SNAPSHOTS=1 records the new text)
    \(LineDiff(from: golden, to: text).text)
    """,
    sourceLocation: sourceLocation
  )
}
