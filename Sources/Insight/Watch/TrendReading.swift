/// What a line over waves says: a signal, or noise that chance explains.
public struct TrendReading: Sendable, Hashable {
  /// The change between the last two waves that can be compared.
  public struct Change: Sendable, Hashable {
    /// The place of the earlier wave.
    public let from: Int
    /// The newest value less the earlier one.
    public let value: Double
    /// The lower end of the 95 % interval.
    public let lower: Double
    /// The upper end of the 95 % interval.
    public let upper: Double
    /// The chance of a change so large where nothing has changed, corrected for the number of lines (Holm).
    public let probability: Double
  }
  /// A direction over all waves that can be compared, from five on.
  public struct Direction: Sendable, Hashable {
    /// How many waves.
    public let waves: Int
    /// The change from wave to wave (Sen).
    public let slope: Double
    /// The chance of so steady a line without a direction (Mann and Kendall, exact where no two values are
    /// equal), corrected for the number of lines (Holm).
    public let probability: Double
  }
  /// Limits within which a quiet line stays, from eight earlier waves on.
  public struct Limits: Sendable, Hashable {
    /// The place of the first wave they hold for.
    public let from: Int
    /// The level of the earlier waves.
    public let center: Double
    /// The weighted mean of each wave, the newest counting most (EWMA).
    public let means: [Double]
    /// The lower limit of each weighted mean.
    public let lower: [Double]
    /// The upper limit of each weighted mean.
    public let upper: [Double]

    /// True where the newest weighted mean lies outside.
    public var isLeft: Bool {
      guard let mean = means.last, let lower = lower.last, let upper = upper.last else {
        return false
      }
      return mean < lower || mean > upper
    }
  }
  /// The change between the last two waves; nil where fewer can be compared.
  public let change: Change?
  /// The direction; nil below five waves.
  public let direction: Direction?
  /// The limits; nil below eight earlier waves, and for units.
  public let limits: Limits?

  /// The level below which a chance counts as small.
  public static let level = 0.05

  /// True where something is more than chance explains.
  public var isSignal: Bool {
    change.map { $0.probability < Self.level } ?? false
      || direction.map { $0.probability < Self.level } ?? false || limits?.isLeft ?? false
  }
}
