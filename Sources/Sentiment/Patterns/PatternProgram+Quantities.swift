import Segmentation

/// A few places in a text, without memory of its own.
struct PlaceList {
  private(set) var count = 0
  private var places: InlineArray<16, Int32> = .init(repeating: 0)

  subscript(index: Int) -> Int { Int(places[index]) }

  /// Notes a place once; more than 16 are left out.
  mutating func add(_ place: Int) {
    for index in 0..<count where places[index] == Int32(place) { return }
    guard count < 16 else { return }
    places[count] = Int32(place)
    count += 1
  }
}

/// A number, a duration, a count of times or an amount in a text.
struct Quantity {
  /// The raw value of a ``BuiltInClass``.
  let builtIn: Int32
  /// Where it starts.
  let start: Int32
  /// The place behind it.
  let end: Int32
}

extension PatternProgram {
  /// Finds the quantities that start at a place.
  ///
  /// - Parameters:
  ///   - start: Where they start.
  ///   - end: Where the clause ends.
  ///   - units: The text.
  ///   - found: Receives them.
  func findQuantities(
    from start: Int,
    to end: Int,
    _ units: Span<UInt16>,
    _ found: inout [Quantity]
  ) {
    let numbers = numberEnds(from: start, to: end, units)
    var places = PlaceList()
    // Shorter ones too: 三万 in <数>万.
    for place in numbers { places.add(place) }
    append(.number, from: start, places, &found)

    places = PlaceList()
    addWords(.durations, from: start, to: end, units, &places)
    for number in numbers { addDurations(from: number, to: end, units, &places) }
    append(.duration, from: start, places, &found)

    places = PlaceList()
    addWords(.counts, from: start, to: end, units, &places)
    for number in numbers {
      let place = skippingBlanks(number, end, units)
      addWords(.countUnits, from: place, to: end, units, &places)
    }
    append(.times, from: start, places, &found)

    places = PlaceList()
    for number in numbers {
      let place = skippingBlanks(number, end, units)
      addWords(.moneyUnits, from: place, to: end, units, &places)
    }
    append(.money, from: start, places, &found)
  }

  private func append(
    _ builtIn: BuiltInClass,
    from start: Int,
    _ places: PlaceList,
    _ found: inout [Quantity]
  ) {
    for index in 0..<places.count {
      found.append(
        Quantity(
          builtIn: Int32(builtIn.rawValue),
          start: Int32(start),
          end: Int32(places[index])
        )
      )
    }
  }

  /// Adds the ends of durations whose number ends at a place.
  private func addDurations(
    from number: Int,
    to end: Int,
    _ units: Span<UInt16>,
    _ places: inout PlaceList
  ) {
    var place = skippingBlanks(number, end, units)
    for _ in 0...2 {
      let known = places.count
      addWords(.durationUnits, from: place, to: end, units, &places)
      for unit in known..<places.count {
        let next = places[unit]
        if next < end, afterUnit.contains(units[next]) { places.add(next + 1) }
      }
      guard place < end, betweenNumberAndUnit.contains(units[place]) else { break }
      place += 1
    }
  }

  /// Where a number that starts at a place can end: 3.5% at its end, 三十 after each character.
  private func numberEnds(from start: Int, to end: Int, _ units: Span<UInt16>) -> Range<Int> {
    var place = start
    // A longer one is no number that anybody would read.
    let far = min(end, start + 32)
    while place < far, Self.isDigit(units[place]) {
      place += 1
      // A point or a comma between digits belongs to them.
      if place + 1 < end, units[place] == 0x2E || units[place] == 0x2C,
        Self.isDigit(units[place + 1])
      {
        place += 1
      }
    }
    var first = place
    if place > start {
      if place < end, units[place] == 0x25 { place += 1 }
    } else {
      first += 1
    }
    let limit = min(end, place + 12)
    while place < limit, numerals.contains(units[place]) { place += 1 }
    return first..<max(first, place + 1)
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private func skippingBlanks(_ start: Int, _ end: Int, _ units: Span<UInt16>) -> Int {
    var place = start
    while place < end, units[place] == 0x20 { place += 1 }
    return place
  }

  /// Adds the ends of the words of a hidden class that start at a place.
  private func addWords(
    _ words: BuiltInClass.Words,
    from start: Int,
    to end: Int,
    _ units: Span<UInt16>,
    _ places: inout PlaceList
  ) {
    guard start < end, quantityWordStarts[words.rawValue].contains(units[start]) else { return }
    var node = wordStart(units[start])
    var place = start
    while node >= 0 {
      place += 1
      if nodes[node].classes & words.bit != 0 { places.add(place) }
      guard place < end else { return }
      node = child(of: node, units[place])
    }
  }
}
