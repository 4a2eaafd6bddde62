extension PersonalDataMask {
  private static let buildings = ["号楼", "栋", "幢", "号院"].map { Array($0.unicodeScalars) }
  private static let entrances = ["单元", "门"].map { Array($0.unicodeScalars) }
  private static let rooms = ["室", "号", "房", "户"].map { Array($0.unicodeScalars) }

  /// A home down to the room, as 3号楼2单元501室: a building, perhaps an entrance, and a room; a building
  /// alone is a place of many.
  static func home(in text: FoldedText, at place: Int) -> Match? {
    guard
      text.digit(at: place) != nil, text.digit(at: place - 1) == nil,
      var end = numbered(buildings, in: text, at: place, digits: 1...3)
    else { return nil }
    if let entrance = numbered(entrances, in: text, at: end, digits: 1...2) { end = entrance }
    let start = end
    while let scalar = text[end], scalar == "-" || scalar == " ", end - start < 2 { end += 1 }
    if let room = numbered(rooms, in: text, at: end, digits: 1...4) {
      return Match(kind: .home, end: room)
    }
    let bare = end
    while text.digit(at: end) != nil { end += 1 }
    // Without a word behind it only a number of three or four digits is a room.
    return (3...4).contains(end - bare) ? Match(kind: .home, end: end) : nil
  }

  /// The end of a number with one of some words behind it.
  private static func numbered(
    _ words: [[Unicode.Scalar]],
    in text: FoldedText,
    at place: Int,
    digits: ClosedRange<Int>
  ) -> Int? {
    var end = place
    while text.digit(at: end) != nil, end - place <= digits.upperBound { end += 1 }
    guard digits.contains(end - place) else { return nil }
    return words.first { text.has($0, at: end) }.map { end + $0.count }
  }
}
