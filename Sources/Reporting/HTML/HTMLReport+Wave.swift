import Insight
import Messages
import SurveyModel

extension HTMLReport {
  /// All sections on one wave.
  func waveSections(_ release: WaveRelease) -> [Markup] {
    let note = Wording.hidden(minimum: release.minimumGroup)
    guard !release.isWithheld else { return [self.note(Wording.withheld[language])] }
    var sections =
      [
        key(of: release),
        release.hasNoScores ? self.note(Wording.noScores[language]) : .empty,
        indexSection(release.indices, hidden: note),
        itemSection(release.items, hidden: note),
      ] + findingSections(release, hidden: note) + unitSections(release, hidden: note)
    guard let comments = release.comments else { return sections }
    if let comments = comments.value {
      sections.append(
        section(
          Wording.comments[language],
          note: Wording.extent(of: comments)[language],
          [key(of: comments)]
        )
      )
      return sections + commentSections(comments)
    }
    let words = self.note(Wording.commentsHidden[language])
    return sections + [section(Wording.comments[language], [words])]
  }

  /// The figures at the top of a report on a wave.
  func key(of release: WaveRelease) -> Markup {
    var figures = release.indices.map { index -> (value: String, name: String) in
      let title = index.title[language]
      guard let score = index.score.value else { return (Self.hidden, title) }
      return (numerals.index(score), "\(title) \(numerals.indexDetail(score))")
    }
    if let recommendation = release.recommendation {
      let value = recommendation.value.map { numerals.recommendation($0) }
      let interval = recommendation.value.map {
        $0.bound == .exact
          ? " \(numerals.signedInterval($0, decimals: 0)), n \($0.count.text)"
          : ", n \($0.count.text)"
      }
      let detail = interval ?? ": " + Wording.recommendationHidden[language]
      figures.append((value ?? Self.hidden, Wording.recommendation[language] + detail))
    }
    return keyFigures(figures)
  }

  /// The indices with their scales.
  func indexSection(_ indices: [IndexRelease], hidden: Phrase) -> Markup {
    guard !indices.isEmpty else { return .empty }
    var table = HTMLTable(
      caption: Wording.indices[language],
      columns: [
        Wording.indexOrScale[language], Wording.score[language], Wording.interval[language],
        Wording.count[language],
      ]
    )
    var rows: [Markup] = []
    var isAnyHidden = false
    func add(_ index: IndexRelease, depth: Int) {
      isAnyHidden = isAnyHidden || index.score.isHidden
      rows.append(indexRow(index, isScale: depth > 0))
      table.rows.append([
        .init(text: index.title[language], style: "d\(min(3, depth))"),
        cell(index.score) { numerals.index($0) },
        cell(index.score) { numerals.indexInterval($0) },
        cell(index.score) { $0.count.text },
      ])
      for scale in index.scales { add(scale, depth: depth + 1) }
    }
    for index in indices { add(index, depth: 0) }
    return section(
      Wording.indices[language],
      note: "\(Wording.indexRange[language])\(Wording.separator)\(Wording.whiskers[language])",
      [
        self.rows(rows),
        hiddenNote(hidden, when: isAnyHidden),
        table.folded(under: Wording.figures[language]),
      ]
    )
  }

  private func indexRow(_ index: IndexRelease, isScale: Bool) -> Markup {
    let title = index.title[language]
    let style = isScale ? "row scale" : "row"
    guard let score = index.score.value else {
      let bar = BarCharts.hidden(
        Self.hidden,
        title: "\(title): \(Self.hidden)",
        description: Wording.footer[language]
      )
      return row(title, style: style, bar)
    }
    let bar = BarCharts.fromLeft(
      score.value / 100,
      interval: score.bound == .exact ? (score.lower / 100, score.upper / 100) : nil,
      style: isScale ? "bar" : "positive",
      title: "\(title): \(numerals.index(score))",
      description: Wording.whiskers[language]
    )
    let value = Markup.element(
      "div",
      ["class": "value"],
      .element("b", [:], .text(numerals.index(score))),
      .text(" (\(numerals.indexDetail(score)))")
    )
    return row(title, style: style, .element("div", ["class": "figure"], value, bar))
  }
}
