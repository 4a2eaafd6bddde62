public import SurveyModel

/// The sink of a collector: finished responses go into one wave of a store.
public struct WaveSink: ResponseSink, Sendable {
  /// Where the responses go.
  public let store: Store
  /// The wave they answer.
  public let wave: Wave
  /// The day as ISO 8601; a collector that runs past midnight makes a new sink each day.
  public let today: String

  /// Creates a sink.
  ///
  /// - Parameters:
  ///   - store: Where the responses go.
  ///   - wave: The wave they answer.
  ///   - today: The day as ISO 8601.
  public init(store: Store, wave: Wave, today: String) {
    self.store = store
    self.wave = wave
    self.today = today
  }

  /// Stores a response durably, or does nothing where the very same one is stored already.
  ///
  /// - Parameter response: The finished response.
  /// - Throws: A ``ResponseFault``, a ``WaveFault`` or a ``StoreFault``; it is then not stored.
  public func accept(_ response: Response) throws {
    try store.save(response, in: wave, today: today)
  }
}
