/// A group, question, subquestion or answer of LimeSurvey with its texts in all languages.
struct LimeItem {
  /// The fields that are the same in all languages.
  var row: LimeRow
  /// Texts by the name of their field.
  var texts: [String: Translations]

  /// Puts rows together: newer files keep texts in a table of their own, older ones have a row a language.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - texts: The rows of the table of texts; none in older files.
  ///   - id: The fields that tell items apart.
  ///   - link: The field of the table of texts that names the item.
  ///   - fields: The fields that hold texts.
  /// - Returns: The items in the order of their first rows.
  static func items(
    _ rows: [LimeRow],
    texts: [LimeRow],
    id: [String],
    link: String,
    fields: [String]
  ) -> [LimeItem] {
    var result: [LimeItem] = []
    var places: [[String]: Int] = [:]
    for source in rows {
      var row = source
      let key = id.map { row[$0] ?? "" }
      let language = LimeLanguage.code(row.take("language") ?? "")
      var own: [(String, String)] = []
      for field in fields { if let text = row.take(field) { own.append((field, text)) } }
      let place = places[key] ?? result.count
      if place == result.count {
        places[key] = place
        result.append(LimeItem(row: row, texts: [:]))
      }
      for (field, text) in own {
        result[place].texts[field, default: Translations()].add(text, in: language)
      }
    }
    var links: [String: Int] = [:]
    for (index, item) in result.enumerated() { links[item.row[link] ?? ""] = index }
    for var row in texts {
      guard let place = links[row[link] ?? ""] else { continue }
      let language = LimeLanguage.code(row.take("language") ?? "")
      for field in fields {
        guard let text = row.take(field) else { continue }
        result[place].texts[field, default: Translations()].add(text, in: language)
      }
    }
    return result
  }

  /// The texts of a field.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: No text where there is none.
  func text(_ field: String) -> Translations { texts[field] ?? Translations() }

  /// The number of a field, for sorting.
  ///
  /// - Parameter field: The name of the field.
  /// - Returns: 0 where it holds no whole number.
  func order(_ field: String) -> Int { row[field].flatMap { Int($0) } ?? 0 }
}

extension [LimeItem] {
  /// The items in the order of a field; equal ones stay as they are.
  ///
  /// - Parameter fields: The fields, the weightiest first.
  /// - Returns: The same items.
  func sorted(by fields: String...) -> [LimeItem] {
    enumerated().sorted { one, other in
      for field in fields {
        let (left, right) = (one.element.order(field), other.element.order(field))
        if left != right { return left < right }
      }
      return one.offset < other.offset
    }.map(\.element)
  }
}

/// Codes of languages.
enum LimeLanguage {
  /// The code SurveyJS has for a language of LimeSurvey.
  ///
  /// - Parameter code: For example `zh-Hans`, `de-informal`.
  /// - Returns: The code in lower case, that of Chinese as SurveyJS has it.
  static func code(_ code: String) -> String {
    switch code.lowercased() {
    case "zh-hans": "zh-cn"
    case "zh-hant-tw", "zh-hant-hk": "zh-tw"
    case "pt-br": "pt-br"
    case let plain: plain
    }
  }
}
