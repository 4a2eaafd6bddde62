import Messages
import Reporting
import Sentiment

/// A table of an explanation, for a terminal as for a page.
struct ExplanationTable {
  /// The heading above it.
  let title: String
  /// The headings of the columns.
  let columns: [String]
  /// The columns that hold numbers and stand at the right.
  let numeric: Set<Int>
  /// The cells.
  let rows: [[String]]
}

extension Explanation {
  /// The tables in order; those without rows are left out.
  func tables(in language: Language) -> [ExplanationTable] {
    [
      flags(in: language), evidence(in: language), observed(in: language), sum(in: language),
      sentences(in: language), topics(in: language),
    ]
    .filter { !$0.rows.isEmpty }
  }

  /// The score in one line.
  func headline(in language: Language) -> String {
    let value = Numerals.text.score(score.value)
    let confidence = Int((100 * score.confidence).rounded())
    return Phrase(
      "Score: \(value), \(score.label.phrase.english), confidence \(confidence) %",
      "得分：\(value)，\(score.label.phrase.chinese)，把握 \(confidence)%"
    )[language]
  }

  private func evidence(in language: Language) -> ExplanationTable {
    let places = CharacterPlaces(text)
    let rows = explicit.enumerated().map { index, evidence in
      let mark = EvidenceMark(evidence)
      let part = evidence.category?.phrase[language] ?? mark.phrase[language]
      return [
        "\(index + 1)", evidence.word, "\(mark.sign) \(part)",
        places.text(of: evidence.range), mark.number(evidence.contribution),
      ]
    }
    return ExplanationTable(
      title: Phrase("Evidence", "依据")[language],
      columns: [
        Phrase("No.", "序号")[language], Phrase("Word", "词")[language],
        Phrase("Part", "作用")[language], Phrase("Characters", "第几字")[language],
        Phrase("Number", "数值")[language],
      ],
      numeric: [0, 3, 4],
      rows: rows
    )
  }

  /// How the terms add up, as the scorer says: their mean over the sentences that say something is
  /// squashed into -1 to 1.
  private func sum(in language: Language) -> ExplanationTable {
    let terms = explicit.filter { EvidenceMark($0).isTerm }.map(\.contribution)
    let learned = observed.map(\.contribution).reduce(0, +)
    let praise = terms.filter { $0 > 0 }.reduce(0, +)
    let blame = terms.filter { $0 < 0 }.reduce(0, +)
    let telling = max(1, score.sentences.count { $0.value != 0 })
    let numerals = Numerals.text
    let steps: [(Phrase, String)] = [
      (Phrase("Praise", "褒"), numerals.score(praise)),
      (Phrase("Blame, requests, lacks", "贬、请求、缺失"), numerals.score(blame)),
      (Phrase("Learned weights of words", "词的统计权重"), numerals.score(learned)),
      (Phrase("Sum", "合计"), numerals.score(praise + blame + learned)),
      (Phrase("Sentences that say something", "有态度的句子"), "\(telling)"),
      (Phrase("Mean s", "平均 s"), numerals.score((praise + blame + learned) / Double(telling))),
      (
        Phrase("Score s/√(s² + \(squash))", "得分 s/√(s² + \(squash))"),
        numerals.score(score.value)
      ),
    ]
    return ExplanationTable(
      title: Phrase("How it adds up", "如何合计")[language],
      columns: [Phrase("Step", "步骤")[language], Phrase("Number", "数值")[language]],
      numeric: [1],
      rows: terms.isEmpty && observed.isEmpty ? [] : steps.map { [$0.0[language], $0.1] }
    )
  }

  private func sentences(in language: Language) -> ExplanationTable {
    let rows = score.sentences.map { [excerpt($0.range), Numerals.text.score($0.value)] }
    return ExplanationTable(
      title: Phrase("Sentences, without learned weights", "逐句（不计统计权重）")[language],
      columns: [Phrase("Sentence", "句子")[language], Phrase("Score", "得分")[language]],
      numeric: [1],
      rows: rows.count > 1 ? rows : []
    )
  }

  private func topics(in language: Language) -> ExplanationTable {
    ExplanationTable(
      title: Phrase("Topics, without learned weights", "主题（不计统计权重）")[language],
      columns: [
        Phrase("Topic", "主题")[language], Phrase("Words", "词")[language],
        Phrase("Score", "得分")[language],
      ],
      numeric: [2],
      rows: score.topics.map { topic in
        [
          title(ofTopic: topic.topic, in: language),
          topic.ranges.map(excerpt).joined(separator: language == .chinese ? "、" : ", "),
          Numerals.text.score(topic.value),
        ]
      }
    )
  }

  /// How many learned weights are shown: all of a comment of some sentences.
  private static let shownWeights = 40

  /// The heaviest learned weights, and what the others come to.
  private func observed(in language: Language) -> ExplanationTable {
    let shown = observed.prefix(Self.shownWeights)
    var rows = shown.map { [$0.word, Numerals.text.score($0.contribution)] }
    let rest = observed.dropFirst(shown.count)
    if !rest.isEmpty {
      let sum = rest.map(\.contribution).reduce(0, +)
      let others = Phrase("\(rest.count) others", "其余 \(rest.count) 个")[language]
      rows.append([others, Numerals.text.score(sum)])
    }
    return ExplanationTable(
      title: Phrase("Learned weights of words", "词的统计权重")[language],
      columns: [Phrase("Word", "词")[language], Phrase("Number", "数值")[language]],
      numeric: [1],
      rows: rows
    )
  }

  private func flags(in language: Language) -> ExplanationTable {
    ExplanationTable(
      title: Phrase("Urgent signs", "紧急迹象")[language],
      columns: [Phrase("Sign", "迹象")[language], Phrase("Words", "词")[language]],
      numeric: [],
      rows: score.flags.map { [$0.kind.phrase[language], excerpt($0.range)] }
    )
  }
}

/// From UTF-8 offsets to places that a person counts.
private struct CharacterPlaces {
  /// For each byte the number of its character, from 1.
  private let numbers: [Int]

  init(_ text: String) {
    var numbers: [Int] = []
    for (index, character) in text.enumerated() {
      numbers += repeatElement(index + 1, count: character.utf8.count)
    }
    self.numbers = numbers
  }

  /// A range of characters, `3–4`, or one, `3`.
  func text(of range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= numbers.count else { return "" }
    let (first, last) = (numbers[range.lowerBound], numbers[range.upperBound - 1])
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
