/// Whether the label of a point on a scale says something good or something bad.
enum LabelPolarity: Sendable, Hashable {
  case good
  case bad

  private static let chineseDegrees = [
    "非常", "十分", "比较", "有点", "有些", "完全", "极其", "特别", "基本", "大部分", "相当", "稍微", "略", "很", "较", "太",
    "最", "挺", "极", "更",
  ]
  private static let chineseGood: Set<String> = [
    "满意", "好", "优秀", "优", "良好", "良", "同意", "赞成", "合格", "重要", "符合", "合理", "公平", "清楚", "愿意", "可能",
    "认同", "支持", "喜欢", "方便", "干净", "舒适", "安全", "及时", "高兴", "信任", "有用", "有帮助",
  ]
  private static let chineseBad: Set<String> = [
    "差", "坏", "糟", "糟糕", "反对", "恶劣", "失望", "讨厌", "脏", "慢", "没用", "没帮助",
  ]
  private static let englishDegrees: Set<String> = [
    "very", "extremely", "strongly", "somewhat", "quite", "slightly", "mostly", "completely",
    "fairly", "rather", "totally", "moderately", "highly", "fully", "mainly", "really", "a",
    "little", "bit", "so", "generally", "tend", "to", "most",
  ]
  private static let englishGood: Set<String> = [
    "satisfied", "satisfactory", "agree", "good", "excellent", "great", "likely", "happy",
    "important", "easy", "helpful", "useful", "fair", "clear", "outstanding", "positive", "true",
    "comfortable", "confident", "valuable", "effective",
  ]
  private static let englishBad: Set<String> = [
    "dissatisfied", "unsatisfied", "unsatisfactory", "disagree", "bad", "poor", "terrible",
    "awful", "unlikely", "unhappy", "unimportant", "difficult", "hard", "unhelpful", "useless",
    "unfair", "unclear", "negative", "false", "uncomfortable", "horrible", "ineffective", "worst",
  ]

  /// Judges a label, nil where it says neither.
  ///
  /// - Parameter label: For example `很满意`, `不太好`, `Strongly disagree`.
  init?(_ label: String) {
    let text = label.trimmingWhitespace.lowercased()
    let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
    guard let found = isChinese ? Self.chinese(text) : Self.english(text) else { return nil }
    self = found
  }

  private static func chinese(_ label: String) -> LabelPolarity? {
    var text = label[...]
    var isNegated = false
    var goesOn = true
    while goesOn {
      goesOn = false
      for degree in chineseDegrees where text.hasPrefix(degree) && text.count > degree.count {
        text = text.dropFirst(degree.count)
        goesOn = true
      }
      if text.hasPrefix("不"), text.count > 1 {
        text = text.dropFirst()
        isNegated.toggle()
        goesOn = true
      }
    }
    let word = String(text)
    if chineseGood.contains(word) { return isNegated ? .bad : .good }
    return chineseBad.contains(word) && !isNegated ? .bad : nil
  }

  private static func english(_ label: String) -> LabelPolarity? {
    var words = label.split { !$0.isLetter && $0 != "'" }.map(String.init)
    var isNegated = false
    while let first = words.first, words.count > 1 {
      if first == "not" {
        isNegated = true
        words.removeFirst(words.starts(with: ["not", "at", "all"]) ? 3 : 1)
      } else if englishDegrees.contains(first) {
        words.removeFirst()
      } else {
        break
      }
    }
    guard words.count == 1, let word = words.first else { return nil }
    if englishGood.contains(word) { return isNegated ? .bad : .good }
    return englishBad.contains(word) && !isNegated ? .bad : nil
  }
}

/// The labels of a scale from its first to its last point.
struct ScaleLabels: Sendable {
  /// The labels of all points, or of the two ends.
  let labels: [String]
  /// True where each point has a label.
  let isComplete: Bool

  /// True where the scale runs from bad to good, false from good to bad, nil where that is open.
  var runsUp: Bool? {
    guard let first = labels.first.flatMap({ LabelPolarity($0) }),
      let last = labels.last.flatMap({ LabelPolarity($0) }), first != last
    else { return nil }
    return last == .good
  }

  /// How many labels are good and bad, nil where the scale has an equal number or goes one way only.
  var imbalance: (good: Int, bad: Int)? {
    guard isComplete, runsUp != nil,
      // “Not at all important” begins a scale of one direction, which needs no balance.
      !labels.contains(where: { $0.trimmingWhitespace.lowercased().hasPrefix("not ") })
    else { return nil }
    let found = labels.map { LabelPolarity($0) }
    let good = found.count { $0 == .good }
    let bad = found.count { $0 == .bad }
    let open = labels.count - good - bad
    let difference = abs(good - bad)
    guard good + bad >= 3, open <= 1, difference >= (open == 0 ? 1 : 2) else { return nil }
    return (good, bad)
  }
}
