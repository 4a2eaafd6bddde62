public import Messages
public import SurveyModel

/// Why a row cannot be read as answers; it never holds what the respondent wrote.
public struct RowFault: Fault, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// The cell is none of the options, which are given; a number counts from 1 where `isCoded`.
    case unknownOption(options: [LocalizedText], isCoded: Bool)
    /// The cell is no number.
    case notNumber
    /// The cell is no value of the scale, whose ends are given.
    case notOnScale(lowest: String, highest: String)
    /// The cell is neither of the two answers.
    case notBoolean(yes: LocalizedText, no: LocalizedText)
    /// The cell is no day of the calendar.
    case notADay
    /// The cell is not of the kind of input asked for, such as a time or an e-mail address.
    case wrongInput(TextInput.Kind)
    /// The cell of an option column is neither 0 nor 1.
    case notAFlag
    /// Several options of a question with one answer are marked.
    case severalOptions
    /// A part of the cell names no row of the matrix.
    case unknownRow(rows: [LocalizedText])
    /// The row has bytes that mean nothing in the encoding in which the file is read.
    case malformedBytes
    /// The row has more fields than the header has columns.
    case surplusFields(fields: Int, columns: Int)
  }

  /// The line of the file in which the row starts, counted from 1.
  public let line: Int
  /// The heading of the column; nil where the fault concerns the whole row.
  public let column: String?
  /// What is wrong.
  public let kind: Kind

  /// Creates a fault.
  ///
  /// - Parameters:
  ///   - line: The line of the file in which the row starts, counted from 1.
  ///   - column: The heading of the column; nil where the fault concerns the whole row.
  ///   - kind: What is wrong.
  public init(line: Int, column: String?, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// The input data is not what it should be.
  public var category: FaultCategory { .badData }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    let words = words
    guard let column else {
      return Phrase(
        "Line \(line): \(words.english)",
        "第 \(line) 行：\(words.chinese)"
      )
    }
    return Phrase(
      "Line \(line), column “\(column)”: \(words.english)",
      "第 \(line) 行“\(column)”列：\(words.chinese)"
    )
  }

  private var words: Phrase {
    switch kind {
    case .unknownOption(let options, let isCoded): unknownOption(options, isCoded: isCoded)
    case .notNumber:
      Phrase(
        "the cell is not a number; write digits only, without a unit.",
        "单元格不是数字；请只写数字，不带单位。"
      )
    case .notOnScale(let lowest, let highest):
      Phrase(
        "the cell is not on the scale from \(lowest) to \(highest); correct it, or say what "
          + "numbers mean with --codes number or --codes value.",
        "单元格不在 \(lowest) 到 \(highest) 的量表上；请更正，或用 --codes number、--codes value 说明数字的含义。"
      )
    case .notBoolean(let yes, let no):
      Phrase(
        "the cell is neither “\(yes[.english])” nor “\(no[.english])”; write one of them, or 1 or 0.",
        "单元格既不是“\(yes[.chinese])”也不是“\(no[.chinese])”；请写其中之一，或写 1、0。"
      )
    case .notADay:
      Phrase(
        "the cell is not a day of the calendar; write it like 2025-03-31.",
        "单元格不是有效的日期；请写成 2025-03-31 的形式。"
      )
    case .wrongInput(let input):
      Phrase(
        "the cell does not fit the question. \(AnswerFault.wrongInput(input).phrase.english)",
        "单元格不符合题目要求。\(AnswerFault.wrongInput(input).phrase.chinese)"
      )
    case .notAFlag:
      Phrase(
        "the column of an option takes 1 for chosen and 0 for not chosen; correct the cell.",
        "选项列只能填 1（选中）或 0（未选）；请更正单元格。"
      )
    case .severalOptions:
      Phrase(
        "several options are marked, but the question takes one answer; leave one of them.",
        "单选题标记了多个选项；请只保留一个。"
      )
    case .unknownRow(let rows): unknownRow(rows)
    case .malformedBytes:
      Phrase(
        "the row has bytes that are not valid in the encoding in which the file is read; name the "
          + "file's encoding with --encoding, such as gb18030 or utf-8, or correct the row.",
        "该行含有不符合文件读取编码的字节；请用 --encoding 指定文件的编码，例如 gb18030 或 utf-8，或更正该行。"
      )
    case .surplusFields(let fields, let columns):
      Phrase(
        "the row has \(fields) fields, but the header has "
          + "\(columns == 1 ? "1 column" : "\(columns) columns"); put fields that contain a "
          + "separator into quotes.",
        "该行有 \(fields) 个字段，而表头只有 \(columns) 列；含分隔符的字段请加引号。"
      )
    }
  }

  private func unknownOption(_ options: [LocalizedText], isCoded: Bool) -> Phrase {
    let english = Listing.phrase(options.map { $0[.english] }, limit: 12).english
    let chinese = Listing.phrase(options.map { $0[.chinese] }, limit: 12).chinese
    guard isCoded else {
      return Phrase(
        "the cell is none of the options: \(english). Correct it, add the option to the survey, or "
          + "say with --codes number that numbers count the options.",
        "单元格不是任何一个选项：\(chinese)。请更正，或在问卷中加上该选项，"
          + "或用 --codes number 说明数字是选项序号。"
      )
    }
    return Phrase(
      "the cell is none of the options (numbers count from 1 to \(options.count)): \(english). "
        + "Correct it, or add the option to the survey.",
      "单元格不是任何一个选项（序号为 1 到 \(options.count)）：\(chinese)。请更正，或在问卷中加上该选项。"
    )
  }

  private func unknownRow(_ rows: [LocalizedText]) -> Phrase {
    let english = Listing.phrase(rows.map { $0[.english] }, limit: 12).english
    let chinese = Listing.phrase(rows.map { $0[.chinese] }, limit: 12).chinese
    return Phrase(
      "a part of the cell names no row of the question; write “row:answer” joined with ┋. The rows "
        + "are: \(english).",
      "单元格中有一部分不是该题的行标题；请写成“行标题:答案”并用 ┋ 连接。行标题有：\(chinese)。"
    )
  }
}
