import Messages
import SurveyModel
import Testing

/// Advice on wording and scales.
@Suite struct CheckWordingTests {
  private func codes(_ elements: String) -> [String] {
    let text = "{\"elements\": [\(elements)]}"
    return SurveyReader.read(Array(text.utf8), file: "form.json", withHints: true).diagnostics
      .map(\.code)
  }

  private func codes(rating title: String) -> [String] {
    codes(#"{"type": "rating", "name": "q", "title": "\#(title)"}"#)
  }

  @Test(
    arguments: [
      ("难道您不觉得食堂越办越好吗？", "leading-question"),
      ("您是否同意我们优秀的团队提高了效率？", "leading-question"),
      ("Don't you agree that the canteen is good?", "leading-question"),
      ("您对食堂的饭菜和服务满意吗？", "double-barrelled"),
      ("工资以及奖金的发放很及时。", "double-barrelled"),
      ("The canteen offers good food and friendly service.", "double-barrelled"),
      ("My workplace is clean and/or safe enough.", "double-barrelled"),
      ("我不得不经常加班。", "double-negation"),
      ("我没有不愿意加班。", "double-negation"),
      ("I do not feel unhappy at work.", "double-negation"),
      ("班长总是公平地安排工作。", "absolute-word"),
      ("My foreman always treats us fairly.", "absolute-word"),
    ]
  )
  func `doubtful wording is a hint`(_ title: String, _ code: String) {
    #expect(codes(rating: title) == [code])
  }

  @Test(
    arguments: [
      "您对食堂的饭菜满意吗？", "班组成员之间的沟通和配合很好。", "您满不满意食堂？", "这项工作不同于以前的工作。", "我参与班组的决定。",
      "班里气氛和谐。", "从不同岗位看，安排是公平的。", "不高不低的工资", "法律与劳动", "The canteen is good.",
      "How is the cooperation between you and your foreman?", "Law and labour",
      "My work is not dangerous, and unfair rules are rare.", "领导能及时解决问题。",
    ]
  )
  func `plain wording passes`(_ title: String) {
    #expect(codes(rating: title) == [])
  }

  @Test func `rows are read, headings of matrices and open questions are not`() {
    let matrix = #"{"type": "matrix", "name": "m", "title": "我总是…", "columns": [1, 2], "rows": ["#
    #expect(codes(matrix + #"{"value": "a", "text": "班长总是公平的"}]}"#) == ["absolute-word"])
    #expect(codes(matrix + #"{"value": "a", "text": "班长是公平的"}]}"#) == [])
    #expect(codes(#"{"type": "comment", "name": "c", "title": "饭菜和服务有什么不好？"}"#) == [])
  }

  @Test func `hints come only where they are asked for`() {
    let text = #"{"elements": [{"type": "rating", "name": "q", "title": "难道食堂不好？"}]}"#
    #expect(SurveyReader.read(Array(text.utf8), file: "form.json").diagnostics.isEmpty)
    let hint = SurveyReader.read(Array(text.utf8), file: "form.json", withHints: true)
      .diagnostics.first
    #expect(
      hint?.phrase.chinese == "form.json:1:57: 提示：“难道”可能带有引导性。请换成中性的问法。 [leading-question]"
    )
  }

  @Test func `scales of one kind must run the same way`() {
    func form(_ second: String, _ settings: String) -> String {
      """
      {"leye": {"indices": [{"name": "i", "scales": [{"name": "s"}]}]}, "elements": [
        {"type": "rating", "name": "a", "minRateDescription": "很不满意", "maxRateDescription": "很满意",
         "leye": {"scale": "s"}},
        {"type": "radiogroup", "name": ⟦scale-direction⟧"b", "leye": {"scale": "s"\(settings)},
         "choices": [\(second)]}]}
      """
    }
    let down =
      #"{"value": 1, "text": "满意"}, {"value": 2, "text": "一般"}, {"value": 3, "text": "不满意"}"#
    let up = #"{"value": 3, "text": "满意"}, {"value": 2, "text": "一般"}, {"value": 1, "text": "不满意"}"#
    expectFaults(form(down, ""))
    expectFaults(form(up, "").replacing("⟦scale-direction⟧", with: ""))
    expectFaults(form(down, #", "reverse": true"#).replacing("⟦scale-direction⟧", with: ""))
  }

  @Test func `labels must be balanced and keep their order`() {
    func group(_ name: String, _ labels: [String]) -> String {
      let choices = labels.map { "\"\($0)\"" }.joined(separator: ", ")
      return #"{"type": "radiogroup", "name": "\#(name)", "choices": [\#(choices)]}"#
    }
    #expect(codes(group("a", ["很满意", "满意", "比较满意", "一般", "不满意"])) == ["scale-unbalanced"])
    #expect(codes(group("a", ["很满意", "满意", "一般", "不满意", "很不满意"])) == [])
    #expect(
      codes(group("a", ["Not at all important", "Slightly important", "Very important"])) == []
    )
    let order = ["Agree", "Neutral", "Disagree"]
    #expect(codes(group("a", order) + "," + group("b", order.reversed())) == ["scale-direction"])
    #expect(codes(group("a", order) + "," + group("b", order)) == [])
  }
}
