import CQRCode

/// A QR code as black and white modules.
struct QRSymbol: Sendable, Hashable {
  /// The longest side that still reads well on a card: 0.3 mm a module.
  private static let longestSide = 97
  /// The white modules that must stay around a code.
  static let quietZone = 4

  /// How many modules a side has, without the white ones around it.
  let side: Int
  /// Row by row, true for black.
  let modules: [Bool]

  /// The smallest code of a text, a seventh of which may be damaged.
  ///
  /// - Parameter text: The text, ASCII as addresses are; nil is the result where it is empty, or too long for
  ///   a card.
  init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 != 0 && $0 < 0x80 }) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Self.longestSide * Self.longestSide)
    let side = unsafe leye_qrcode_encode(text, &bytes, Int32(Self.longestSide))
    guard side > 0 else { return nil }
    self.side = Int(side)
    modules = bytes.prefix(self.side * self.side).map { $0 == 1 }
  }

  /// How many modules a side has with the white ones around it.
  var outerSide: Int { side + 2 * Self.quietZone }

  /// The black modules as the data of an SVG path: a rectangle for each run in a row.
  var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while column < side, modules[row * side + column] { column += 1 }
        if column > start {
          path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1"
          path += "h\(start - column)z"
        } else {
          column += 1
        }
      }
    }
    return path
  }
}
