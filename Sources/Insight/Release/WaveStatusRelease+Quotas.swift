extension WaveStatusRelease {
  /// Quotas as they may be told.
  ///
  /// One on all responses says no more than their number. One on an answer is a figure of that answer: hidden
  /// while people still answer, and then of enough people only, by the same rules as groups of the question.
  ///
  /// - Parameters:
  ///   - quotas: The quotas.
  ///   - isOpen: True while people still answer.
  ///   - total: How many responses there are.
  ///   - minimum: The fewest people who are told of.
  /// - Returns: The quotas in the same order.
  static func told(
    _ quotas: [QuotaCount],
    isOpen: Bool,
    total: Int,
    minimum: Int
  ) -> [Quota] {
    var isShown = quotas.map { $0.question == nil }
    if !isOpen {
      for question in Set(quotas.compactMap(\.question)) {
        let places = quotas.indices.filter { quotas[$0].question == question }
        let counts = places.map { quotas[$0].responses }
        // Where several answers may be given, the counts of a question come to more than all.
        let rest = max(0, total - counts.reduce(0, +))
        let shown = DisclosureControl.shown(
          (counts + [rest]).map { DisclosureControl.Group(parent: nil, count: $0) },
          total: max(total, counts.reduce(0, +)),
          minimum: minimum
        )
        for (place, shown) in zip(places, shown) { isShown[place] = shown }
      }
    }
    return zip(quotas, isShown).map { quota, isShown in
      let isOfAll = quota.question == nil
      // Full is an exact number, which a band keeps back.
      let tellsFull = isOfAll || isShown && quota.most >= Publication.smallGroup
      return Quota(
        title: quota.title,
        responses: isShown
          ? .shown(
            PublishedCount(
              growing: quota.responses,
              most: isOfAll ? max(quota.responses, quota.most) : nil
            )
          ) : .hidden,
        most: quota.most,
        isFull: tellsFull ? quota.responses >= quota.most : nil
      )
    }
  }
}
