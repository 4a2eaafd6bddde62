extension String {
  /// The text as a message may quote it: the beginning of a long one, and no control characters.
  public var quotable: String {
    let limit = 60
    let beginning = prefix(limit)
    let text = String.UnicodeScalarView(
      beginning.unicodeScalars.map {
        $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
      }
    )
    return beginning.endIndex == endIndex ? String(text) : String(text) + "…"
  }
}
