/// A picture of dots: eight to a cell in braille, one to a cell in ASCII.
struct Canvas {
  /// Its size in cells.
  let columns: Int
  let rows: Int
  /// True where only ASCII makes the dots.
  let isSimple: Bool
  /// What each cell shows: bits of a braille pattern, or 1 for a line and 2 for a point.
  private var cells: [UInt8]

  init(columns: Int, rows: Int, isSimple: Bool) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    self.isSimple = isSimple
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  /// The size in dots.
  var width: Int { isSimple ? columns : columns * 2 }
  var height: Int { isSimple ? rows : rows * 4 }

  /// The bits of the dots in a cell, by row and column (Unicode, Braille Patterns).
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private mutating func set(_ x: Int, _ y: Int, isPoint: Bool = false) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    if isSimple {
      let value: UInt8 = isPoint ? 2 : 1
      cells[y * columns + x] = max(cells[y * columns + x], value)
    } else {
      cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
    }
  }

  /// A line between two dots, counted from the top left.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      set(
        start.x + Int((Double(end.x - start.x) * part).rounded()),
        start.y + Int((Double(end.y - start.y) * part).rounded())
      )
    }
  }

  /// A point that stands out.
  mutating func point(_ x: Int, _ y: Int) {
    guard !isSimple else { return set(x, y, isPoint: true) }
    for dx in -1...1 { for dy in -1...1 { set(x + dx, y + dy) } }
  }

  /// A thin line upright, every other dot where there are enough of them.
  mutating func whisker(at x: Int, from top: Int, to bottom: Int) {
    for y in stride(from: min(top, bottom), through: max(top, bottom), by: isSimple ? 1 : 2) {
      set(x, y)
    }
  }

  /// The rows as text.
  func text(row: Int) -> String {
    String(
      (0..<columns).map { column -> Character in
        let cell = cells[row * columns + column]
        guard !isSimple else { return cell == 2 ? "O" : cell == 1 ? "." : " " }
        guard cell != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(cell)) else { return " " }
        return Character(scalar)
      }
    )
  }
}
