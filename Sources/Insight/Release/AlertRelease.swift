/// What wants attention in a wave.
public struct AlertRelease: Sendable, Hashable {
  /// The wave's name.
  public let wave: String
  /// True when the responses were made up by a generator.
  public let isSynthetic: Bool
  /// How many earlier waves it was compared with.
  public let earlierWaves: Int
  /// The alerts, urgent ones first.
  public let alerts: [Alert]
  /// True where nothing of the wave is published, so that nothing can be told of it.
  public let isWithheld: Bool

  /// Creates the value from its parts.
  ///
  /// - Parameters:
  ///   - wave: The wave's name.
  ///   - isSynthetic: True when the responses were made up by a generator.
  ///   - earlierWaves: How many earlier waves it was compared with.
  ///   - alerts: The alerts, urgent ones first.
  ///   - isWithheld: True where nothing of the wave is published.
  public init(
    wave: String,
    isSynthetic: Bool,
    earlierWaves: Int,
    alerts: [Alert],
    isWithheld: Bool = false
  ) {
    self.isWithheld = isWithheld
    self.wave = wave
    self.isSynthetic = isSynthetic
    self.earlierWaves = earlierWaves
    self.alerts = alerts
  }
}
