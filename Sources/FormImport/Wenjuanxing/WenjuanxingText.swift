import Messages

/// Reads the text form in which 问卷星 takes over and gives out questionnaires.
///
/// ```
/// 1. 您的性别 [单选题] *
/// A. 男
/// B. 女
/// ```
enum WenjuanxingText {
  /// The survey of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - log: Takes the notes.
  /// - Returns: The survey in Chinese.
  /// - Throws: ``FormImportFault`` when no question is in it.
  static func survey(of text: String, _ log: NoteLog) throws(FormImportFault) -> FormObject {
    var reading = WenjuanxingReading(log: log)
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      reading.take(String(line), number)
    }
    return try reading.finish()
  }
}

/// A question as its lines say it.
struct WenjuanxingBlock {
  /// The line it begins in.
  let line: Int
  /// The number before it; nil where there is none.
  var number: Int?
  var title = ""
  /// The name of its type as written, such as 单选题; nil where none is.
  var type: String?
  var isRequired = false
  /// Remarks in brackets behind the title.
  var remarks: [String] = []
  /// The lines below.
  var body: [(line: Int, text: String)] = []

  /// The place in words.
  var place: Phrase {
    let name = number.map { Phrase("question \($0)", "第 \($0) 题") } ?? Phrase("a question", "题目")
    return Phrase("Line \(line) (\(name.english))", "第 \(line) 行（\(name.chinese)）")
  }
}

/// Gathers lines into questions.
struct WenjuanxingReading {
  let log: NoteLog
  private var head: [String] = []
  private var blocks: [[WenjuanxingBlock]] = [[]]
  private var isAfterBlank = true

  init(log: NoteLog) { self.log = log }

  /// Takes a line.
  mutating func take(_ line: String, _ number: Int) {
    let text = line.trimmedBlanks
    guard !text.isEmpty else {
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if WenjuanxingHeading.isPageBreak(text) {
      if !(blocks.last?.isEmpty ?? true) { blocks.append([]) }
      return
    }
    if let block = WenjuanxingHeading.block(text, number, expected: expectedNumber(text)) {
      blocks[blocks.count - 1].append(block)
      return
    }
    let last = blocks.count - 1
    if blocks[last].isEmpty {
      if blocks.count == 1 { head.append(text) } else { remark(text, number) }
    } else if isAfterBlank, closesQuestion(text) {
      remark(text, number)
    } else {
      blocks[last][blocks[last].count - 1].body.append((number, text))
    }
  }

  /// The number a question without a type must have to count as one.
  private func expectedNumber(_ text: String) -> Int? {
    guard isAfterBlank || blocks.last?.last == nil else { return nil }
    return (blocks.joined().last { $0.number != nil }?.number ?? 0) + 1
  }

  /// True for words behind a blank line that cannot belong to the question before.
  private func closesQuestion(_ text: String) -> Bool {
    guard let block = blocks.last?.last, let type = block.type else { return false }
    let isWhole = ["填空题", "简答题", "段落说明", "问答题"].contains(type) || !block.body.isEmpty
    return isWhole && WenjuanxingOption.mark(of: text) == nil
  }

  /// A text between questions, to be read only.
  private mutating func remark(_ text: String, _ number: Int) {
    var block = WenjuanxingBlock(line: number)
    block.type = "段落说明"
    block.title = text
    blocks[blocks.count - 1].append(block)
  }

  /// The survey.
  mutating func finish() throws(FormImportFault) -> FormObject {
    let pages = blocks.filter { !$0.isEmpty }
    let hasQuestion = pages.joined().contains { $0.type != "段落说明" }
    guard hasQuestion else { throw FormImportFault(.noQuestions) }
    var survey: FormObject = ["locale": .text("zh-cn")]
    if let title = head.first { survey["title"] = .text(title) }
    if head.count > 1 {
      survey["description"] = .text(head.dropFirst().joined(separator: "\n"))
    }
    var builder = WenjuanxingBuilder(blocks: Array(pages.joined()), log: log)
    survey["pages"] = .array(
      pages.enumerated().map { index, blocks in
        .object([
          "name": .text("page\(index + 1)"),
          "elements": .array(blocks.map { .object(builder.element($0)) }),
        ])
      }
    )
    return survey
  }
}
