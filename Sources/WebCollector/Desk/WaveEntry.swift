/// What somebody shows in order to answer.
///
/// Codes are as they came; the desk tidies and checks them.
public enum WaveEntry: Sendable, Hashable {
  /// Nothing.
  case openLink
  /// The code of an invitation.
  case invitation(String)
  /// A ballot.
  case ballot(String)
}

/// The right to answer, found to be good.
public struct Admission: Sendable, Hashable {
  /// The unit it was made for, nil for any.
  public let unit: String?

  /// Creates an admission.
  ///
  /// - Parameter unit: The unit it was made for, nil for any.
  public init(unit: String? = nil) {
    self.unit = unit
  }
}
