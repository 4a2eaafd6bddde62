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
    var files: [(name: String, bytes: [UInt8])] = []
    var faults: [LexiconFault] = []
    for name in lists {
      let data = try? Data(contentsOf: folder.appendingPathComponent(name))
      let bytes = data.map(Array.init)
      if let bytes, !Self.bearsOnScores(name, bytes) || Self.isUTF8(bytes) {
        files.append((name, bytes))
      } else {
        faults.append(LexiconFault(file: name, line: 0, problem: .unreadable))
      }
    }
    guard faults.isEmpty else { throw LexiconFaults(faults: faults) }
    try self.init(contents: files)
  }

  /// False for a list that only cutting reads, which says itself what is wrong with it.
  private static func bearsOnScores(_ name: String, _ bytes: [UInt8]) -> Bool {
    (try? LexiconFile(name: name, bytes: bytes))?.kind.bearsOnScores ?? true
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}
