/// Where a question stands: by its name in the form, and within panels and rows by their number.
public struct QuestionPath: Sendable, Hashable {
  /// One step into a panel, a row or the items of a question.
  public struct Inner: Sendable, Hashable {
    /// The number of the panel or row, from 0 on.
    public let entry: Int
    /// The name of the question in it.
    public let name: String

    /// Creates a step inwards.
    ///
    /// - Parameters:
    ///   - entry: The number of the panel or row, from 0 on.
    ///   - name: The name of the question in it.
    public init(entry: Int, name: String) {
      self.entry = entry
      self.name = name
    }
  }

  /// The name of the question of the form.
  public let name: String
  /// The way into its panels and rows; empty for a question of the form itself.
  public let inner: [Inner]

  /// Creates a path.
  ///
  /// - Parameters:
  ///   - name: The name of the question of the form.
  ///   - inner: The way into its panels and rows.
  public init(_ name: String, inner: [Inner] = []) {
    self.name = name
    self.inner = inner
  }

  /// The path as people write it, such as `team[0].name`.
  public var text: String { inner.reduce(name) { "\($0)[\($1.entry)].\($1.name)" } }

  /// The path of a question within a panel or row of this one.
  func within(_ entry: Int, _ name: String) -> QuestionPath {
    QuestionPath(self.name, inner: inner + [Inner(entry: entry, name: name)])
  }
}

extension QuestionRun {
  /// Where the question stands.
  var path: QuestionPath {
    guard let entry else { return QuestionPath(name) }
    return entry.question.path.within(entry.index, name)
  }
}

extension FormRun {
  /// The question at a path, nil where there is none now.
  func question(at path: QuestionPath) -> QuestionRun? {
    guard var question = form.place(named: path.name).map({ questions[$0] }) else { return nil }
    for step in path.inner {
      guard question.entries.indices.contains(step.entry),
        let next = question.entries[step.entry].question(named: step.name)
      else { return nil }
      question = next
    }
    return question
  }
}
