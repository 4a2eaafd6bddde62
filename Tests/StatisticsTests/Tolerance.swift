/// True where two numbers agree to a relative error, or to the same absolute error near zero.
func agrees(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * max(1e-3, abs(expected))
}

/// True where both lists have the same length and agree number by number.
func agrees(_ values: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { agrees($0, $1, within: tolerance) }
}

/// True where two numbers agree to a relative error, however small they are.
func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  abs(value - expected) <= tolerance * abs(expected)
}
