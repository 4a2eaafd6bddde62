/// Finds wording that may lead people or confuse them; few findings rather than all.
enum WordingRules {
  /// What may be wrong with a text, with the words that say so.
  ///
  /// - Parameters:
  ///   - text: The title of a question or the text of a row.
  ///   - isRated: True where people judge the text on a scale.
  /// - Returns: Each kind of fault at most once.
  static func findings(in text: String, isRated: Bool) -> [(hint: WordingHint, quote: String)] {
    guard text.count <= 500 else { return [] }
    let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
    var result: [(WordingHint, String)] = []
    func add(_ hint: WordingHint, _ quote: String?) {
      if let quote { result.append((hint, quote)) }
    }
    if isChinese {
      add(.leading, ChineseWording.leading(text))
      add(.doubleNegation, ChineseWording.doubleNegation(text))
      if isRated {
        add(.doubleBarrelled, ChineseWording.doubleBarrelled(text))
        add(.absolute, ChineseWording.absolute(text))
      }
    } else {
      let words = EnglishWording(text)
      add(.leading, words.leading)
      add(.doubleNegation, words.doubleNegation)
      if isRated {
        add(.doubleBarrelled, words.doubleBarrelled)
        add(.absolute, words.absolute)
      }
    }
    return result
  }
}

/// The rules for English.
struct EnglishWording {
  private let words: [String]
  /// The words without signs around them.
  private let plain: [String]
  private let line: PhraseText

  /// Takes a text apart.
  ///
  /// - Parameter text: The text.
  init(_ text: String) {
    words = text.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.map { word in
      String(word.map { $0 == "’" ? "'" : $0 })
    }
    plain = words.map { $0.filter { $0.isLetter || $0 == "'" || $0 == "/" } }
    line = PhraseText(" " + plain.joined(separator: " ") + " ")
  }

  private func first(of phrases: [String]) -> String? {
    phrases.first { line.contains(" \($0) ") }
  }

  var leading: String? {
    first(of: [
      "don't you", "do you not agree", "wouldn't you", "isn't it", "aren't you", "shouldn't we",
      "everyone knows", "everybody knows", "as we all know", "surely", "wouldn't it",
      "our excellent", "our great", "our outstanding", "our amazing", "our wonderful",
      "how much do you love", "you would agree", "would you agree",
    ])
  }

  var absolute: String? { first(of: ["always", "never", "at all times"]) }

  var doubleNegation: String? {
    let negations: Set<String> = [
      "not", "never", "don't", "doesn't", "isn't", "aren't", "can't", "won't",
    ]
    let negatives: Set<String> = [
      "not", "never", "without", "unable", "unhappy", "unclear", "unfair", "unsafe", "unlikely",
      "unnecessary", "uncomfortable", "dissatisfied", "disagree", "inadequate", "insufficient",
      "impossible", "incorrect", "nobody", "nothing",
    ]
    for (place, word) in plain.enumerated() where negations.contains(word) {
      for other in words.indices[(place + 1)...].prefix(6) {
        // A comma or a full stop between them ends the clause.
        if words[other - 1].hasSuffix(",") || words[other - 1].hasSuffix(".") { break }
        if negatives.contains(plain[other]) { return "\(word) … \(plain[other])" }
      }
    }
    return nil
  }

  var doubleBarrelled: String? {
    // A few words name a topic; only a sentence judges one.
    guard words.count >= 5 else { return nil }
    if let found = first(of: ["and/or", "as well as"]) { return found }
    let single: Set<String> = [
      "between", "both", "you", "i", "me", "we", "us", "he", "she", "combination", "balance",
    ]
    let pairs: Set<String> = [
      "terms conditions", "research development", "health safety", "pros cons", "trial error",
      "again again", "more more", "questions answers", "rules regulations", "clear concise",
      "safe sound", "wear tear", "name address", "work life", "day night", "now then",
    ]
    for place in plain.indices.dropFirst().dropLast() where plain[place] == "and" {
      let pair = "\(plain[place - 1]) \(plain[place + 1])"
      let beginsClause = words[place - 1].hasSuffix(",") || words[place - 1].hasSuffix(".")
      guard plain.allSatisfy({ !["between", "both"].contains($0) }), !beginsClause,
        !single.contains(plain[place - 1]), !single.contains(plain[place + 1]),
        !pairs.contains(pair), plain[place - 1] != plain[place + 1], plain[place - 1].count > 2,
        plain[place + 1].count > 2
      else { continue }
      return "\(plain[place - 1]) and \(plain[place + 1])"
    }
    return nil
  }
}
