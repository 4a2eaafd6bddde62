import Messages

/// A question of LimeSurvey with everything that belongs to it.
struct LimeQuestion {
  var item: LimeItem
  /// The letter of its type.
  let type: String
  /// Its number in the file.
  let id: String
  /// Its code, by which conditions name it.
  let code: String
  /// Its name in the survey.
  let name: String
  var rows: [LimeItem] = []
  var columns: [LimeItem] = []
  var answers: [LimeItem] = []
  var attributes = LimeAttributes()
  var defaults: [LimeItem] = []

  /// The place of the question in words.
  var place: Phrase {
    Phrase("Question “\(code.quotable)”", "题目“\(code.quotable)”")
  }

  /// The answers of a scale.
  ///
  /// - Parameter scale: 0, or 1 for the second scale of a dual one.
  /// - Returns: The answers in their order.
  func answers(ofScale scale: Int) -> [LimeItem] {
    answers.filter { $0.order("scale_id") == scale }
  }
}

/// The attributes of a question: like fields of a row, some of them in several languages.
struct LimeAttributes {
  private(set) var values: [(name: String, texts: Translations)] = []
  private var taken: Set<String> = []

  /// Adds an attribute; an empty one says nothing.
  mutating func add(_ name: String, _ value: String, in language: String) {
    guard !value.isEmpty else { return }
    if let index = values.firstIndex(where: { $0.name == name }) {
      values[index].texts.add(value, in: language)
    } else {
      var texts = Translations()
      texts.add(value, in: language)
      values.append((name, texts))
    }
  }

  /// Attributes that are switches: 0 says the same as nothing.
  private static let switches: Set<String> = [
    "hidden", "random_order", "page_break", "hide_tip", "public_statistics", "numbers_only",
    "other_numbers_only", "num_value_int_only", "other_comment_mandatory",
    "exclude_all_others_auto",
    "alphasort", "statistics_showgraph", "statistics_graphtype", "statistics_showmap",
    "array_filter_style", "scale_export", "slider_layout", "slider_middlestart", "slider_reset",
    "slider_showminmax", "slider_rating", "use_dropdown", "reverse", "input_boxes",
    "multiflexible_checkbox", "show_grand_total", "commented_checkbox_auto", "repeat_headings",
    "dropdown_dates", "save_as_default", "printable_help", "value_range_allows_missing",
    "add_platform_info", "samechoiceheight", "samelistheight", "printable_survey", "clear_default",
    "location_nodefaultfromip", "location_city", "location_state", "location_country",
    "location_postal", "location_mapservice", "keep_aspect", "horizontal_scroll", "crop_or_resize",
    "fix_height", "fix_width",
  ]

  /// The text of an attribute in the first language, without taking it.
  subscript(name: String) -> String? { values.first { $0.name == name }?.texts.first }

  /// Takes the text of an attribute.
  mutating func take(_ name: String) -> String? {
    taken.insert(name)
    return self[name]
  }

  /// Takes the texts of an attribute.
  mutating func takeTexts(_ name: String) -> Translations {
    taken.insert(name)
    return values.first { $0.name == name }?.texts ?? Translations()
  }

  /// What nobody took.
  var rest: [(name: String, texts: Translations)] {
    values.filter { value in
      !taken.contains(value.name)
        && !(Self.switches.contains(value.name) && value.texts.first == "0")
    }
  }
}
