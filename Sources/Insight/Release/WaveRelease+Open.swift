extension WaveRelease {
  /// What may be watched of a wave while people answer it: the figures of all, none of a unit.
  ///
  /// Two looks at a unit around one response tell that response; of all who answer, nobody knows who came.
  public var whileOpen: WaveRelease {
    WaveRelease(
      wave: wave,
      title: title,
      opens: opens,
      closes: closes,
      isSynthetic: isSynthetic,
      responses: responses,
      headcount: headcount,
      minimumGroup: minimumGroup,
      indices: indices,
      items: items,
      recommendation: recommendation,
      units: units.map { unit in
        UnitRelease(
          unit: unit.unit,
          title: unit.title,
          parent: unit.parent,
          scores: unit.scores.map { _ in .hidden }
        )
      },
      comments: comments,
      unitTopics: nil,
      findings: nil,
      isWithheld: isWithheld
    )
  }
}
