import Learning
import Messages
import Reporting
import Sentiment
import SurveyModel
import TextDisplay

/// Evaluations as text and as JSON.
struct LexiconEvaluationReport {
  /// What was judged, in each domain.
  struct Part {
    let title: Phrase
    let domains: [String: Evaluation]

    /// All domains together.
    var total: Evaluation? {
      var all = domains.sorted { $0.key < $1.key }.map(\.value).makeIterator()
      guard var total = all.next() else { return nil }
      while let next = all.next() { total.merge(next) }
      return total
    }
  }

  let parts: [Part]
  let language: Language

  /// The report for a terminal.
  func text(width: Int) -> String {
    parts.compactMap { part in
      part.total.map { text(of: part, $0, width: width) }
    }.joined(separator: "\n")
  }

  private func text(of part: Part, _ total: Evaluation, width: Int) -> String {
    let title = part.title[language]
    let rule = String(repeating: "═", count: TerminalText.width(of: title))
    var lines = [title, rule, summary(of: total)]
    if total.signs.count > 0 { lines.append(signSummary(of: total.signs)) }
    if part.domains.count > 1 { lines += [""] + domainTable(part).lines(width: width) }
    lines += [""] + confusionTable(total).lines(width: width)
    lines += [""] + classTable(total).lines(width: width)
    return TerminalText.sanitizedLines(lines.joined(separator: "\n")) + "\n"
  }

  private func summary(of evaluation: Evaluation) -> String {
    let matrix = evaluation.matrix
    let ties =
      matrix.tieCount == 0
      ? Phrase("", "")
      : Phrase(
        " \(matrix.tieCount) scores of 0 are ties, counted as wrong.",
        "得 0 分的平局 \(matrix.tieCount) 条，算错。"
      )
    return Phrase(
      "\(matrix.count) comments · accuracy \(matrix.accuracy.thousandths) · "
        + "macro-F1 \(matrix.macroF1.thousandths) · coverage \(evaluation.coverage.thousandths)."
        + ties.english,
      "\(matrix.count) 条意见 · 准确率 \(matrix.accuracy.thousandths) · "
        + "宏平均 F1 \(matrix.macroF1.thousandths) · 覆盖率 \(evaluation.coverage.thousandths)。"
        + ties.chinese
    )[language]
  }

  /// What the sign of the score says of comments that are negative or positive.
  private func signSummary(of matrix: ConfusionMatrix) -> String {
    Phrase(
      "Negative or positive by the sign of the score: \(matrix.count) comments · accuracy "
        + "\(matrix.accuracy.thousandths) · macro-F1 \(matrix.macroF1.thousandths).",
      "按得分正负只分正面、负面：\(matrix.count) 条意见 · 准确率 \(matrix.accuracy.thousandths) · "
        + "宏平均 F1 \(matrix.macroF1.thousandths)。"
    )[language]
  }

  private func domainTable(_ part: Part) -> TextTable {
    var table = TextTable(
      columns: columns([
        Phrase("File", "文件"), Phrase("Comments", "意见"), Phrase("Accuracy", "准确率"),
        Phrase("Macro-F1", "宏平均 F1"), Phrase("Coverage", "覆盖率"), Phrase("Ties", "平局"),
      ])
    )
    for (domain, evaluation) in part.domains.sorted(by: { $0.key < $1.key }) {
      let matrix = evaluation.matrix
      table.add([
        domain, "\(matrix.count)", matrix.accuracy.thousandths, matrix.macroF1.thousandths,
        evaluation.coverage.thousandths, "\(matrix.tieCount)",
      ])
    }
    return table
  }

  private func confusionTable(_ evaluation: Evaluation) -> TextTable {
    let labels = evaluation.matrix.labels
    let answers = labels.map(Optional.some) + (evaluation.hasTwoClasses ? [nil] : [])
    var table = TextTable(
      columns: columns(
        [Phrase("Right label", "标注")]
          + answers.map { $0.map(\.title) ?? Phrase("→ Tie", "→ 平局") }
      )
    )
    for label in labels {
      table.add([label.title[language]] + answers.map { "\(evaluation.matrix[label, $0])" })
    }
    return table
  }

  private func classTable(_ evaluation: Evaluation) -> TextTable {
    var table = TextTable(
      columns: columns([
        Phrase("Label", "类别"), Phrase("Precision", "精确率"), Phrase("Recall", "召回率"),
        Phrase("F1", "F1"), Phrase("Comments", "意见"),
      ])
    )
    for label in evaluation.matrix.labels {
      let measures = evaluation.matrix.measures(of: label)
      table.add([
        label.title[language], measures.precision.thousandths, measures.recall.thousandths,
        measures.f1.thousandths, "\(measures.support)",
      ])
    }
    return table
  }

  private func columns(_ titles: [Phrase]) -> [TextTable.Column] {
    titles.enumerated().map { index, title in
      TextTable.Column(title[language], alignment: index == 0 ? .left : .right)
    }
  }

  /// The report as one JSON object.
  var json: String {
    let objects = parts.flatMap { part in
      let domains = part.domains.sorted { $0.key < $1.key }.map { value(of: $1, part, $0) }
      return domains + (part.total.map { [value(of: $0, part, nil)] } ?? [])
    }
    let report: [String: Value] = [
      "format": .text("leye-evaluation"), "version": .number(1), "evaluations": .array(objects),
    ]
    return Value.object(report).canonicalJSON + "\n"
  }

  private func value(of evaluation: Evaluation, _ part: Part, _ domain: String?) -> Value {
    let matrix = evaluation.matrix
    var confusion: [String: Value] = [:]
    var classes: [String: Value] = [:]
    for label in matrix.labels {
      var row = ["tie": Value.number(Double(matrix[label, nil]))]
      for answer in matrix.labels {
        row[answer.rawValue] = .number(Double(matrix[label, answer]))
      }
      confusion[label.rawValue] = .object(row)
      let measures = matrix.measures(of: label)
      classes[label.rawValue] = .object([
        "precision": .number(measures.precision), "recall": .number(measures.recall),
        "f1": .number(measures.f1), "count": .number(Double(measures.support)),
      ])
    }
    let signs: Value =
      evaluation.signs.count == 0
      ? .null
      : .object([
        "count": .number(Double(evaluation.signs.count)),
        "accuracy": .number(evaluation.signs.accuracy),
        "macro_f1": .number(evaluation.signs.macroF1),
      ])
    return .object([
      "signs": signs,
      "judged": .text(part.title[language]),
      "file": domain.map { .text($0) } ?? .null,
      "count": .number(Double(matrix.count)),
      "accuracy": .number(matrix.accuracy),
      "macro_f1": .number(matrix.macroF1),
      "coverage": .number(evaluation.coverage),
      "ties": .number(Double(matrix.tieCount)),
      "confusion": .object(confusion),
      "classes": .object(classes),
    ])
  }
}

extension SentimentLabel {
  /// The label in words.
  fileprivate var title: Phrase {
    switch self {
    case .negative: Phrase("Negative", "负面")
    case .mixed: Phrase("Mixed", "混合")
    case .neutral: Phrase("Neutral", "中性")
    case .positive: Phrase("Positive", "正面")
    }
  }
}

extension Double {
  /// A share from 0 to 1 with three digits behind the point.
  fileprivate var thousandths: String {
    let thousand = Int((self * 1000).rounded())
    let digits = String(thousand % 1000)
    return "\(thousand / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
