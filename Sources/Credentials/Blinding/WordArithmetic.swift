extension UInt64 {
  /// The product with another number, plus two more: what exceeds 64 bits, and the rest.
  func timesPlus(_ factor: UInt64, _ one: UInt64, _ other: UInt64) -> (high: UInt64, low: UInt64) {
    let product = multipliedFullWidth(by: factor)
    let (first, isOver) = product.low.addingReportingOverflow(one)
    let (second, isOverAgain) = first.addingReportingOverflow(other)
    return (product.high &+ (isOver ? 1 : 0) &+ (isOverAgain ? 1 : 0), second)
  }
}

/// Numbers of 64 bits an element, the lowest first, of equal lengths.
extension [UInt64] {
  /// True where the number is less than another one.
  func isBelow(_ other: [UInt64]) -> Bool {
    for place in indices.reversed() where self[place] != other[place] {
      return self[place] < other[place]
    }
    return false
  }

  /// Takes another number away, modulo what the elements hold.
  mutating func subtract(_ other: [UInt64]) {
    var borrow: UInt64 = 0
    for place in indices {
      let (first, isUnder) = self[place].subtractingReportingOverflow(other[place])
      let (second, isUnderAgain) = first.subtractingReportingOverflow(borrow)
      self[place] = second
      borrow = isUnder || isUnderAgain ? 1 : 0
    }
  }

  /// Adds another number, modulo what the elements hold.
  ///
  /// - Returns: True where the sum did not fit.
  mutating func add(_ other: [UInt64]) -> Bool {
    var carry: UInt64 = 0
    for place in indices {
      let (first, isOver) = self[place].addingReportingOverflow(other[place])
      let (second, isOverAgain) = first.addingReportingOverflow(carry)
      self[place] = second
      carry = isOver || isOverAgain ? 1 : 0
    }
    return carry == 1
  }

  /// Doubles the number, modulo what the elements hold.
  ///
  /// - Returns: True where the double did not fit.
  mutating func double() -> Bool {
    var carry: UInt64 = 0
    for place in indices {
      let word = self[place]
      self[place] = word << 1 | carry
      carry = word >> 63
    }
    return carry == 1
  }

  /// Halves the number, rounding down.
  ///
  /// - Parameter isLed: True where a one stands before the highest bit.
  mutating func halve(isLed: Bool = false) {
    var carry: UInt64 = isLed ? 1 << 63 : 0
    for place in indices.reversed() {
      let word = self[place]
      self[place] = word >> 1 | carry
      carry = word << 63
    }
  }
}
