extension Made {
  /// One question of every kind on one page.
  static let kinds = #"""
    {"pages": [{"name": "all", "elements": [
      {"type": "text", "name": "t", "title": "Text"},
      {"type": "comment", "name": "c", "maxLength": 20},
      {"type": "text", "name": "n", "inputType": "number"},
      {"type": "text", "name": "d", "inputType": "date", "min": "2024-01-01"},
      {"type": "text", "name": "dt", "inputType": "datetime-local"},
      {"type": "text", "name": "m", "inputType": "month"},
      {"type": "text", "name": "tm", "inputType": "time"},
      {"type": "radiogroup", "name": "r", "choices": ["a", "b"], "showOtherItem": true,
       "showCommentArea": true},
      {"type": "checkbox", "name": "cb", "choices": [1, 2, 3], "showNoneItem": true,
       "showOtherItem": true, "showSelectAllItem": true},
      {"type": "dropdown", "name": "dd", "choices": ["x", {"value": "y<\"'&", "text": "<b>y</b>"}]},
      {"type": "tagbox", "name": "tb", "choices": ["p", "q"]},
      {"type": "rating", "name": "ra", "rateMax": 5, "minRateDescription": "low"},
      {"type": "boolean", "name": "b"},
      {"type": "imagepicker", "name": "ip", "choices": [{"value": "lion", "text": "A lion"}, "cat"]},
      {"type": "ranking", "name": "rk", "choices": ["one", "two", "three"]},
      {"type": "matrix", "name": "mx", "rows": ["r1", "r2"], "columns": [1, 2, 3]},
      {"type": "matrixdropdown", "name": "md", "rows": ["r1"], "columns": [
        {"name": "k", "cellType": "dropdown", "choices": [1, 2]}, {"name": "v", "cellType": "text"}]},
      {"type": "matrixdynamic", "name": "my", "rowCount": 1, "columns": [
        {"name": "who", "cellType": "text"}]},
      {"type": "paneldynamic", "name": "pd", "panelCount": 1, "templateElements": [
        {"type": "text", "name": "job"}, {"type": "boolean", "name": "new"}]},
      {"type": "multipletext", "name": "mt", "items": [{"name": "first"}, {"name": "second"}]},
      {"type": "expression", "name": "ex", "expression": "{n} * 2"},
      {"type": "html", "name": "h", "html": "<p onclick=x>Read <b>this</b></p><script>bad()</script>"},
      {"type": "panel", "name": "p", "title": "Panel", "elements": [
        {"type": "text", "name": "inp"}]},
      {"type": "slider", "name": "sl", "max": 10},
      {"type": "slider", "name": "sr", "sliderType": "range", "max": 10},
      {"type": "file", "name": "f"}, {"type": "signaturepad", "name": "s"}
    ]}]}
    """#
}
