import Glibc
import TestSupport

/// Random numbers of the distributions that answers are made of, from a seed.
struct Randomness {
  private var generator: SeededGenerator
  private var spare: Double?

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A number above 0 and below 1.
  mutating func uniform() -> Double {
    (Double(generator.next() >> 11) + 0.5) / 9_007_199_254_740_992
  }

  /// A standard normal number (Box and Muller).
  mutating func normal() -> Double {
    if let number = spare {
      spare = nil
      return number
    }
    let radius = (-2 * log(uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  /// How many of so many happen with a probability.
  mutating func successes(of count: Int, probability: Double) -> Int {
    // The normal distribution where it is as good: tens of thousands of topics and words are drawn.
    let mean = Double(count) * probability
    if mean > 30, mean < Double(count) - 30 {
      let spread = (mean * (1 - probability)).squareRoot()
      return min(max(Int((mean + spread * normal()).rounded()), 0), count)
    }
    guard probability > 0 else { return 0 }
    // Gaps between successes are geometric.
    var (place, found) = (-1, 0)
    while true {
      let gap = log(uniform()) / log1p(-min(probability, 0.999_999))
      guard gap < Double(count) else { return found }
      place += 1 + Int(gap)
      guard place < count else { return found }
      found += 1
    }
  }
}
