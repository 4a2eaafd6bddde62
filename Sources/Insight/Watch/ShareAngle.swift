import Glibc

/// Shares on the scale of angles, asin √p, on which a count of n people has the variance 1/4n whatever the share.
///
/// Freeman and Tukey, Annals of Mathematical Statistics 21 (1950).
enum ShareAngle: Sendable {
  static func angle(_ share: Double) -> Double { asin(min(max(share, 0), 1).squareRoot()) }

  static func share(_ angle: Double) -> Double {
    let sine = sin(min(max(angle, 0), .pi / 2))
    return sine * sine
  }

  static func variance(_ count: Double) -> Double { 0.25 / max(count, 1) }
}
