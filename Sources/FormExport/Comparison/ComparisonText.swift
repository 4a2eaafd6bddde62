public import Messages
public import SurveyModel

/// Renders a comparison of two versions of a form for the terminal.
public struct ComparisonText: Sendable {
  private let comparison: FormComparison
  private let language: Language
  private var writer: LineWriter

  /// Prepares to render.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  public init(_ comparison: FormComparison, language: Language, width: Int = 80) {
    self.comparison = comparison
    self.language = language
    writer = LineWriter(width: min(width, 110))
  }

  /// The changes place by place, then what they mean for figures.
  ///
  /// - Returns: Text that ends in a line break.
  public func text() -> String {
    var copy = self
    if comparison.isSame {
      copy.writer.write(Phrase("The two forms are the same.", "两份问卷相同。")[language])
    } else {
      copy.writeChanges()
    }
    if !comparison.isSame {
      copy.write(comparison.indices, Phrase("Indices from wave to wave", "各期指数是否可比"))
      copy.write(comparison.items, Phrase("Items from wave to wave", "各期题目是否可比"))
    }
    return copy.writer.text
  }

  private mutating func writeChanges() {
    let count = comparison.changes.count
    let english = count == 1 ? "1 change" : "\(count) changes"
    writer.title(Phrase(english, "\(count) 处改动")[language], "═")
    var last: String?
    for change in comparison.changes {
      if change.place != last {
        last = change.place
        writer.space()
        writer.write(Self.heading(of: change, language))
      }
      writer.write(change.phrase[language], lead: "· ", indent: 2)
    }
  }

  private static func heading(of change: FormChange, _ language: Language) -> String {
    let title = change.title[language]
    if change.place.isEmpty { return Phrase("The form", "问卷整体")[language] }
    return title.isEmpty || title == change.place ? change.place : "\(title)  [\(change.place)]"
  }

  private mutating func write(_ measures: [ComparedMeasure], _ title: Phrase) {
    guard !measures.isEmpty else { return }
    writer.space()
    writer.title(title[language], "─")
    for verdict in ComparedMeasure.Verdict.allCases.reversed() {
      let found = measures.filter { $0.verdict == verdict }
      guard !found.isEmpty else { continue }
      let colon = language == .chinese ? "：" : ": "
      if verdict == .same {
        let names = found.map(\.name).joined(separator: language == .chinese ? "、" : ", ")
        writer.write(verdict.phrase[language] + colon + names)
        continue
      }
      writer.write(verdict.phrase[language])
      for measure in found {
        let label =
          measure.title[language].isEmpty
          ? measure.name : "\(measure.title[language])  [\(measure.name)]"
        let reasons = measure.reasons.map { $0[language] }
        writer.write(
          label + colon + reasons.joined(separator: language == .chinese ? "；" : "; "),
          lead: "– ",
          indent: 2
        )
      }
    }
  }
}
