import SurveyModel

extension Wave {
  /// Checks that a response may be stored in the wave.
  ///
  /// Imported and made-up responses, and those that another data file has taken, are taken until the wave
  /// is closed, also past its last day; all others while it is open.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - today: The day as ISO 8601; nil for a response that another data file has taken.
  /// - Throws: A ``ResponseFault``.
  func admit(_ response: Response, today: String?) throws {
    guard response.surveyDigest == surveyDigest else {
      throw ResponseFault.otherSurvey(wave: name)
    }
    switch response.collector {
    case .synthetic where !isSynthetic: throw ResponseFault.syntheticInRealWave(wave: name)
    case .import, .synthetic: try admitImport()
    case .prompt, .screen, .web, .interview:
      if let today { try admitAnswers(today: today) } else { try admitImport() }
    }
  }

  /// Checks that the wave takes imported responses.
  ///
  /// - Throws: ``ResponseFault/importClosed(wave:)`` once the organiser has closed it.
  public func admitImport() throws(ResponseFault) {
    if isClosed { throw .importClosed(wave: name) }
  }

  /// Checks that the wave takes answers.
  ///
  /// - Parameter today: The day as ISO 8601.
  /// - Throws: A ``ResponseFault`` that says why it takes none.
  func admitAnswers(today: String) throws {
    switch status(on: today) {
    case .open: break
    case .closed: throw ResponseFault.waveClosed(wave: name)
    case .notYetOpen: throw ResponseFault.waveNotYetOpen(wave: name, opens: opens ?? "")
    case .past: throw ResponseFault.wavePast(wave: name, closes: closes ?? "")
    }
  }
}
