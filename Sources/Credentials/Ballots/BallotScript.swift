/// What a web page needs to make ballots in the respondent's browser.
public enum BallotScript: Sendable {
  /// The script as UTF-8: defines `LeyeBallot` with `request(wave, modulus, exponent)` and
  /// `finalize(state, blindSignature)`, whose result is ``SignedBallot/text``.
  ///
  /// It needs a browser with `BigInt` (2020 or later), no TLS, and no permission to evaluate text; served as a
  /// file of its own it runs under `script-src 'self'`.
  public static let source = PackageResources.ballot_js
}
