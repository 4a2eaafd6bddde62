extension Modulus {
  /// The number whose product with another one is 1; nil where there is none.
  ///
  /// Euclid's algorithm in halves and differences. A number without an inverse would share a factor with the
  /// modulus, which is to say that somebody guessed the private key.
  func inverse(of number: [UInt64]) -> [UInt64]? {
    // Each of the pairs keeps: factor · number = rest, modulo the modulus.
    let zero = [UInt64](repeating: 0, count: words.count)
    var one = zero
    one[0] = 1
    var (low, lowFactor) = (number, one)
    var (high, highFactor) = (words, zero)
    while low != zero {
      while low[0].isMultiple(of: 2) {
        low.halve()
        halve(&lowFactor)
      }
      if low.isBelow(high) {
        swap(&low, &high)
        swap(&lowFactor, &highFactor)
      }
      low.subtract(high)
      let isUnder = lowFactor.isBelow(highFactor)
      lowFactor.subtract(highFactor)
      if isUnder { _ = lowFactor.add(words) }
    }
    return high == one ? highFactor : nil
  }

  /// Halves a number modulo the modulus, which is odd.
  private func halve(_ number: inout [UInt64]) {
    let isOdd = !number[0].isMultiple(of: 2)
    let isOver = isOdd ? number.add(words) : false
    number.halve(isLed: isOver)
  }
}
