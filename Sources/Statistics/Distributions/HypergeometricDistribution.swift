/// The number of people of a kind among those drawn without replacement.
///
/// C(K, x) C(N - K, n - x) / C(N, n) for x of K people of the kind among n of N, taken as the ratio of
/// three binomial probabilities with chance n/N (Loader 2000), so that large numbers keep their
/// digits. Relative accuracy about 1e-12 up to 1e9 people.
struct HypergeometricDistribution {
  let population: Int
  let kind: Int
  let draws: Int

  /// The values that are possible.
  var range: ClosedRange<Int> {
    let lowest = max(0, draws - (population - kind))
    return lowest...max(lowest, min(draws, kind))
  }

  /// A most likely value.
  var mode: Int {
    let value = (Double(draws) + 1) * ((Double(kind) + 1) / (Double(population) + 2))
    // Near the largest whole number a rounded value may have no `Int`.
    let whole = Int(exactly: value.rounded(.down)) ?? range.upperBound
    return min(max(whole, range.lowerBound), range.upperBound)
  }

  /// P(X = x), in constant time.
  func probability(_ x: Int) -> Double {
    guard range.contains(x) else { return 0 }
    let chance = Double(draws) / Double(population)
    let other = Double(population - draws) / Double(population)
    func binomial(_ successes: Int, of count: Int) -> Double {
      SaddlePoint.binomial(Double(successes), Double(count - successes), x: chance, y: other)
    }
    return binomial(x, of: kind) * binomial(draws - x, of: population - kind)
      / binomial(draws, of: population)
  }

  /// P(X ≥ x), summed on the side of the mean where the terms fall.
  func atLeast(_ x: Int) -> Double {
    let mean = Double(draws) * Double(kind) / Double(population)
    if Double(x) > mean { return sum(from: x, step: 1) }
    return 1 - sum(from: x - 1, step: -1)
  }

  /// The terms from x on in one direction, each from the one before, until they no longer count.
  func sum(from x: Int, step: Int) -> Double {
    let range = range
    guard range.contains(x) else { return 0 }
    var term = probability(x)
    var total = term
    var x = x
    while range.contains(x + step), term > total * 1e-18 {
      // P(j) / P(j - 1) = (K - j + 1)(n - j + 1) / (j (N - K - n + j))
      let upper = step > 0 ? x + 1 : x
      let ratio =
        Double(kind - upper + 1) * Double(draws - upper + 1)
        / (Double(upper) * Double(population - kind - draws + upper))
      term *= step > 0 ? ratio : 1 / ratio
      total += term
      x += step
    }
    return total
  }
}
