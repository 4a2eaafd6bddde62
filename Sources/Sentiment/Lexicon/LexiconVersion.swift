import Hashing
import Synchronization

/// The digest of word lists, taken when it is first asked for: most scores need no name.
final class LexiconVersion: Sendable {
  private let files: [LexiconFile]
  private let known = Mutex<String?>(nil)

  /// Takes over lists.
  ///
  /// - Parameter files: The lists that scores rest on, in order of their names.
  init(of files: [LexiconFile]) {
    self.files = files
  }

  /// The lowercase hexadecimal SHA-256 digest of names and contents.
  var digest: String {
    known.withLock { known in
      if let known { return known }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + $1.name.utf8.count + 2 })
      for file in files {
        bytes += file.name.utf8
        bytes.append(0)
        bytes += file.bytes
        bytes.append(0)
      }
      let digest = SHA256.hexadecimal(of: bytes)
      known = digest
      return digest
    }
  }
}
