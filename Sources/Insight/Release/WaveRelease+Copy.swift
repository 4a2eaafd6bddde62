extension WaveRelease {
  /// The same with other units, comments or words of units.
  ///
  /// - Parameters:
  ///   - units: The units, nil for the same.
  ///   - comments: The comments, nil for the same.
  ///   - unitWords: The words of units, nil for the same.
  ///   - keepsFindings: False to leave out what units talk about, in which words, and what was found beyond means.
  /// - Returns: The release.
  func with(
    units: [UnitRelease]? = nil,
    comments: Cell<CommentRelease>? = nil,
    unitWords: UnitWordsRelease? = nil,
    keepsFindings: Bool = true
  ) -> WaveRelease {
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
      units: units ?? self.units,
      comments: comments ?? self.comments,
      unitTopics: keepsFindings ? unitTopics : nil,
      unitWords: keepsFindings ? unitWords ?? self.unitWords : nil,
      findings: keepsFindings ? findings : nil,
      isWithheld: isWithheld
    )
  }
}
