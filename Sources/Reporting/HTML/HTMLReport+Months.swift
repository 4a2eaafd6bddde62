import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// Sentences as they were written.
  func sentenceSection(_ release: CommentRelease) -> Markup {
    guard !release.sentences.isEmpty else { return .empty }
    let quotes = release.sentences.map { sentence -> Markup in
      let topics = release.publishedTopics(of: sentence).map { $0.title[language] }
      let source = [numerals.score(sentence.score)] + topics
      let style = sentence.score < 0 ? "negative" : sentence.score > 0 ? "positive" : ""
      return .element(
        "blockquote",
        ["class": style],
        .element("p", [:], .text(sentence.text)),
        note(source.joined(separator: Wording.separator))
      )
    }
    return section(Wording.sentences[language], note: Wording.masked[language], quotes)
  }

  /// The negative share over the months with its interval, and how many comments there were.
  func monthSection(_ months: [PeriodRelease]) -> Markup {
    guard !months.isEmpty else { return .empty }
    let chart = LineChart(
      points: months.enumerated().map { index, month in
        let negative = month.negative.value
        return LineChart.Point(
          label: month.period,
          value: negative.map { $0.drawn },
          text: negative.map(share) ?? "",
          isApart: index > 0 && month.isApart(from: months[index - 1])
        )
      },
      steps: [0.02, 0.05, 0.1, 0.2, 0.5],
      bounds: 0...1,
      gridLabel: { [numerals] in numerals.share($0) }
    )
    return section(
      Wording.periods(months.period)[language],
      note: Wording.monthChart[language],
      [
        .element(
          "figure",
          [:],
          chart.markup(
            title:
              "\(Wording.periods(months.period)[language]): \(Wording.negativeShare[language])",
            description: Wording.monthChart[language],
            isGoodWhenHigh: false
          ),
          .element("h3", [:], .text(Wording.commentCount[language])),
          counts(of: months)
        ),
        months.withBreaks.contains(nil)
          ? note(Wording.periodBreak("┊", months.period)[language]) : .empty,
        hiddenNote(
          Wording.hiddenComments,
          when: months.contains { $0.negative.isHidden || $0.mean.isHidden }
        ),
        monthTable(months).folded(under: Wording.figures[language]),
      ]
    )
  }

  private func counts(of months: [PeriodRelease]) -> Markup {
    let greatest = Double(max(1, months.map(\.count.highest).max() ?? 1))
    let slot = months.count > 1 ? 85 / Double(months.count - 1) : 85
    var shapes: [Markup] = []
    for (index, month) in months.enumerated() {
      let height = Double(month.count.highest) / greatest * 48
      let width = min(8, slot * 0.7)
      let middle = months.count > 1 ? 10 + slot * Double(index) : 52.5
      if index > 0, month.isApart(from: months[index - 1]) {
        let edge = middle - slot / 2
        shapes.append(SVG.line(from: (edge, 14), to: (edge, 68), "break"))
      }
      shapes.append(
        SVG.rect(x: middle - width / 2, width: width, y: 68 - height, height: height, "bar")
      )
      if month.count.highest == Int(greatest) {
        shapes.append(SVG.text(month.count.text, x: middle, y: 14))
      }
    }
    return SVG.image(
      height: 70,
      title: "\(Wording.periods(months.period)[language]): \(Wording.commentCount[language])",
      description: Wording.countChart(months.period)[language],
      shapes
    )
  }

  private func monthTable(_ months: [PeriodRelease]) -> HTMLTable {
    var table = HTMLTable(
      caption: Wording.periods(months.period)[language],
      columns: [
        Wording.name(of: months.period)[language], Wording.commentCount[language],
        Wording.negativeShare[language], Wording.score[language],
      ]
    )
    for month in months {
      table.rows.append([
        .init(text: month.period),
        .init(text: month.count.text),
        cell(month.negative, detail: numerals.shareInterval) { share($0) },
        cell(month.mean, detail: numerals.scoreInterval) { numerals.score($0) },
      ])
    }
    return table
  }
}
