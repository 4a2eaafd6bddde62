import Messages

/// Says of every scored item and index whether waves of two versions can be compared.
struct ScoringComparison {
  private(set) var items: [ComparedMeasure] = []
  private(set) var indices: [ComparedMeasure] = []

  init(_ old: FormScoring, _ new: FormScoring, _ match: FormMatch) {
    let elements = Dictionary(match.pairs.map { ($0.new.name, $0) }) { first, _ in first }
    let moved = match.moved
    var left = Dictionary(old.items.map { ($0.name, $0) }) { first, _ in first }
    var verdicts: [String: ComparedMeasure] = [:]
    /// The old names of items of the new version.
    var before: [String: String] = [:]
    for item in new.items {
      let name = Self.oldName(of: item, match)
      guard let same = left.removeValue(forKey: name) else {
        let reason = Phrase("new: not asked before", "新增，以前没有问过")
        append(item.name, item.title, [(.notComparable, reason)])
        continue
      }
      before[item.name] = name
      var findings = Self.findings(same, item)
      if let pair = elements[item.question] {
        findings += Self.findings(pair.old.element, pair.new.element, of: item)
        if moved.contains(item.question) {
          findings.append((.withCare, Phrase("stands at another place", "题目换了位置")))
        }
      }
      append(item.name, item.title, findings)
    }
    for item in old.items where left[item.name] != nil {
      append(
        item.name,
        item.title,
        [(.notComparable, Phrase("not asked any more", "不再询问"))]
      )
    }
    for item in items { verdicts[item.name] = item }
    compareIndices(old, new, before, verdicts)
  }

  private mutating func append(
    _ name: String,
    _ title: LocalizedText,
    _ findings: [(ComparedMeasure.Verdict, Phrase)]
  ) {
    items.append(Self.measure(name, title, findings))
  }

  mutating func append(
    _ index: IndexDefinition,
    _ findings: [(ComparedMeasure.Verdict, Phrase)]
  ) {
    indices.append(Self.measure(index.name, index.title, findings))
  }

  private static func measure(
    _ name: String,
    _ title: LocalizedText,
    _ findings: [(ComparedMeasure.Verdict, Phrase)]
  ) -> ComparedMeasure {
    let verdict = findings.map(\.0).max() ?? .same
    var reasons: [Phrase] = []
    for finding in findings.sorted(by: { $0.0 > $1.0 }) where !reasons.contains(finding.1) {
      reasons.append(finding.1)
    }
    return ComparedMeasure(name: name, title: title, verdict: verdict, reasons: reasons)
  }

  private static func oldName(of item: ScoredItem, _ match: FormMatch) -> String {
    guard let question = match.oldNames[item.question] else { return item.name }
    return question + item.name.dropFirst(item.question.count)
  }

  /// What differs in how an item is scored.
  private static func findings(
    _ old: ScoredItem,
    _ new: ScoredItem
  ) -> [(ComparedMeasure.Verdict, Phrase)] {
    var findings: [(ComparedMeasure.Verdict, Phrase)] = []
    if Set(old.values) != Set(new.values) {
      findings.append(
        (
          .notComparable,
          old.values.count == new.values.count
            ? Phrase("other values", "分值不同")
            : Phrase(
              "\(new.values.count) points, were \(old.values.count)",
              "由 \(old.values.count) 点改为 \(new.values.count) 点"
            )
        )
      )
    } else if old.values != new.values {
      findings.append((.withCare, Phrase("choices in another order", "选项顺序不同")))
    }
    if old.isReversed != new.isReversed {
      findings.append(
        (
          .notComparable,
          new.isReversed
            ? Phrase("now counts reversed", "改为反向计分")
            : Phrase("no longer counts reversed", "不再反向计分")
        )
      )
    }
    if old.title.differs(from: new.title) {
      findings.append((.withCare, Phrase("reworded", "题面改动")))
    }
    if old.scale != new.scale {
      findings.append(
        (
          .withCare,
          Phrase(
            "now belongs to \(new.scale), was \(old.scale)",
            "量表由 \(old.scale) 改为 \(new.scale)"
          )
        )
      )
    }
    if old.key != new.key {
      findings.append((.withCare, Phrase("stored under another name", "保存的名字不同")))
    }
    return findings
  }

  /// What differs in how the question of an item is asked.
  private static func findings(
    _ old: FormElement,
    _ new: FormElement,
    of item: ScoredItem
  ) -> [(ComparedMeasure.Verdict, Phrase)] {
    var findings: [(ComparedMeasure.Verdict, Phrase)] = []
    let texts = ScaleTexts(old)
    if texts.haveChangedPlaces(with: ScaleTexts(new)) {
      findings.append((.notComparable, Phrase("texts of values changed places", "分值的文字互换了位置")))
    } else if texts.differ(from: ScaleTexts(new)) {
      findings.append((.withCare, Phrase("texts of choices differ", "选项文字改动")))
    }
    if old.type != new.type {
      findings.append((.withCare, Phrase("asked as \(new.type)", "题型改为 \(new.type)")))
    }
    let isRow = item.name != item.question
    let headings = isRow ? ["title", "description"] : ["description"]
    for name in headings {
      let before = old.properties.localized(name) ?? LocalizedText(texts: [:])
      let after = new.properties.localized(name) ?? LocalizedText(texts: [:])
      if before.differs(from: after) {
        findings.append((.withCare, Phrase("the words above it differ", "题目上方的文字改动")))
      }
    }
    if isRow, old.rowOrder(with: new) != new.rowOrder(with: old) {
      findings.append((.withCare, Phrase("rows in another order", "行的顺序不同")))
    }
    if old.isRequired != new.isRequired {
      findings.append((.withCare, Phrase("must be answered or not", "必答与否有变")))
    }
    if old.visibleIf?.source != new.visibleIf?.source || old.isVisible != new.isVisible {
      findings.append((.withCare, Phrase("asked of other people", "询问的人群不同")))
    }
    return findings
  }
}

extension ScoredItem {
  /// The name of the question it is or stands in.
  fileprivate var question: String {
    // A row is named behind its question; names of questions may hold points themselves.
    row.map { String(name.dropLast($0.count + 1)) } ?? name
  }
}

extension FormElement {
  /// The rows that another version has too, in order.
  fileprivate func rowOrder(with other: FormElement) -> [Value] {
    let known = Set(other.rows.map(\.value))
    return rows.map(\.value).filter(known.contains)
  }
}

extension LocalizedText {
  /// True where a text differs in a language that both have.
  func differs(from other: LocalizedText) -> Bool {
    if texts.isEmpty != other.texts.isEmpty { return true }
    return texts.contains { locale, text in other.texts[locale].map { $0 != text } ?? false }
  }
}
