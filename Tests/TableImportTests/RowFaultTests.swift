import Messages
import SurveyModel
import TableImport
import Testing

/// Reads one cell that cannot be read, and gives the message.
private func phrase(
  _ heading: String,
  _ cell: String,
  codes: OptionCodes = .automatic
) throws -> Phrase {
  let work = try fixture("work-survey.json")
  let mapping = try ColumnMapping(headings: [heading], survey: work)
  var reader = ResponseReader(survey: work, mapping: mapping, codes: codes)
  let fault = #expect(throws: RowFault.self) {
    try reader.read(TableRow(line: 7, fields: [cell]))
  }
  let phrase = try #require(fault).phrase
  #expect(!phrase.english.contains(cell) && !phrase.chinese.contains(cell))
  return phrase
}

@Suite struct RowFaultTests {
  @Test func `no option`() throws {
    #expect(
      try phrase("1、您的岗位？", "保密的话")
        == Phrase(
          "Line 7, column “1、您的岗位？”: the cell is none of the options (numbers count from 1 to 3): "
            + "“Driver”, “Cook”, “Other”. Correct it, or add the option to the survey.",
          "第 7 行“1、您的岗位？”列：单元格不是任何一个选项（序号为 1 到 3）：“司机”、“厨师”、“其他”。请更正，"
            + "或在问卷中加上该选项。"
        )
    )
    #expect(
      try phrase("views.pay", "保密的话")
        == Phrase(
          "Line 7, column “views.pay”: the cell is none of the options: “No”, “Partly”, “Yes”. Correct "
            + "it, add the option to the survey, or say with --codes number that numbers count the "
            + "options.",
          "第 7 行“views.pay”列：单元格不是任何一个选项：“不同意”、“一般”、“同意”。请更正，或在问卷中加上该选项，"
            + "或用 --codes number 说明数字是选项序号。"
        )
    )
  }

  @Test func `no number, no day, not on the scale`() throws {
    #expect(
      try phrase("工龄", "保密的话")
        == Phrase(
          "Line 7, column “工龄”: the cell is not a number; write digits only, without a unit.",
          "第 7 行“工龄”列：单元格不是数字；请只写数字，不带单位。"
        )
    )
    #expect(
      try phrase("入职日期", "保密的话")
        == Phrase(
          "Line 7, column “入职日期”: the cell is not a day of the calendar; write it like 2025-03-31.",
          "第 7 行“入职日期”列：单元格不是有效的日期；请写成 2025-03-31 的形式。"
        )
    )
    #expect(
      try phrase("recommend", "11")
        == Phrase(
          "Line 7, column “recommend”: the cell is not on the scale from 0 to 10; correct it, or say "
            + "what numbers mean with --codes number or --codes value.",
          "第 7 行“recommend”列：单元格不在 0 到 10 的量表上；请更正，或用 --codes number、--codes value "
            + "说明数字的含义。"
        )
    )
  }

  @Test func `neither yes nor no, neither chosen nor not`() throws {
    #expect(
      try phrase("shift", "保密的话")
        == Phrase(
          "Line 7, column “shift”: the cell is neither “I do” nor “I do not”; write one of them, or "
            + "1 or 0.",
          "第 7 行“shift”列：单元格既不是“倒班”也不是“不倒班”；请写其中之一，或写 1、0。"
        )
    )
    #expect(
      try phrase("第5题(班车)", "保密的话")
        == Phrase(
          "Line 7, column “第5题(班车)”: the column of an option takes 1 for chosen and 0 for not "
            + "chosen; correct the cell.",
          "第 7 行“第5题(班车)”列：选项列只能填 1（选中）或 0（未选）；请更正单元格。"
        )
    )
  }

  @Test func `several options and unknown rows`() throws {
    #expect(
      RowFault(line: 3, column: "岗位", kind: .severalOptions).phrase
        == Phrase(
          "Line 3, column “岗位”: several options are marked, but the question takes one answer; "
            + "leave one of them.",
          "第 3 行“岗位”列：单选题标记了多个选项；请只保留一个。"
        )
    )
    #expect(
      try phrase("views", "保密的话")
        == Phrase(
          "Line 7, column “views”: a part of the cell names no row of the question; write "
            + "“row:answer” joined with ┋. The rows are: “The pay is fair.”, “The food is "
            + "good.”.",
          "第 7 行“views”列：单元格中有一部分不是该题的行标题；请写成“行标题:答案”并用 ┋ 连接。行标题有："
            + "“工资公平。”、“食堂好。”。"
        )
    )
  }
}
