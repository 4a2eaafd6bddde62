public import SurveyModel

/// The answers of one row of a table.
public struct ImportedRow: Sendable, Hashable {
  /// The line of the file in which the row starts, counted from 1.
  public let line: Int
  /// What tells the row apart, the same whenever the file is read: the text of the id column, else the
  /// answers as canonical JSON with the number of the occurrence in the file.
  ///
  /// It may hold answers: use it for a digest, never for a message.
  public let rowKey: String
  /// The answers by question key, comments included; questions without an answer have none.
  public let answers: [String: Value]
  /// What was read otherwise than it stands.
  public let notes: [RowNote]
}
