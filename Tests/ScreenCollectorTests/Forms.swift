/// Surveys of the tests.
enum Forms {
  /// One question of each kind, over three pages.
  static let kinds = """
    {
      "title": {"default": "All kinds", "zh-cn": "各种题型"},
      "completedHtml": {"default": "<h3>Thank you!</h3>", "zh-cn": "<h3>谢谢！</h3>"},
      "pages": [
        {"name": "p1", "title": {"default": "About you", "zh-cn": "关于您"}, "elements": [
          {"type": "html", "name": "hello", "html": {
            "default": "<p>No names, <b>please</b>.</p>", "zh-cn": "<p><b>不记</b>姓名。</p>"}},
          {"type": "text", "name": "joined", "inputType": "number", "min": 1950, "max": 2025,
           "title": {"default": "In which year did you join?", "zh-cn": "您哪一年进厂？"}},
          {"type": "radiogroup", "name": "shift", "isRequired": true, "showOtherItem": true,
           "title": {"default": "Which shift?", "zh-cn": "您上什么班？"},
           "otherText": {"default": "Another one", "zh-cn": "其他班次"},
           "choices": [
             {"value": "day", "text": {"default": "Day", "zh-cn": "白班"}},
             {"value": "night", "text": {"default": "Night", "zh-cn": "夜班"}}]},
          {"type": "checkbox", "name": "meals", "showNoneItem": true, "maxSelectedChoices": 2,
           "title": {"default": "Which meals do you take here?", "zh-cn": "您在食堂吃哪几餐？"},
           "noneText": {"default": "None", "zh-cn": "都不吃"},
           "choices": [
             {"value": "b", "text": {"default": "Breakfast", "zh-cn": "早餐"}},
             {"value": "l", "text": {"default": "Lunch", "zh-cn": "午餐"}},
             {"value": "d", "text": {"default": "Dinner", "zh-cn": "晚餐"}}]},
          {"type": "boolean", "name": "again",
           "title": {"default": "May we ask again?", "zh-cn": "可以再来问您吗？"}}]},
        {"name": "p2", "title": {"default": "Your view", "zh-cn": "您的看法"}, "elements": [
          {"type": "rating", "name": "recommend", "rateMin": 0, "rateMax": 10,
           "title": {"default": "Would you recommend us?", "zh-cn": "您愿意推荐我们吗？"},
           "minRateDescription": {"default": "not at all", "zh-cn": "完全不愿意"},
           "maxRateDescription": {"default": "certainly", "zh-cn": "非常愿意"}},
          {"type": "matrix", "name": "care", "isAllRowRequired": true,
           "title": {"default": "How good is it?", "zh-cn": "怎么样？"},
           "columns": [
             {"value": 1, "text": {"default": "Bad", "zh-cn": "不好"}},
             {"value": 2, "text": {"default": "Good", "zh-cn": "好"}}],
           "rows": [
             {"value": "food", "text": {"default": "The food", "zh-cn": "伙食"}},
             {"value": "bed", "text": {"default": "The dormitory", "zh-cn": "宿舍"}}]},
          {"type": "slider", "name": "noise",
           "title": {"default": "How loud is it?", "zh-cn": "吵不吵？"}},
          {"type": "ranking", "name": "order",
           "title": {"default": "What comes first?", "zh-cn": "先办哪件事？"},
           "choices": [
             {"value": "pay", "text": {"default": "Pay", "zh-cn": "工资"}},
             {"value": "bus", "text": {"default": "Bus", "zh-cn": "班车"}},
             {"value": "bath", "text": {"default": "Showers", "zh-cn": "澡堂"}}]},
          {"type": "comment", "name": "why", "visibleIf": "{recommend} < 7", "maxLength": 40,
           "title": {"default": "What should change?", "zh-cn": "最该改什么？"}}]},
        {"name": "p3", "title": {"default": "Your team", "zh-cn": "您的班组"}, "elements": [
          {"type": "paneldynamic", "name": "tools", "panelCount": 1, "maxPanelCount": 2,
           "title": {"default": "Tools that are missing", "zh-cn": "缺哪些工具"},
           "templateElements": [
             {"type": "text", "name": "name", "isRequired": true,
              "title": {"default": "Tool", "zh-cn": "工具"}},
             {"type": "text", "name": "since", "inputType": "date",
              "title": {"default": "Since", "zh-cn": "从哪天起"}}]},
          {"type": "dropdown", "name": "trade", "choices": [
             "电焊工", "钳工", "电工", "起重工", "行车工", "司机", "炊事员", "保洁员", "质检员"],
           "title": {"default": "Your trade", "zh-cn": "您的工种"}}]}
      ]
    }
    """
}
