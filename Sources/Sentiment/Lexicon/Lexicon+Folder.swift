import Foundation

extension Lexicon {
  /// Reads all word lists (`*.tsv`) of a folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``LexiconFaults`` with every fault of every file.
  public init(folder path: String) throws(LexiconFaults) {
    let folder = URL(fileURLWithPath: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let lists = names.filter { $0.hasSuffix(".tsv") }.sorted()
    guard !lists.isEmpty else {
      throw LexiconFaults(faults: [LexiconFault(file: path, line: 0, problem: .noFiles)])
    }
    var files: [(name: String, text: String)] = []
    var faults: [LexiconFault] = []
    for name in lists {
      let bytes = try? Data(contentsOf: folder.appendingPathComponent(name))
      if let text = bytes.flatMap({ String(bytes: $0, encoding: .utf8) }) {
        files.append((name, text))
      } else {
        faults.append(LexiconFault(file: name, line: 0, problem: .unreadable))
      }
    }
    guard faults.isEmpty else { throw LexiconFaults(faults: faults) }
    try self.init(files: files)
  }
}
