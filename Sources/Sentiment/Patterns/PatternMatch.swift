/// A place where a pattern matched.
struct PatternMatch {
  /// Unit indices.
  var start: Int32
  var end: Int32
  /// The index in ``PatternProgram/meanings``.
  var pattern: Int32
  /// False once a longer match was found to overlap it.
  var isTaken = false
}

/// A stretch of text that patterns may match in: a clause, or several with `、` between them.
struct PatternStretch {
  /// Unit indices.
  var start: Int32
  var end: Int32
  var sentence: Int32
}

/// Where patterns may match and where they do.
struct PatternMatches {
  var stretches: [PatternStretch] = []
  /// In order of their starts; after ``resolve()`` those that count are taken.
  var found: [PatternMatch] = []
  /// Matches of patterns that raise a sign, also where they lose against others.
  var signs: [PatternMatch] = []

  mutating func removeAll() {
    stretches.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
  }

  /// Keeps a match that raises a sign; of several ends of one pattern the farthest.
  ///
  /// - Parameters:
  ///   - match: The match.
  ///   - first: The index of the first sign with the same start.
  mutating func noteSign(_ match: PatternMatch, from first: Int) {
    for index in first..<signs.count where signs[index].pattern == match.pattern {
      signs[index].end = max(signs[index].end, match.end)
      return
    }
    signs.append(match)
  }

  /// How many overlapping matches are weighed against each other at once.
  private static let widestCluster = 64

  /// Decides between overlapping matches: the longest wins, then the leftmost.
  ///
  /// - Complexity: Linear in the number of matches, since clusters are bounded.
  mutating func resolve() {
    guard !found.isEmpty else { return }
    var first = 0
    var taken = Int32(0)
    while first < found.count {
      var last = first + 1
      var end = found[first].end
      while last < found.count, last - first < Self.widestCluster, found[last].start < end {
        end = max(end, found[last].end)
        last += 1
      }
      if last == first + 1 {
        found[first].isTaken = found[first].start >= taken
      } else {
        resolve(first..<last, after: taken)
      }
      for index in first..<last where found[index].isTaken { taken = max(taken, found[index].end) }
      first = last
    }
    var kept = 0
    for index in found.indices where found[index].isTaken {
      found[kept] = found[index]
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  private mutating func resolve(_ cluster: Range<Int>, after taken: Int32) {
    while true {
      var best = -1
      for index in cluster where !found[index].isTaken && isFree(index, cluster, taken) {
        if best < 0 || length(index) > length(best) { best = index }
      }
      guard best >= 0 else { return }
      found[best].isTaken = true
    }
  }

  private func length(_ index: Int) -> Int32 { found[index].end - found[index].start }

  private func isFree(_ index: Int, _ cluster: Range<Int>, _ taken: Int32) -> Bool {
    guard found[index].start >= taken else { return false }
    return !cluster.contains { other in
      found[other].isTaken && found[other].start < found[index].end
        && found[index].start < found[other].end
    }
  }
}
