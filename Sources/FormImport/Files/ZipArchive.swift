import CArchive

/// Reads the entries of a ZIP archive in memory, within limits that no questionnaire comes near.
///
/// Entries are inflated piece by piece and only where somebody wants them; nothing is written to disk, so
/// names cannot lead anywhere.
enum ZipArchive {
  /// The greatest number of entries.
  static let entryLimit = 4096
  /// The greatest size of one entry when inflated.
  static let partLimit = 64 << 20
  /// The greatest size of all wanted entries when inflated.
  static let totalLimit = 256 << 20
  /// How many times the size of the archive may come out; a few MB are always allowed.
  static let ratioLimit = 200
  private static let ratioFreeLimit = 16 << 20
  private static let pieceSize = 1 << 16

  /// True for bytes that begin like an archive.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: True also for an archive without entries.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The names of all entries.
  ///
  /// - Parameter bytes: The archive.
  /// - Returns: The names in the order of the archive.
  /// - Throws: ``FormImportFault`` when the archive is damaged or has too many entries.
  static func names(in bytes: [UInt8]) throws(FormImportFault) -> [String] {
    var names: [String] = []
    try read(bytes) { name throws(FormImportFault) in
      names.append(name)
      return nil
    }
    return names
  }

  /// Goes through the entries.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - open: Is asked for each name; gives what takes the pieces of the entry, or nil to pass it over. An
  ///     empty piece ends the entry.
  /// - Throws: ``FormImportFault``, or what a closure throws.
  static func read(
    _ bytes: [UInt8],
    open: (String) throws(FormImportFault) -> (([UInt8]) throws(FormImportFault) -> Void)?
  ) throws(FormImportFault) {
    let opened = unsafe bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe leye_archive_open(base, buffer.count)
    }
    guard let archive = unsafe opened else { throw FormImportFault(.damagedArchive) }
    defer { unsafe leye_archive_close(archive) }
    var entries = 0
    var total = 0
    let ratioLimit = max(Self.ratioFreeLimit, bytes.count * Self.ratioLimit)
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let step = unsafe leye_archive_next(archive)
      guard step >= 0 else { throw FormImportFault(.damagedArchive) }
      guard step > 0 else { break }
      entries += 1
      guard entries <= Self.entryLimit else {
        throw FormImportFault(.tooManyEntries(limit: Self.entryLimit))
      }
      let name = unsafe leye_archive_name(archive).map { unsafe String(cString: $0) } ?? ""
      guard let take = try open(name) else { continue }
      guard unsafe leye_archive_is_encrypted(archive) == 0 else {
        throw FormImportFault(.encryptedArchive)
      }
      var size = 0
      while true {
        let count = Int(unsafe leye_archive_read(archive, &piece, piece.count))
        guard count >= 0 else { throw FormImportFault(.damagedArchive) }
        size += count
        total += count
        guard size <= Self.partLimit else {
          throw FormImportFault(.inflatesTooMuch(megabytes: Self.partLimit >> 20))
        }
        guard total <= min(ratioLimit, Self.totalLimit) else {
          throw FormImportFault(.inflatesTooMuch(megabytes: min(ratioLimit, Self.totalLimit) >> 20))
        }
        try take(count == piece.count ? piece : Array(piece[..<count]))
        if count == 0 { break }
      }
    }
    guard entries > 0 else { throw FormImportFault(.nothingInArchive) }
  }
}
