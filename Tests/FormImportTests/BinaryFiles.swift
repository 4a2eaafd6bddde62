import Foundation

/// Makes compound files and .xls workbooks for tests.
enum BinaryFiles {
  static let endOfChain = 0xFFFF_FFFE

  static func short(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  static func long(_ number: Int) -> [UInt8] { short(number) + short(number >> 16) }

  /// A compound file with one stream, of which a small one is laid out in small sectors.
  ///
  /// The sectors are: the stream, or the small sectors of it; the table of small sectors; the directory; the table;
  /// and a list of the sectors of the table where that does not stand in the header.
  static func compound(
    _ stream: [UInt8],
    named name: String = "Workbook",
    listsApart: Bool = false
  ) -> [UInt8] {
    let isSmall = stream.count < 4096
    let count = (stream.count + 511) / 512
    let directory = count + 1
    let tables = (count + 2 + 126) / 127
    let small = (stream.count + 63) / 64
    let header: [[UInt8]] = [
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], zeros(16), short(0x3E), short(3),
      short(0xFFFE), short(9), short(6), zeros(10), long(tables), long(directory), zeros(4),
      long(4096), long(isSmall ? count : endOfChain), long(isSmall ? 1 : 0),
      long(listsApart ? directory + 1 + tables : endOfChain), long(listsApart ? 1 : 0),
    ]
    func list(_ length: Int, _ isUsed: Bool) -> [UInt8] {
      (0..<length).flatMap { long(isUsed && $0 < tables ? directory + 1 + $0 : 0xFFFF_FFFF) }
    }
    let places = list(109, !listsApart)
    let rest = listsApart ? list(127, true) + long(endOfChain) : []
    let sectors = stream + zeros(count * 512 - stream.count)
    let smallTable = isSmall ? (1...128).flatMap { long($0 < small ? $0 : endOfChain) } : zeros(512)
    let root =
      isSmall ? entry("Root Entry", 5, 0, small * 64) : entry("Root Entry", 5, endOfChain, 0)
    let entries = root + entry(name, 2, 0, stream.count) + zeros(256)
    var chain = (0..<count).map { $0 + 1 < count ? $0 + 1 : endOfChain } + [endOfChain, endOfChain]
    chain += Array(repeating: 0xFFFF_FFFD, count: tables)
    chain += Array(repeating: 0xFFFF_FFFF, count: tables * 128 - chain.count)
    return header.flatMap(\.self) + places + sectors + smallTable + entries + chain.flatMap(long)
      + rest
  }

  private static func entry(_ name: String, _ kind: Int, _ start: Int, _ size: Int) -> [UInt8] {
    let units = Array(name.utf16).flatMap { short(Int($0)) }
    return units + zeros(64 - units.count) + short(units.count + 2) + [UInt8(kind), 1]
      + long(0xFFFF_FFFF) + long(0xFFFF_FFFF) + long(kind == 5 ? 1 : 0xFFFF_FFFF) + zeros(36)
      + long(start) + long(size) + zeros(4)
  }

  static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  static func record(_ kind: Int, _ body: [UInt8]...) -> [UInt8] {
    let whole = body.flatMap(\.self)
    return short(kind) + short(whole.count) + whole
  }

  static func beginning(version: Int = 0x600) -> [UInt8] {
    record(0x809, short(version), zeros(14))
  }

  static let ending = record(0x0A)

  /// A cell: where it stands, its style, and what it holds.
  static func cell(_ kind: Int, _ row: Int, _ column: Int, style: Int = 0, _ value: [UInt8])
    -> [UInt8]
  {
    record(kind, short(row), short(column), short(style), value)
  }

  /// A text with two bytes a character.
  static func text(_ text: String) -> [UInt8] {
    short(text.utf16.count) + [1] + text.utf16.flatMap { short(Int($0)) }
  }

  /// The records of a workbook: those of its head, and those of each sheet.
  static func book(_ head: [UInt8], _ sheets: [(name: String, records: [UInt8])]) -> [UInt8] {
    let names = sheets.map { Array($0.name.utf16).flatMap { short(Int($0)) } }
    var offset =
      beginning().count + head.count + names.map { $0.count + 12 }.reduce(0, +) + ending.count
    var list: [UInt8] = []
    var parts: [UInt8] = []
    for (index, sheet) in sheets.enumerated() {
      list += record(0x85, long(offset), [0, 0, UInt8(names[index].count / 2), 1], names[index])
      let part = beginning() + sheet.records + ending
      parts += part
      offset += part.count
    }
    return beginning() + head + list + ending + parts
  }

  /// A workbook of sheets with texts, which all stand in one list.
  static func workbook(_ sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    var texts: [String] = []
    let parts = sheets.map { sheet in
      var records: [UInt8] = []
      for (row, cells) in sheet.rows.enumerated() {
        for (column, value) in cells.enumerated() where !value.isEmpty {
          records += cell(0xFD, row, column, long(texts.count))
          texts.append(value)
        }
      }
      return (name: sheet.name, records: records)
    }
    return compound(book(list(of: texts), parts))
  }

  /// The list of texts, in records that end wherever they are full.
  static func list(of texts: [String], recordSize: Int = 8224) -> [UInt8] {
    var records: [[UInt8]] = [long(texts.count) + long(texts.count)]
    for text in texts {
      // The number of characters and the flags are never parted.
      if records[records.count - 1].count + 3 > recordSize { records.append([]) }
      records[records.count - 1] += short(text.utf16.count) + [1]
      for unit in text.utf16 {
        if records[records.count - 1].count + 2 > recordSize { records.append([1]) }
        records[records.count - 1] += short(Int(unit))
      }
    }
    return records.enumerated().flatMap { record($0 == 0 ? 0xFC : 0x3C, $1) }
  }
}
