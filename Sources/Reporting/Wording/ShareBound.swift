import Insight

/// What is said of a share in place of its value.
///
/// In a group published as a band, a share at either end would tell what everybody answered, or
/// everybody but one; its interval would tell as much.
enum ShareBound: Sendable, Hashable {
  /// The share is this or more.
  case atLeast(Double)
  /// The share is this or less.
  case atMost(Double)

  /// The bound to give, nil where the share may be given itself.
  ///
  /// - Parameters:
  ///   - share: The share from 0 to 1.
  ///   - count: How many it rests on.
  init?(_ share: Double, of count: PublishedCount) {
    guard count.lowest != count.highest else { return nil }
    if share >= 0.9 {
      self = .atLeast(0.9)
    } else if share <= 0.1 {
      self = .atMost(0.1)
    } else {
      return nil
    }
  }

  /// The length at which a share is drawn: a bar must tell no more than the number beside it.
  ///
  /// - Parameters:
  ///   - share: The share from 0 to 1.
  ///   - count: How many it rests on.
  /// - Returns: The share, or its bound.
  static func drawn(_ share: Double, of count: PublishedCount) -> Double {
    switch ShareBound(share, of: count) {
    case .atLeast(let bound), .atMost(let bound): bound
    case .none: share
    }
  }
}

extension ItemShares {
  /// Unfavourable, neutral and favourable as they are drawn.
  var drawn: [Double] {
    [unfavourable, neutral, favourable.value].map { ShareBound.drawn($0, of: favourable.count) }
  }
}

extension Estimate {
  /// The share as it is drawn.
  var drawnShare: Double { ShareBound.drawn(value, of: count) }
}
