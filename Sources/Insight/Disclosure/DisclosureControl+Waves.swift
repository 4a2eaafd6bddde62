extension DisclosureControl {
  /// Decides which groups are shown, so that neither one release nor two of different waves single
  /// anybody out.
  ///
  /// Beyond threshold and remainder rule (``shown(_:total:minimum:)``): who knows the figures of an earlier
  /// wave, and takes the answers of all who stayed for unchanged, learns nothing of fewer than k people
  /// by adding up multiples of the figures of both. So a crew that one person joined is hidden, and so
  /// is one whose sibling, too small to be shown, was counted with it last time.
  ///
  /// Where figures would tell of fewer, the smallest group among them is hidden: its people count with
  /// the next shown group above. Groups below it stay as they are. The whole is hidden where nothing
  /// else helps. Each wave is compared by itself; three waves together are not.
  ///
  /// - Parameters:
  ///   - groups: The groups; each counts its subgroups, and no respondent is in two that do not
  ///     contain each other.
  ///   - total: How many respondents the figure of the whole rests on.
  ///   - minimum: The fewest respondents of a shown figure.
  ///   - earlier: What earlier releases told, in any order.
  /// - Returns: Which figures may be shown.
  /// - Complexity: O(r·w·g) for g groups, w earlier waves and r rounds, each of which hides a group of
  ///   every chain of figures that tells too much; a handful as a rule.
  public static func shown(
    _ groups: [Group],
    total: Int,
    minimum: Int,
    earlier: [EarlierWave]
  ) -> Shown {
    var shown = Shown(
      isWhole: total >= minimum,
      groups: shown(groups, total: total, minimum: minimum)
    )
    guard shown.isWhole, !earlier.isEmpty else { return shown }
    var own = groups.map(\.count) + [total]
    for group in groups { own[group.parent ?? groups.count] -= group.count }
    var parts = Parts(parents: groups.map(\.parent), shown: shown)
    var overlaps = earlier.map { WaveOverlap($0, present: own.map { max(0, $0) }) }
    var isClean = Array(repeating: false, count: overlaps.count)
    while let place = isClean.firstIndex(of: false) {
      overlaps[place].update(parts)
      let leaks = overlaps[place].leaks(limit: minimum)
      if leaks.isEmpty {
        isClean[place] = true
        continue
      }
      hide(leaks, &shown, groups, parts, overlaps[place], minimum)
      parts.update(shown)
      for other in isClean.indices { isClean[other] = false }
    }
    return shown
  }

  /// Hides of each leak the smallest group; where only the whole takes part, the smallest group below it
  /// whose people dilute it enough, else the smallest that overlaps it, else the whole.
  ///
  /// What lies below goes first: the people of a group that is hidden may be just what the one above
  /// lacks.
  private static func hide(
    _ leaks: [WaveOverlap.Leak],
    _ shown: inout Shown,
    _ groups: [Group],
    _ parts: Parts,
    _ overlap: WaveOverlap,
    _ minimum: Int
  ) {
    var chosen = Set(leaks.compactMap { smallest($0.parts.filter { $0 < groups.count }, groups) })
    for place in chosen {
      // No shown group lies on or below a circle of parents, so this ends.
      var above = groups[place].parent
      while let group = above {
        chosen.remove(group)
        above = groups[group].parent
      }
    }
    if !chosen.isEmpty {
      for place in chosen { shown.groups[place] = false }
      return
    }
    var changes = Array(repeating: 0, count: groups.count + 1)
    for edge in overlap.edges { changes[edge.present] += edge.changed }
    let below = groups.indices.filter { place in
      shown.groups[place] && changes[place] >= minimum
        && (groups[place].parent.map { parts.part[$0] } ?? parts.whole) == parts.whole
    }
    let related = leaks.flatMap(\.related).filter { $0 < groups.count }
    if let place = smallest(below, groups) ?? smallest(related, groups) {
      shown.groups[place] = false
    } else {
      shown.isWhole = false
    }
  }

  /// The smallest of some groups, of equal ones the last, so that the choice depends on nothing hidden.
  private static func smallest(_ places: [Int], _ groups: [Group]) -> Int? {
    places.min { (groups[$0].count, $1) < (groups[$1].count, $0) }
  }
}
