import Messages

extension ScoringComparison {
  /// Compares indices by their sets of items and their shares.
  mutating func compareIndices(
    _ old: FormScoring,
    _ new: FormScoring,
    _ before: [String: String],
    _ verdicts: [String: ComparedMeasure]
  ) {
    var left = old.settings?.indices ?? []
    for index in new.settings?.indices ?? [] {
      let names = Self.items(of: index, in: new)
      guard let place = left.firstIndex(where: { $0.name == index.name }) else {
        append(index, [(.notComparable, Phrase("new", "新增"))])
        continue
      }
      let same = left.remove(at: place)
      var findings: [(ComparedMeasure.Verdict, Phrase)] = []
      let mine = Set(names.map { before[$0] ?? "\u{0}" + $0 })
      let theirs = Set(Self.items(of: same, in: old))
      if mine != theirs {
        findings.append(
          (
            .notComparable,
            Phrase(
              "other items: \(mine.subtracting(theirs).count) more, \(theirs.subtracting(mine).count) fewer",
              "题目不同：多 \(mine.subtracting(theirs).count) 题，少 \(theirs.subtracting(mine).count) 题"
            )
          )
        )
      }
      if same.minimumAnswered != index.minimumAnswered {
        let shares = [same, index].map { "\(Int(($0.minimumAnswered * 100).rounded())) %" }
        findings.append(
          (
            .notComparable,
            Phrase(
              "share that must be answered: \(shares[0]) → \(shares[1])",
              "至少作答比例：\(shares[0]) → \(shares[1])"
            )
          )
        )
      }
      for verdict in [ComparedMeasure.Verdict.notComparable, .withCare] {
        let count = names.count { before[$0] != nil && verdicts[$0]?.verdict == verdict }
        guard count > 0 else { continue }
        let english = count == 1 ? "1 item is" : "\(count) items are"
        findings.append(
          (
            verdict,
            Phrase("\(english) \(verdict.phrase.english)", "\(count) 题\(verdict.phrase.chinese)")
          )
        )
      }
      append(index, findings)
    }
    for index in left { append(index, [(.notComparable, Phrase("gone", "已删除"))]) }
  }

  private static func items(of index: IndexDefinition, in scoring: FormScoring) -> [String] {
    let scales = Set(index.scales.map(\.name))
    return scoring.items.filter { scales.contains($0.scale) }.map(\.name)
  }
}
