extension SearchQuery {
  /// Where a text holds what the query looks for.
  ///
  /// - Parameter text: The text, cut as the query was.
  /// - Returns: Ranges of UTF-8 offsets in order without overlap, nil where the text does not match.
  /// - Complexity: The product of the cells of text and query.
  public func hits(in text: SearchableText) -> [Range<Int>]? {
    guard let found = Self.places(of: condition, in: text) else { return nil }
    var hits: [Range<Int>] = []
    for cells in found.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      let start = text.cells[cells.lowerBound].range.lowerBound
      let end = text.cells[cells.upperBound - 1].range.upperBound
      // Of hits that overlap the first and longest counts.
      if start >= hits.last?.upperBound ?? 0 { hits.append(start..<end) }
    }
    return hits
  }

  /// The ranges of cells that make a condition hold, nil where it does not.
  private static func places(of condition: Condition, in text: SearchableText) -> [Range<Int>]? {
    switch condition {
    case .holds(let cells):
      let found = places(of: cells, in: text)
      return found.isEmpty ? nil : found
    case .all(let parts):
      var all: [Range<Int>] = []
      for part in parts {
        guard let found = places(of: part, in: text) else { return nil }
        all += found
      }
      return all
    case .any(let parts):
      let found = parts.compactMap { places(of: $0, in: text) }
      return found.isEmpty ? nil : found.flatMap { $0 }
    case .except(let part, let unwanted):
      guard unwanted.allSatisfy({ places(of: $0, in: text) == nil }) else { return nil }
      return places(of: part, in: text)
    }
  }

  /// The places of cells in a row that are whole words or part of one.
  private static func places(of cells: [String], in text: SearchableText) -> [Range<Int>] {
    guard let first = cells.first, cells.count <= text.cells.count else { return [] }
    return (0...text.cells.count - cells.count).compactMap { start in
      guard text.cells[start].text == first else { return nil }
      let place = start..<start + cells.count
      let found = text.cells[place]
      guard
        zip(found, cells).allSatisfy({ $0.text == $1 }),
        found.last?.sentence == found.first?.sentence
      else { return nil }
      let isWhole = text.startsWord(start) && text.endsWord(place.upperBound - 1)
      return isWhole || found.last?.word == found.first?.word ? place : nil
    }
  }
}
