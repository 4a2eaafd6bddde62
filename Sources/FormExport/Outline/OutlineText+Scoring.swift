import Messages
import SurveyModel

extension OutlineText {
  /// Indices with their scales and items, and what protects people.
  mutating func writeScoring() {
    guard let settings = outline.scoring.settings else { return }
    writer.space()
    writer.title(OutlineWords.scoring[language], "─")
    writer.write(OutlineWords.anonymity(settings.anonymity)[language], lead: "· ")
    writer.write(
      PaperWords.thresholds(settings.minimumGroup, settings.minimumComments)[language],
      lead: "· "
    )
    for index in settings.indices {
      let share = Int((index.minimumAnswered * 100).rounded())
      writer.write(
        Phrase(
          "\(index.title[language])  [\(index.name)] · at least \(share) % of its items answered",
          "\(index.title[language])  [\(index.name)] · 至少答 \(share) % 的题目"
        )[language]
      )
      if index.method == .sum {
        writer.write(Phrase("Raw score: the sum of the items", "原始分：各题之和")[language], indent: 2)
      }
      if let norm = index.norm {
        writer.write(
          Phrase(
            "Norm: mean \(norm.mean), standard deviation \(norm.deviation) (\(norm.source))",
            "常模：均值 \(norm.mean)，标准差 \(norm.deviation)（\(norm.source)）"
          )[language],
          indent: 2
        )
      }
      if let licence = index.licence {
        writer.write(Phrase("Licence: \(licence)", "许可：\(licence)")[language], indent: 2)
      }
      for scale in index.scales {
        writer.write("\(scale.title[language])  [\(scale.name)]", lead: "– ", indent: 2)
        for item in outline.scoring.items where item.scale == scale.name {
          let mark = item.isReversed ? " · \(OutlineWords.reversed[language])" : ""
          writer.write("\(item.title[language])  [\(item.name)]\(mark)", indent: 6)
        }
      }
    }
    let known = Set(settings.indices.flatMap(\.scales).map(\.name))
    for item in outline.scoring.items where !known.contains(item.scale) {
      writer.write(
        Phrase(
          "\(item.name): the scale \(item.scale) belongs to no index",
          "\(item.name)：量表 \(item.scale) 不属于任何指数"
        )[language],
        lead: "! "
      )
    }
  }

  /// Calculated values and triggers.
  mutating func writeRules() {
    if !outline.calculations.isEmpty {
      writer.space()
      writer.title(OutlineWords.calculated[language], "─")
      for calculation in outline.calculations {
        let mark = calculation.isInResult ? "  (\(OutlineWords.stored[language]))" : ""
        writer.write("\(calculation.name) = \(calculation.formula?.words ?? "?")\(mark)")
      }
    }
    guard !outline.triggers.isEmpty else { return }
    writer.space()
    writer.title(OutlineWords.triggers[language], "─")
    for trigger in outline.triggers {
      guard let condition = trigger.condition else {
        writer.write(trigger.words, lead: "· ")
        continue
      }
      let line = Phrase(
        "as soon as \(condition.words): \(trigger.words)",
        "一旦\(condition.words)：\(trigger.words)"
      )
      writer.write(line[language], lead: "· ")
    }
  }
}
