import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// The indices, topics and words of the units, and which units stand out.
  func unitSections(_ release: WaveRelease, hidden: Phrase) -> [Markup] {
    guard !release.units.isEmpty else { return [] }
    return [indexMap(release, hidden: hidden)]
      + release.indices.indices.map { funnelSection(release, index: $0) }
      + [topicMap(release), unitWordSection(release)]
  }

  private func indexMap(_ release: WaveRelease, hidden: Phrase) -> Markup {
    guard !release.indices.isEmpty else { return .empty }
    let map = HeatMap(indicesOf: release, language: language, numerals: numerals)
    let hasParents = release.units.contains { $0.parent != nil }
    return section(
      Wording.units[language],
      note: [Wording.heatNote[language], hasParents ? Wording.unitNote[language] : ""]
        .joined(separator: language == .chinese ? "" : " "),
      heatMap(map, caption: Wording.units[language]) + [
        map.hasShrunk ? self.note(Wording.shrunkNote[language]) : .empty,
        hiddenNote(hidden, when: map.hasHidden),
      ]
    )
  }

  private func topicMap(_ release: WaveRelease) -> Markup {
    guard let map = HeatMap(topicsOf: release, language: language, numerals: numerals) else {
      return .empty
    }
    return section(
      Wording.unitTopics[language],
      note: Wording.unitTopicsNote[language],
      [note(Wording.heatNote[language], isLead: true)]
        + heatMap(
          map,
          caption: Wording.unitTopics[language],
          isGoodWhenHigh: false,
          decimals: 0
        ) + [hiddenNote(Wording.hiddenComments, when: map.hasHidden)]
    )
  }
}
