public import Messages

/// Something of a row that was read otherwise than it stands; it never holds what was written.
public struct RowNote: Sendable, Hashable {
  /// The kinds of note.
  public enum Kind: Sendable, Hashable {
    /// What was written beside an option has no place in the survey and is left out.
    case textWithoutPlace
    /// The row has fewer fields than the header; the missing ones count as empty.
    case missingFields(fields: Int, columns: Int)
  }

  /// The line of the file in which the row starts, counted from 1.
  public let line: Int
  /// The heading of the column; nil where the note concerns the whole row.
  public let column: String?
  /// What is to be noted.
  public let kind: Kind

  /// Creates a note.
  ///
  /// - Parameters:
  ///   - line: The line of the file in which the row starts, counted from 1.
  ///   - column: The heading of the column; nil where the note concerns the whole row.
  ///   - kind: What is to be noted.
  public init(line: Int, column: String?, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// The note in words.
  public var phrase: Phrase {
    let name = column ?? ""
    return switch kind {
    case .textWithoutPlace:
      Phrase(
        "Line \(line), column “\(name)”: the text beside the option was left out; give the question "
          + "showOtherItem or showCommentArea to keep it.",
        "第 \(line) 行“\(name)”列：选项旁填写的文字未导入；给该题加上 showOtherItem 或 "
          + "showCommentArea 即可保留。"
      )
    case .missingFields(let fields, let columns):
      Phrase(
        "Line \(line): the row has \(fields) of \(columns) fields; the missing ones count as empty.",
        "第 \(line) 行：该行只有 \(columns) 个字段中的 \(fields) 个，缺少的按空白处理。"
      )
    }
  }
}
