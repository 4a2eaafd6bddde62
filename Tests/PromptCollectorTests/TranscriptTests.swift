import Messages
import PromptCollector
import SurveyModel
import SurveySession
import TestSupport
import Testing

private let units: [(value: String, title: LocalizedText)] = [
  ("w1", LocalizedText(texts: ["default": "Workshop 1", "zh-cn": "一车间"])),
  ("w2", LocalizedText(texts: ["default": "Workshop 2", "zh-cn": "二车间"])),
]

@Test func `the pulse is filled in in Chinese`() throws {
  var person = try Respondent(shipped: "pulse.json", units: units)
  let outcome = try person.types(
    [
      "三车间", "２", "?", "5", "上一题", "", "比较同意", "９", "4", "3", "－",
      "夜班太多，", "食堂也远。", "", "7", "", "6", "4", "",
    ],
    in: .chinese
  )
  let rows: [String: Value] = [
    "work_worth": .number(5), "safety_stop": .number(4), "workload_tired": .number(4),
    "belonging_help": .number(3), "voice_speak": .number(4),
  ]
  #expect(
    outcome.answers == [
      "unit": .text("w2"), "pulse": .object(rows), "trouble": .text("夜班太多，\n食堂也远。"),
    ]
  )
  expectSnapshot(person.transcript.text, named: "pulse-chinese")
}

@Test func `the pulse is left and taken up again in English`() throws {
  var person = try Respondent(shipped: "pulse.json", units: units)
  let first = try person.types(["-", "Agree", "2", ":lang", ":q"])
  #expect(first == .left(try #require(person.drafts.last)))
  let second = try person.types(
    [":lang", "1", "", "5", "<", "", "Nothing.", "", ""],
    resuming: true
  )
  let rows: [String: Value] = [
    "work_worth": .number(4), "safety_stop": .number(2), "workload_tired": .number(1),
    "voice_speak": .number(5),
  ]
  #expect(second.answers == ["pulse": .object(rows), "trouble": .text("Nothing.")])
  expectSnapshot(person.transcript.text, named: "pulse-english")
}

@Test func `each kind of question is asked in English`() throws {
  var person = try Respondent(Kinds.json)
  let outcome = try person.types([
    "soon", "1900", "2010", "", "3", "", "flexible", "1, 3", "6", "2", "", "1", "y",
    "More\u{7}light", "", "2", "", "<", "", "2", "night", "",
  ])
  #expect(
    outcome.answers == [
      "joined": .number(2010), "shift": .text("night"), "meals": .array([.text("b"), .text("d")]),
      "recommend": .number(6), "care": .object(["food": .number(2), "bed": .number(1)]),
      "again": .boolean(true), "why": .text("Morelight"),
    ]
  )
  expectSnapshot(person.transcript.text, named: "kinds-english")
}

@Test func `each kind of question is asked in Chinese`() throws {
  var person = try Respondent(Kinds.json)
  let outcome = try person.types(
    ["", "其他班次", "倒班", "都不吃", "10", "１", "好", "否", ""],
    in: .chinese
  )
  #expect(
    outcome.answers == [
      "shift": .text("other"), "shift-Comment": .text("倒班"), "meals": .array([.text("none")]),
      "recommend": .number(10), "care": .object(["food": .number(1), "bed": .number(2)]),
      "again": .boolean(false),
    ]
  )
  expectSnapshot(person.transcript.text, named: "kinds-chinese")
}

@Test func `input that ends names what is still required`() throws {
  var person = try Respondent(Kinds.json)
  let outcome = try person.types(["2010", "1"])
  #expect(outcome.answers == nil)
  #expect(person.drafts.last?.answers == ["joined": .number(2010), "shift": .text("day")])
  #expect(
    person.transcript.text.hasSuffix(
      """
      The input ended before the answers were submitted.
      Still to be answered: “The food”, “The dormitory”.
      You have left. Your answers so far are kept.

      """
    )
  )
}
