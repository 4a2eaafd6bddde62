extension MomentMatrix: Codable {
  private enum Key: String, CodingKey {
    case count
    case sums
    case products
  }

  /// Reads totals from an object of `count`, `sums` and `products`.
  ///
  /// - Parameter decoder: The source.
  /// - Throws: A `DecodingError` where the numbers cannot be totals, as in
  ///   ``init(count:sums:products:)``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let totals = MomentMatrix(
      count: try container.decode(Int.self, forKey: .count),
      sums: try container.decode([Double].self, forKey: .sums),
      products: try container.decode([Double].self, forKey: .products)
    )
    guard let totals else {
      throw DecodingError.dataCorruptedError(
        forKey: .products,
        in: container,
        debugDescription: "counts, sums and products do not belong together"
      )
    }
    self = totals
  }

  /// Writes the totals as an object of `count`, `sums` and `products`.
  ///
  /// - Parameter encoder: The destination.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(count, forKey: .count)
    try container.encode(sums, forKey: .sums)
    try container.encode(products, forKey: .products)
  }
}
