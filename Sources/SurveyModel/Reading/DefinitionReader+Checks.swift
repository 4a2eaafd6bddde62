import Messages

extension DefinitionReader {
  /// The names SurveyJS itself defines.
  private static let builtInNames: Set<String> = [
    "pageno", "pagecount", "locale", "timespent", "correctedanswers", "correctanswers",
    "correctedanswercount", "correctanswercount", "incorrectedanswers", "incorrectanswers",
    "incorrectedanswercount", "incorrectanswercount", "questioncount", "state", "mode",
  ]
  private static let localNames: Set<String> = [
    "item", "choice", "row", "panel", "rowindex", "rowvalue", "self",
  ]

  /// Checks the names and functions in all expressions.
  mutating func checkReferences() {
    let questions = Set(questionPages.keys)
    let known = questions.union(variableNames)
    let names = known.union(known.map { $0 + "-Comment" })
    let values = Dictionary(uniqueKeysWithValues: names.map { ($0, Value.null) })
    let scope = ExpressionContext(values: values, now: 0)
    for reference in references {
      for function in reference.expression.functions where ExpressionFunctions.all[function] == nil
      {
        let nearest = NearestName.find(function, in: ExpressionFunctions.all.keys.sorted())
        let place = offset(of: function, in: reference.member.node)
        report(.unknownFunction(function, nearest: nearest), at: place, reference.path)
      }
      for variable in reference.expression.variables.uniqued {
        check(variable, in: reference, scope: scope, names: known.sorted())
      }
    }
  }

  private mutating func check(
    _ variable: String,
    in reference: Reference,
    scope: ExpressionContext,
    names: [String]
  ) {
    let first = variable.prefix { $0 != "." && $0 != "[" }.lowercased()
    if Self.builtInNames.contains(variable.lowercased()) || Self.localNames.contains(first) {
      return
    }
    if variable.contains(":") || first.hasPrefix("$") { return }
    let place = offset(of: "{\(variable)", in: reference.member.node)
    guard let root = scope.rootName(of: variable) else {
      let written = String(variable.prefix { $0 != "." && $0 != "[" })
      let nearest = NearestName.find(written, in: names)
      report(.unknownName(written, nearest: nearest), at: place, reference.path)
      return
    }
    if reference.isVisibility, let own = reference.page, let page = questionPages[root], page > own
    {
      report(.laterPage(root), at: place, reference.path)
    }
  }

  /// The offset of a part of a text in the file.
  private func offset(of part: String, in node: JSONNode) -> Int {
    guard case .text(let text) = node.content else { return node.offset }
    let characters = Array(text)
    let wanted = Array(part)
    guard wanted.count <= characters.count else { return node.offset }
    for start in 0...characters.count - wanted.count
    where characters[start..<start + wanted.count].elementsEqual(wanted) {
      return offset(of: start + 1, in: node)
    }
    return node.offset
  }

  /// Checks that scales, indices and questions fit together.
  mutating func checkScales(of survey: Survey) {
    let names = survey.settings.indices.flatMap(\.scales).map(\.name)
    let items = Set(survey.items.map(\.scale))
    let questions = Dictionary(survey.questions.map { ($0.name, $0) }) { first, _ in first }
    for use in scaleUses {
      if !names.contains(use.place.name) {
        let nearest = NearestName.find(use.place.name, in: names)
        report(
          .unknownScale(use.place.name, nearest: nearest),
          at: use.place.offset,
          use.place.path
        )
      } else if let question = questions[use.question], question.items.isEmpty {
        report(.scaleWithoutNumbers(use.place.name), at: use.place.offset, use.place.path)
      }
    }
    for (index, place) in zip(survey.settings.indices, indexPlaces)
    where !index.scales.contains(where: { items.contains($0.name) }) {
      report(.indexWithoutItems(index.name), at: place.offset, place.path)
    }
    let used = Set(scaleUses.map(\.place.name))
    for index in survey.settings.indices
    where index.scales.contains(where: { items.contains($0.name) }) {
      for place in scalePlaces
      where index.scales.contains(where: { $0.name == place.name }) && !used.contains(place.name) {
        report(.scaleWithoutItems(place.name), at: place.offset, place.path)
      }
    }
  }

  /// Checks that a survey in two languages has both everywhere.
  mutating func checkTranslations(locale: String) {
    let hasChinese =
      Language(tag: locale) == .chinese || translations.contains { $0.text.hasText(in: .chinese) }
    let isBilingual = translations.contains {
      $0.text.hasText(in: .chinese) && $0.text.hasText(in: .english)
    }
    for translation in translations {
      let text = translation.text
      if translation.isPlain {
        let hasWords = text.texts.values.contains { $0.contains(where: \.isLetter) }
        if isBilingual, hasWords {
          let missing: Language = text.looksChinese ? .english : .chinese
          report(.translationMissing(missing), at: translation.offset, translation.path)
        }
        continue
      }
      if !text.hasText(in: .english) {
        report(.translationMissing(.english), at: translation.offset, translation.path)
      } else if hasChinese, !text.hasText(in: .chinese) {
        report(.translationMissing(.chinese), at: translation.offset, translation.path)
      }
    }
  }
}

extension LocalizedText {
  /// True when an author wrote the text in a language.
  ///
  /// Beside `en` the default is Chinese; beside a Chinese text it is English.
  ///
  /// - Parameter language: The language.
  /// - Returns: False for an empty text.
  fileprivate func hasText(in language: Language) -> Bool {
    func has(_ locales: [String]) -> Bool { locales.contains { !(texts[$0] ?? "").isEmpty } }
    let hasDefault = has(["default"])
    return switch language {
    case .chinese:
      has(Language.chinese.surveyLocales) || hasDefault && (has(["en"]) || looksChinese)
    case .english: has(["en"]) || hasDefault && !looksChinese
    }
  }

  /// True when the default text has Chinese characters.
  fileprivate var looksChinese: Bool {
    (texts["default"] ?? "").unicodeScalars.contains { $0.properties.isIdeographic }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
