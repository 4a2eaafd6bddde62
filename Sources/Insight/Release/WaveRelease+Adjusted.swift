import Statistics

extension WaveRelease {
  /// The release with the mean of each unit drawn towards that of the units on its level.
  ///
  /// Empirical Bayes (``Statistics/UnitMeans``), one index and one level of the tree at a time. The error of
  /// a unit is s²/n, with s the deviation between people that the interval of all tells and n the least
  /// that the published count stands for, and w²/12 for the rounding to steps of w. So all that comes in is
  /// published, and what comes out tells nothing more. Units of which only a bound is told are left out, and levels
  /// of fewer than three others. Nobody is counted twice, since units on a level do not overlap; that a
  /// unit is small makes no difference, so this says what to expect of it rather than how its people feel today.
  ///
  /// - Complexity: Linear in the number of units.
  var withAdjustedMeans: WaveRelease {
    let levels = units.placesByLevel
    var adjusted: [[Estimate?]] = units.map { $0.scores.map { _ in nil } }
    for place in indices.indices {
      guard let deviation = deviation(ofIndex: place) else { continue }
      for level in levels {
        let shown = level.compactMap { unit -> (unit: Int, score: Estimate)? in
          guard let score = units[unit].scores[place].value, score.bound == .exact else {
            return nil
          }
          return (unit, score)
        }
        for (entry, mean) in zip(shown, Self.means(of: shown.map(\.score), deviation) ?? []) {
          adjusted[entry.unit][place] = mean
        }
      }
    }
    return with(
      units: zip(units, adjusted).map { unit, adjusted in
        UnitRelease(
          unit: unit.unit,
          title: unit.title,
          parent: unit.parent,
          scores: unit.scores,
          adjusted: adjusted
        )
      }
    )
  }

  private static func means(of scores: [Estimate], _ deviation: Double) -> [Estimate]? {
    let scale = PublishedScale.index
    let variances = scores.map { score in
      let count = score.count.lowest
      let step = scale.step(count).width
      return deviation * deviation / Double(max(1, count)) + step * step / 12
    }
    guard let found = UnitMeans(means: scores.map(\.value), variances: variances) else {
      return nil
    }
    return zip(scores, found.units).map { score, unit in
      let value = scale.fine.rounded(unit.shrunkenMean)
      let interval = unit.interval().clamped(to: scale.range)
      return Estimate(
        value: value,
        lower: min(value, scale.fine.roundedDown(interval.lower)),
        upper: max(value, scale.fine.roundedUp(interval.upper)),
        count: score.count
      )
    }
  }
}

extension [UnitRelease] {
  /// The places of the units by how many units stand above them.
  fileprivate var placesByLevel: [[Int]] {
    let tree = UnitTree(map { UnitHeadcount(name: $0.unit, parent: $0.parent) })
    var depths = [Int](repeating: 0, count: tree.units.count)
    var levels: [[Int]] = []
    for place in tree.order {
      depths[place] = tree.parents[place].map { depths[$0] + 1 } ?? 0
      while levels.count <= depths[place] { levels.append([]) }
      levels[depths[place]].append(place)
    }
    // A name that occurs twice has no place of its own in the tree.
    return tree.units.count == count ? levels : []
  }
}
