import CArchive
import Glibc

/// A packed workbook, read again.
///
/// libxlsxwriter does not notice that a part outgrew the space for temporary files: it packs the beginning
/// and says that all is well.
enum PackedFile {
  /// Whether a workbook was packed whole.
  ///
  /// - Parameter path: The workbook.
  /// - Returns: True where every part ends with the tag that its first one needs.
  static func isWhole(_ path: String) -> Bool {
    guard let bytes = contents(path) else { return false }
    return isWhole(bytes)
  }

  /// Whether a workbook was packed whole.
  ///
  /// - Parameter bytes: The workbook.
  /// - Returns: True where every part ends with the tag that its first one needs.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let archive = unsafe leye_archive_open(bytes, bytes.count) else { return false }
    defer { unsafe leye_archive_close(archive) }
    var count = 0
    while true {
      switch unsafe leye_archive_next(archive) {
      case 1:
        guard unsafe isWholePart(of: archive) else { return false }
        count += 1
      case 0: return count > 0
      default: return false
      }
    }
  }

  /// Reads the part on; only its beginning and its end are kept.
  private static func isWholePart(of archive: OpaquePointer) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var beginning: [UInt8] = []
    var end: [UInt8] = []
    while true {
      let count = unsafe leye_archive_read(archive, &piece, piece.count)
      guard count >= 0 else { return false }
      guard count > 0 else { break }
      let read = piece[..<Int(count)]
      beginning += read.prefix(max(0, 4096 - beginning.count))
      end = Array((end + read.suffix(256)).suffix(256))
    }
    return isWhole(beginning: beginning, end: end)
  }

  private static func isWhole(beginning: [UInt8], end: [UInt8]) -> Bool {
    let head = String(decoding: beginning, as: UTF8.self)
    let tail = String(decoding: end, as: UTF8.self)
    // Behind the declaration stands the first tag.
    let rest =
      head.hasPrefix("<?") ? head.split(separator: "?>", maxSplits: 1).last ?? "" : head[...]
    guard let open = rest.firstIndex(of: "<") else { return false }
    let name = rest[rest.index(after: open)...].prefix { $0 != " " && $0 != ">" && $0 != "/" }
    let last = tail.reversed().drop { $0.isWhitespace }.reversed()
    return !name.isEmpty && String(last).hasSuffix("</\(name)>")
      || rest.count { $0 == "<" } == 1 && String(last).hasSuffix("/>")
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }
}
