import HTTPTypes

/// Tells requests that a page of this site sent from those that other sites made a browser send.
enum RequestOrigin {
  /// True unless the browser says that another site is behind a request.
  ///
  /// Browsers too old to say anything are let through: for them the cookie's `SameSite` and the form's
  /// token stand guard. `Origin: null` says nothing, since pages without a referrer send it to their own
  /// site too.
  static func isOwn(_ request: WebRequest) -> Bool {
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin], origin != "null" else { return true }
    let plain = origin.split(separator: "://", maxSplits: 1).last ?? ""
    return !request.host.isEmpty && plain.lowercased() == request.host.lowercased()
  }
}
