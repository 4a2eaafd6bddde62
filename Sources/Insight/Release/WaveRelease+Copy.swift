extension WaveRelease {
  /// The same with other units.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - keepsFindings: False to leave out what units talk about, in which words, and what was found beyond means.
  /// - Returns: The release.
  func with(units: [UnitRelease], keepsFindings: Bool = true) -> WaveRelease {
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
      units: units,
      comments: comments,
      unitTopics: keepsFindings ? unitTopics : nil,
      unitWords: keepsFindings ? unitWords : nil,
      findings: keepsFindings ? findings : nil,
      isWithheld: isWithheld
    )
  }
}
