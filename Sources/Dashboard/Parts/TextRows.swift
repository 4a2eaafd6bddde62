import Messages

/// Rows of running text, kept as long as nothing they are made of changes.
struct TextRows: Sendable {
  /// What they are made of, beside the text itself.
  private struct Form: Hashable {
    let width: Int
    let language: Language
  }
  private var form: Form?
  private(set) var comments: [Line] = []
  private(set) var alerts: [Line] = []

  /// Makes the rows anew at the next look.
  mutating func forget() { form = nil }

  /// Makes sure that the rows are those of a width and a language.
  mutating func refresh(
    width: Int,
    _ language: Language,
    comments: () -> [Line],
    alerts: () -> [Line]
  ) {
    let wanted = Form(width: width, language: language)
    guard form != wanted else { return }
    form = wanted
    self.comments = comments()
    self.alerts = alerts()
  }
}
