import Messages

/// Reads streams out of a compound file, the container of Office programs before 2007: a small file system of
/// sectors that are chained by a table.
///
/// A chain that turns back on itself or leaves the file ends with a fault, so no stream is ever longer than the
/// file.
struct CompoundFile {
  private static let place = Phrase("the container of the workbook", "工作簿的外层结构")
  private static let endOfChain = 0xFFFF_FFFE
  private static let free = 0xFFFF_FFFF
  private static let smallSector = 64

  private let file: BinaryPiece
  private let sectorSize: Int
  /// The sector that follows each sector.
  private var table: [Int] = []
  /// The small sector that follows each small sector.
  private var smallTable: [Int] = []
  /// Small sectors one after the other.
  private var smallStream = BinaryPiece([], place: place)
  private var smallLimit = 0
  private var entries: [CompoundEntry] = []

  /// True for bytes that begin like a compound file.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: True also for one that is damaged.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// Opens a compound file.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``FormImportFault`` when it is damaged.
  init(_ bytes: [UInt8]) throws(FormImportFault) {
    file = BinaryPiece(bytes, place: Self.place)
    switch try file.short(30) {
    case 9: sectorSize = 512
    case 12: sectorSize = 4096
    default: throw file.damage
    }
    table = try numbers(inSectors: tableSectors())
    let directory = try stream(from: file.long(48))
    for offset in stride(
      from: 0,
      to: directory.count - CompoundEntry.size + 1,
      by: CompoundEntry.size
    ) {
      entries.append(try CompoundEntry(directory.part(offset, CompoundEntry.size)))
    }
    guard let root = entries.first, root.kind == .root else { throw file.damage }
    smallLimit = try file.long(56)
    if root.size > 0 {
      smallStream = try stream(from: root.start)
      let sectors = try chain(from: file.long(60), by: table)
      smallTable = try numbers(
        inSectors: needed(sectors, for: smallStream.count / Self.smallSector)
      )
    }
  }

  /// A stream of the uppermost folder.
  ///
  /// - Parameter name: Its name; case does not count.
  /// - Returns: What it holds, nil where there is none of that name.
  /// - Throws: ``FormImportFault`` when it is damaged.
  func stream(named name: String) throws(FormImportFault) -> BinaryPiece? {
    guard let entry = topmost.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return nil
    }
    let whole = try entry.size < smallLimit ? smallParts(of: entry) : stream(from: entry.start)
    return try whole.part(0, entry.size)
  }

  /// The streams of the uppermost folder: those of embedded files are further down.
  private var topmost: [CompoundEntry] {
    var found: [CompoundEntry] = []
    var seen: Set<Int> = []
    var waiting = [entries[0].child]
    while let index = waiting.popLast() {
      guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
      if entries[index].kind == .stream { found.append(entries[index]) }
      waiting += [entries[index].left, entries[index].right]
    }
    return found
  }

  /// The sectors that hold the table: the first 109 stand in the header, the others in sectors of their own.
  private func tableSectors() throws(FormImportFault) -> [Int] {
    var sectors: [Int] = []
    func take(_ piece: BinaryPiece) throws(FormImportFault) {
      for offset in stride(from: 0, to: piece.count, by: 4) {
        let sector = try piece.long(offset)
        if sector < Self.endOfChain { sectors.append(sector) }
      }
    }
    try take(file.part(76, 436))
    var next = try file.long(68)
    var read = 0
    while next < Self.endOfChain {
      read += 1
      guard read <= sectorCount else { throw file.damage }
      let piece = try sector(next)
      try take(piece.part(0, sectorSize - 4))
      next = try piece.long(sectorSize - 4)
    }
    return needed(sectors, for: sectorCount)
  }

  /// Of the sectors of a table those that it needs for what it describes; what more there are is not in use.
  private func needed(_ sectors: [Int], for count: Int) -> [Int] {
    Array(sectors.prefix(count * 4 / sectorSize + 1))
  }

  private var sectorCount: Int { max(0, (file.count - 1) / sectorSize) }

  /// A sector; the last one of a file may be cut short.
  private func sector(_ index: Int) throws(FormImportFault) -> BinaryPiece {
    let offset = (index + 1) * sectorSize
    return try file.part(offset, min(sectorSize, max(0, file.count - offset)))
  }

  private func numbers(inSectors sectors: [Int]) throws(FormImportFault) -> [Int] {
    var numbers: [Int] = []
    for index in sectors {
      let piece = try sector(index)
      for offset in stride(from: 0, to: piece.count - 3, by: 4) {
        numbers.append(try piece.long(offset))
      }
    }
    return numbers
  }

  /// The sectors of a chain.
  private func chain(from start: Int, by table: [Int]) throws(FormImportFault) -> [Int] {
    var sectors: [Int] = []
    var next = start
    while next != Self.endOfChain, next != Self.free {
      guard table.indices.contains(next), sectors.count < table.count else { throw file.damage }
      sectors.append(next)
      next = table[next]
    }
    return sectors
  }

  private func stream(from start: Int) throws(FormImportFault) -> BinaryPiece {
    let sectors = try chain(from: start, by: table)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sectors.count * sectorSize)
    for index in sectors { bytes += try sector(index).content }
    return BinaryPiece(bytes, place: Self.place)
  }

  private func smallParts(of entry: CompoundEntry) throws(FormImportFault) -> BinaryPiece {
    var bytes: [UInt8] = []
    for index in try chain(from: entry.start, by: smallTable) {
      bytes += try smallStream.part(index * Self.smallSector, Self.smallSector).content
    }
    return BinaryPiece(bytes, place: Self.place)
  }
}
