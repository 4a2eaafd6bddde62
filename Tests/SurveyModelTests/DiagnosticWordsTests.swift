import Messages
import SurveyModel
import Testing

@Suite struct DiagnosticWordsTests {
  /// The only message about a text.
  private func words(_ text: String) -> Phrase? {
    SurveyReader.read(Array(text.utf8), file: "form.json").diagnostics.first?.phrase
  }

  @Test func `a misspelt property is shown with the nearest one`() {
    let phrase = words(#"{"elements": [{"type": "text", "name": "q", "isRequird": true}]}"#)
    #expect(
      phrase?.english
        == """
        form.json:1:45: warning: A text has no property “isRequird”. Did you mean “isRequired”? \
        [unknown-property]
        """
    )
    #expect(
      phrase?.chinese
        == "form.json:1:45: 警告：text 没有“isRequird”这个属性。您是不是想写“isRequired”？ [unknown-property]"
    )
  }

  @Test func `a trailing comma is shown with its remedy`() {
    let phrase = words("{\"title\": \"x\",\n \"elements\": [],}")
    #expect(
      phrase?.english
        == "form.json:2:16: error: Nothing follows this comma. Remove it. [json-syntax]"
    )
    #expect(phrase?.chinese == "form.json:2:16: 错误：这个逗号后面没有内容。请删去它。 [json-syntax]")
  }

  @Test func `columns count characters`() {
    let phrase = words("{\"title\": \"👨‍👩‍👧乐业\", titel: 1}")
    #expect(phrase?.english.hasPrefix("form.json:1:18: error: “titel” has no quotes.") == true)
  }

  @Test func `a bad expression is shown with the place inside`() {
    let phrase = words(
      #"{"elements": [{"type": "text", "name": "q", "visibleIf": "{q} === 1"}]}"#
    )
    #expect(
      phrase?.english
        == """
        form.json:1:65: error: The expression cannot be read from character 7 on, at “= 1”. \
        Compare with a single =. [expression-syntax]
        """
    )
    #expect(
      phrase?.chinese
        == """
        form.json:1:65: 错误：表达式从第 7 个字“= 1”起读不懂。比较相等只写一个 =。 [expression-syntax]
        """
    )
  }

  @Test func `an unknown name is shown with the nearest one`() {
    let phrase = words(
      #"{"elements": [{"type": "text", "name": "工资", "requiredIf": "{工次} > 1"}]}"#
    )
    #expect(
      phrase?.english.hasSuffix("No question is named “工次”. Did you mean “工资”? [unknown-name]")
        == true
    )
    #expect(phrase?.chinese.hasSuffix("没有名称为“工次”的题目。您是不是想写“工资”？ [unknown-name]") == true)
  }

  @Test func `a group that is too small says why`() {
    let phrase = words(
      #"{"leye": {"minimumGroup": 2}, "elements": [{"type": "text", "name": "q"}]}"#
    )
    #expect(
      phrase?.english
        == """
        form.json:1:27: error: “minimumGroup” must be at least 5. \
        Smaller groups could be recognised; raise it. [minimum-group]
        """
    )
    #expect(phrase?.chinese.contains("“minimumGroup”不能小于 5。人太少会认出是谁，请改大。") == true)
  }

  @Test func `a circle names its questions`() {
    let phrase = words(
      """
      {"elements": [{"type": "text", "name": "甲", "visibleIf": "{乙} = 1"},
        {"type": "text", "name": "乙", "visibleIf": "{甲} = 1"}]}
      """
    )
    #expect(
      phrase?.english
        == """
        form.json:1:58: warning: Whether these questions show depends on each other in a circle: \
        “甲” → “乙” → “甲”. Let one of them depend on a question outside the circle. \
        [circular-visibility]
        """
    )
    #expect(phrase?.chinese.contains("这些题是否显示互相依赖，成了循环：“甲” → “乙” → “甲”。") == true)
  }

  @Test func `messages are whole sentences in both languages`() {
    let marked = Marked(#"{"elements": [{"type": "txt"}, 5, {"type": "matrix", "name": "m"}]}"#)
    for diagnostic in marked.diagnostics {
      for phrase in [diagnostic.problem, diagnostic.remedy] {
        #expect(phrase.english.hasSuffix(".") || phrase.english.hasSuffix("?"))
        #expect(phrase.chinese.hasSuffix("。") || phrase.chinese.hasSuffix("？"))
      }
    }
  }
}
