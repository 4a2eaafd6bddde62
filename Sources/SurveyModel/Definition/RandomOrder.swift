/// An order that a seed decides.
///
/// Every member has a number of its own (FNV-1a over the names, mixed as in SplitMix64; Steele, Lea and
/// Flood 2014), so that the others keep their order where one of them is hidden or comes in later.
struct RandomOrder {
  /// What the order depends on, the same for one respondent.
  let seed: UInt64

  /// A list in the order of the seed.
  ///
  /// - Parameters:
  ///   - list: The members as written.
  ///   - owner: The name of what holds them, so that equal lists come in different orders.
  ///   - name: What a member is called; members of one name keep the order they have.
  /// - Returns: The same members.
  func arranged<Member>(
    _ list: [Member],
    of owner: String,
    by name: (Member) -> String
  ) -> [Member] {
    list.enumerated()
      .map { (rank: rank(of: name($0.element), in: owner), place: $0.offset, member: $0.element) }
      .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
      .map(\.member)
  }

  private func rank(of name: String, in owner: String) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for text in [owner, name] {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      // No byte of a text is 0xFF: two names cannot run into one another.
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    hash &+= 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
