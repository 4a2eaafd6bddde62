/// Answers of a question put together until enough people stand behind each that is told.
struct AnswerGroups: Sendable, Hashable {
  /// One answer, or several told as one.
  struct Group: Sendable, Hashable {
    /// The places of the answers, in order.
    var places: [Int]
    /// How many gave one of them.
    var count: Int
    /// The place of the answer most gave, whose number stands for all.
    var main: Int
    /// How many gave that one.
    var mainCount: Int

    init(_ place: Int, count: Int) {
      places = [place]
      self.count = count
      main = place
      mainCount = count
    }

    /// The two together.
    mutating func join(_ other: Group) {
      places = (places + other.places).sorted()
      count += other.count
      guard other.mainCount > mainCount else { return }
      main = other.main
      mainCount = other.mainCount
    }
  }
  /// The groups in the order of the answers; those that nobody gave stand alone.
  let groups: [Group]
  /// True where too few differ from all others for anything to be told.
  let isLeftOut: Bool

  /// Puts answers together.
  ///
  /// The rarest answer goes with its rarer neighbour, or with the next rarest where there is no order, until
  /// each told was given by the minimum or more. Where one group is left, fewer than the minimum differ from
  /// it, and to tell it would tell nearly everybody's answer.
  ///
  /// - Parameters:
  ///   - counts: How many gave each answer.
  ///   - isOrdered: True where only neighbours may go together.
  ///   - minimum: The fewest.
  init(counts: [Int], isOrdered: Bool, minimum: Int) {
    var given = counts.indices.filter { counts[$0] > 0 }
      .map { Group($0, count: counts[$0]) }
    while given.count > 1,
      let rarest = given.indices.min(by: { given[$0].count < given[$1].count }),
      given[rarest].count < minimum
    {
      let partners = given.indices.filter {
        $0 != rarest && (!isOrdered || abs($0 - rarest) == 1)
      }
      guard let partner = partners.min(by: { given[$0].count < given[$1].count }) else { break }
      given[partner].join(given[rarest])
      given.remove(at: rarest)
    }
    isLeftOut = given.count < 2
    let absent = counts.indices.filter { counts[$0] == 0 }.map { Group($0, count: 0) }
    groups = (given + absent).sorted { $0.places[0] < $1.places[0] }
  }
}
