import Foundation

/// Where programs, word lists and public data lie.
struct Places {
  /// The folder of the package that is measured.
  let package: URL
  /// Public data: `LEYE_SHARED_DATA`, else `../shared/data`.
  let data: URL
  /// The word lists: `LEYE_LEXICONS`, else those of the package.
  let lexicons: URL
  /// The built program: `LEYE`, else that of `make build`.
  let program: URL

  init() {
    let environment = ProcessInfo.processInfo.environment
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    package = folder
    let beside = folder.deletingLastPathComponent().appendingPathComponent("shared/data")
    data = environment["LEYE_SHARED_DATA"].map { URL(fileURLWithPath: $0) } ?? beside
    lexicons =
      environment["LEYE_LEXICONS"].map { URL(fileURLWithPath: $0) }
      ?? folder.appendingPathComponent("Lexicons")
    program =
      environment["LEYE"].map { URL(fileURLWithPath: $0) }
      ?? folder.appendingPathComponent(".build/release/leye")
  }

  /// The reviews with their labels, 1 for good and 0 for bad, by the name of their domain.
  static let reviews = [
    ("hotel", "sentiment/chnsenticorp_htl.tsv"), ("take-away", "sentiment/waimai_10k.tsv"),
    ("shopping", "sentiment/shopping_bal10k.tsv"),
    ("micro-blogs", "sentiment/weibo_bal10k_noemoji.tsv"),
  ]

  /// The path of a data file, nil with a line in the report where it is not there.
  func file(_ name: String, for measure: String) -> URL? {
    let url = data.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: url.path) { return url }
    Report.skipped(measure, "no file \(name) in the folder of public data")
    return nil
  }

  /// The lines of a file in which a label and a tab stand before the text.
  func labelled(_ url: URL) throws -> [(label: String, text: String)] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#") else { return nil }
      return (String(parts[0]), String(parts[1]))
    }
  }

  /// All texts of the four files of reviews; empty where none is there.
  func reviewTexts() throws -> [String] {
    try Self.reviews.flatMap { name, path in
      let url = data.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: url.path) else { return [String]() }
      return try labelled(url).map(\.text)
    }
  }
}
