extension WaveRelease {
  /// What may be watched of a wave while people answer it: the figures of all, none of a unit.
  ///
  /// Two looks at a unit around one response tell that response; of all who answer, nobody knows who came.
  public var whileOpen: WaveRelease {
    with(
      units: units.map { unit in
        UnitRelease(
          unit: unit.unit,
          title: unit.title,
          parent: unit.parent,
          scores: unit.scores.map { _ in .hidden }
        )
      },
      keepsFindings: false
    )
  }
}
