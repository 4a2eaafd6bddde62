import CArchive
import Foundation

/// The files in a ZIP archive.
enum ZIPParts {
  /// Reads all of them as texts by their names.
  static func read(_ url: URL) throws -> [String: String] {
    let bytes = Array(try Data(contentsOf: url))
    guard let archive = unsafe leye_archive_open(bytes, bytes.count) else { return [:] }
    defer { unsafe leye_archive_close(archive) }
    var parts: [String: String] = [:]
    while unsafe leye_archive_next(archive) == 1 {
      guard let name = unsafe leye_archive_name(archive) else { continue }
      let key = unsafe String(cString: name)
      var content: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe leye_archive_read(archive, &piece, piece.count)
        guard count > 0 else { break }
        content += piece[..<Int(count)]
      }
      parts[key] = String(decoding: content, as: UTF8.self)
    }
    return parts
  }

  /// An archive of some texts.
  static func pack(_ parts: [String]) -> [UInt8] {
    guard let writer = unsafe leye_archive_writer_open() else { return [] }
    defer { unsafe leye_archive_writer_close(writer) }
    for (place, part) in parts.enumerated() {
      let bytes = Array(part.utf8)
      _ = unsafe leye_archive_writer_add(writer, "\(place).xml", bytes, bytes.count)
    }
    var start: UnsafePointer<UInt8>?
    let count = unsafe leye_archive_writer_finish(writer, &start)
    return unsafe Array(UnsafeBufferPointer(start: start, count: max(0, Int(count))))
  }
}
