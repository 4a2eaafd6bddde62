/// What stands under the keys `leye` of a form: indices, scales, items, protection of groups.
///
/// Read leniently from any form; `leye survey check` tells what is wrong with it.
public struct FormScoring: Sendable {
  /// What stands at the survey, nil where it has no such key.
  public let settings: SurveySettings?
  /// The scored items in order.
  public let items: [ScoredItem]

  init(of form: Form) {
    settings = form.properties["leye"].map { SurveySettings(Properties($0)) }
    items = form.pages.flatMap { Self.items(in: $0) }
  }

  private static func items(in element: FormElement) -> [ScoredItem] {
    if element.kind.isGroup { return element.elements.flatMap(items) }
    let own = QuestionSettings(element.properties)
    switch element.kind {
    case .matrix:
      let rows = element.properties.list("rows").map { Properties($0) }
      let written = rows.map(QuestionSettings.init)
      guard written.contains(where: { $0.scale != nil }) || own.scale != nil else { return [] }
      return element.rows.compactMap { row in
        guard let key = row.value.answerKey else { return nil }
        let place = rows.firstIndex { $0.value("value", "name").answerKey == key }
        let settings = place.map { written[$0] } ?? .none
        guard let scale = settings.scale ?? own.scale else { return nil }
        return ScoredItem(
          name: "\(element.name).\(key)",
          scale: scale,
          isReversed: settings.isReversed || own.isReversed,
          title: row.text ?? LocalizedText(key),
          values: element.choices.map(\.value),
          key: element.key,
          row: key
        )
      }
    case .rating, .radiogroup, .dropdown, .buttongroup:
      guard let scale = own.scale else { return [] }
      return [
        ScoredItem(
          name: element.name,
          scale: scale,
          isReversed: own.isReversed,
          title: element.title ?? LocalizedText(element.name),
          values: element.choices.map(\.value),
          key: element.key,
          row: nil
        )
      ]
    default: return []
    }
  }
}

/// A question or a row of a matrix that counts towards a scale.
public struct ScoredItem: Sendable, Hashable {
  /// The question's name, or `question.row`.
  public let name: String
  /// The scale it belongs to.
  public let scale: String
  /// True where a high answer means a low score.
  public let isReversed: Bool
  /// The text.
  public let title: LocalizedText
  /// The values of the scale in order.
  public let values: [Value]
  /// The key of the answer.
  public let key: String
  /// The row of a matrix; nil for a question of its own.
  public let row: String?
}

extension SurveySettings {
  /// Reads the object under the survey's key `leye`.
  init(_ properties: Properties) {
    let indices = properties.list("indices").map { node in
      let index = Properties(node)
      return IndexDefinition(
        name: index.text("name") ?? "",
        title: index.localized("title") ?? LocalizedText(index.text("name") ?? ""),
        minimumAnswered: index.number("minimumAnswered") ?? 0.5,
        scales: index.list("scales").map { node in
          let scale = Properties(node)
          return ScaleDefinition(
            name: scale.text("name") ?? "",
            title: scale.localized("title") ?? LocalizedText(scale.text("name") ?? "")
          )
        },
        method: index.text("score").flatMap(IndexDefinition.Method.init) ?? .mean,
        norm: index["norm"].flatMap { IndexNorm(Properties($0)) },
        licence: index.text("licence")
      )
    }
    self.init(
      indices: indices,
      minimumGroup: max(5, properties.count("minimumGroup") ?? 5),
      minimumComments: max(10, properties.count("minimumComments") ?? 10),
      anonymity: properties.text("anonymity").flatMap(Anonymity.init) ?? .anonymous
    )
  }
}

extension QuestionSettings {
  /// Reads the key `leye` of a question or an item.
  init(_ owner: Properties) {
    guard let node = owner["leye"] else {
      self = .none
      return
    }
    let properties = Properties(node)
    let interviewer = properties["interviewer"].map { Properties($0) }
    self.init(
      scale: properties.text("scale"),
      isReversed: properties.flag("reverse"),
      binding: properties.text("bind").flatMap(Binding.init),
      measure: properties.text("measure").flatMap(Measure.init),
      interviewerNote: interviewer?.localized("note") ?? LocalizedText(texts: [:])
    )
  }
}

extension IndexNorm {
  /// Reads the object under `norm`, nil where it lacks a mean or a deviation.
  fileprivate init?(_ properties: Properties) {
    guard let mean = properties.number("mean"), let deviation = properties.number("deviation"),
      deviation > 0
    else { return nil }
    self.init(mean: mean, deviation: deviation, source: properties.text("source") ?? "")
  }
}
