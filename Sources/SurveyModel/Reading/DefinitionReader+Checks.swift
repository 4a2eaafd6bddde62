import Messages

extension DefinitionReader {
  /// Looks at the parts of the survey together.
  ///
  /// - Parameters:
  ///   - survey: The root of the file.
  ///   - withHints: True for advice on wording and scales as well.
  mutating func checkForm(_ survey: JSONObject, withHints: Bool) {
    let known = Dictionary(references.map { ($0.member.node.offset, $0.expression) }) { first, _ in
      first
    }
    let faulty = Set(findings.filter { $0.fault.code == .expressionSyntax }.map(\.path))
    var checker = FormChecker(
      survey,
      outline: FormParts(survey, known: known, faulty: faulty),
      places: places,
      locate: { [self] part, node in offset(of: part, in: node) }
    )
    checker.suggestions = suggestions
    checker.check(followed: Set(known.keys), withHints: withHints)
    for finding in checker.findings {
      findings.append(
        Finding(
          fault: finding.fault,
          offset: finding.offset,
          path: finding.path,
          isUnused: finding.isUnused
        )
      )
    }
  }

  /// The offset of a part of a text in the file.
  private func offset(of part: String, in node: JSONNode) -> Int {
    guard case .text(let text) = node.content else { return node.offset }
    let wanted = Array(part.utf8)
    let bytes = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count,
      source.bytes[(node.offset + 1)...].prefix(bytes.count).elementsEqual(bytes)
    else { return node.offset }
    for start in 0...bytes.count - wanted.count
    where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
      return node.offset + 1 + start
    }
    return node.offset
  }

  /// Checks that scales, indices and questions fit together.
  mutating func checkScales(of survey: Survey) {
    let names = survey.settings.indices.flatMap(\.scales).map(\.name)
    let known = Set(names)
    let items = Set(survey.items.map(\.scale))
    let questions = Dictionary(survey.questions.map { ($0.name, $0) }) { first, _ in first }
    for use in scaleUses {
      if !known.contains(use.place.name) {
        let nearest = suggestions.nearest(use.place.name, in: names)
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
    let started = survey.settings.indices.filter { index in
      index.scales.contains { items.contains($0.name) }
    }
    let wanted = Set(started.flatMap(\.scales).map(\.name)).subtracting(used)
    for place in scalePlaces where wanted.contains(place.name) {
      report(.scaleWithoutItems(place.name), at: place.offset, place.path)
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
