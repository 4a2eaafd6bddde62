import Statistics

extension TallyWriter {
  mutating func write(_ moments: Moments) {
    write(moments.count)
    guard moments.count > 0 else { return }
    write(moments.mean)
    write(moments.sumOfSquares)
  }

  mutating func write(_ moments: MomentMatrix) {
    write(moments.count)
    guard moments.count > 0 else { return }
    for sum in moments.sums { write(sum) }
    for product in moments.products { write(product) }
  }

  mutating func write(_ counts: ItemCounts) {
    write(counts.unfavourable)
    write(counts.neutral)
    write(counts.favourable)
  }

  mutating func write(_ score: RecommendationScore) {
    write(score.promoters)
    write(score.passives)
    write(score.detractors)
  }
}

extension TallyReader {
  mutating func moments() throws(Damage) -> Moments {
    let count = try count()
    guard count > 0 else { return Moments() }
    let mean = try number()
    let sum = try number()
    guard mean.isFinite, sum.isFinite, sum >= 0 else { throw Damage() }
    return Moments(count: count, mean: mean, sumOfSquares: sum)
  }

  mutating func momentMatrix(dimension: Int) throws(Damage) -> MomentMatrix {
    let none = MomentMatrix(dimension: dimension)
    let count = try count()
    guard count > 0 else { return none }
    var sums: [Double] = []
    for _ in none.sums { sums.append(try number()) }
    var products: [Double] = []
    for _ in none.products { products.append(try number()) }
    guard let moments = MomentMatrix(count: count, sums: sums, products: products) else {
      throw Damage()
    }
    return moments
  }

  mutating func itemCounts() throws(Damage) -> ItemCounts {
    ItemCounts(unfavourable: try count(), neutral: try count(), favourable: try count())
  }

  mutating func recommendation() throws(Damage) -> RecommendationScore {
    RecommendationScore(
      promoters: try count(),
      passives: try count(),
      detractors: try count()
    )
  }
}
