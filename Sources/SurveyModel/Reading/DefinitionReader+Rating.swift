extension DefinitionReader {
  /// The most values a scale may have.
  private static let ratingLimit = 101

  /// Reads the scale of a rating question: listed values, or steps from a lowest to a highest.
  mutating func ratingScale(_ object: JSONObject) -> RatingScale {
    let listed = choices(object, object["rateValues"], condition: nil)
    return RatingScale(
      values: listed.isEmpty ? steps(object) : listed,
      minimumText: localized(object, object["minRateDescription"]),
      maximumText: localized(object, object["maxRateDescription"])
    )
  }

  private mutating func steps(_ object: JSONObject) -> [Choice] {
    let low = number(object, object["rateMin"]) ?? 1
    let step = number(object, object["rateStep"]) ?? 1
    let count = wholeNumber(object, object["rateCount"])
    let high = number(object, object["rateMax"]) ?? low + Double((count ?? 5) - 1) * step
    guard step > 0, high > low else {
      let member = object["rateMin"] ?? object["rateMax"] ?? object["rateCount"]
      let place = member?.node.offset ?? object.offset
      report(.limits(low: "rateMin", high: "rateMax"), at: place, object.path("rateMin"))
      return []
    }
    guard (high - low) / step < Double(Self.ratingLimit) else {
      let place = (object["rateMax"] ?? object["rateCount"])?.node.offset ?? object.offset
      report(.tooManyValues(limit: Self.ratingLimit), at: place, object.path("rateMax"))
      return []
    }
    let last = Int(((high - low) / step + 1e-9).rounded(.down))
    return (0...last).map { index in
      Choice(value: .number(Value.cleanSum(low, step, of: low + Double(index) * step)))
    }
  }
}
