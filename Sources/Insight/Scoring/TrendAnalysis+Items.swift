import SurveyModel

extension TrendAnalysis {
  /// The share of favourable answers to each item for all, in order of the newest wave.
  ///
  /// An item that a wave does not have, or of which it tells nothing, is hidden there.
  static func itemSeries(
    of waves: [WaveRelease],
    _ changes: inout SurveyChanges
  ) -> [TrendSeries] {
    let items = latest(waves.map { $0.items.map { Named(name: $0.name, title: $0.title) } })
    let cells = waves.map { wave in
      Dictionary(wave.items.map { ($0.name, $0) }) { first, _ in first }
    }
    return items.map { item in
      TrendSeries(
        kind: .item(item.name),
        title: item.title,
        index: zip(waves, cells).reversed().firstNonNil { wave, items in
          items[item.name].flatMap { wave.index(ofScale: $0.scale) }
        },
        unit: nil,
        points: cells.map { $0[item.name]?.shares.value.map { .shown($0.favourable) } ?? .hidden },
        breaks: changes.breaks(inItem: item.name, of: waves)
      )
    }
  }
}

extension WaveRelease {
  /// The name of the index that a scale belongs to; nil where none has it.
  fileprivate func index(ofScale scale: String) -> String? {
    indices.first { $0.name == scale || $0.scales.contains { $0.name == scale } }?.name
  }
}

extension Sequence {
  fileprivate func firstNonNil<Found>(_ find: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = find(element) { return found }
    }
    return nil
  }
}
