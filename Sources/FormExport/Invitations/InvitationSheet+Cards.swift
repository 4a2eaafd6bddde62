import Messages

extension InvitationSheet {
  /// The languages in the order in which they are printed.
  private var languages: [Language] {
    [language] + Language.allCases.filter { $0 != language }
  }

  /// One card.
  func card(_ card: InvitationCard, _ symbol: QRSymbol) -> Tag {
    let label: [Tag] = owner(of: card).map { .of("p", class: "owner", $0) }
    let code = codeLines(of: card.code).map { Tag.of("span", $0) }
    let entry = Tag.of("p", class: "address", InvitationWords.typed(card))
    let facts = label + (code.isEmpty ? [] : [.of("p", class: "letters", code)]) + [entry] + days
    return .of(
      "article",
      class: "card",
      titles + [
        .of(
          "div",
          class: "entry",
          [
            .picture(of: symbol, named: InvitationWords.picture[language]),
            .of("div", class: "facts", facts),
          ]
        )
      ] + words
    )
  }

  /// The title in both languages, or once where it is the same.
  private var titles: [Tag] {
    let texts = title.english == title.chinese ? [language] : languages
    return texts.enumerated().map { place, language in
      place == 0
        ? .of("h1", class: "title", language, title[language])
        : .of("p", class: "title", language, title[language])
    }
  }

  /// Whose card it is; nothing where a name would say who has which.
  private func owner(of card: InvitationCard) -> [String] {
    let unit = card.unit.isEmpty ? [] : [PaperWords.unit[language] + card.unit]
    switch kind {
    case .personal: return (card.label.isEmpty ? [] : [card.label]) + unit
    case .unit: return unit
    case .paperBallot: return []
    }
  }

  /// A code in lines of up to four groups.
  private func codeLines(of code: String) -> [String] {
    let groups = code.split(separator: "-")
    return stride(from: 0, to: groups.count, by: 4).map { start in
      let isLast = start + 4 >= groups.count
      return groups[start..<min(start + 4, groups.count)].joined(separator: "-")
        + (isLast ? "" : "-")
    }
  }

  private var days: [Tag] {
    guard let lastDay else { return [] }
    let texts = languages.map {
      Tag.of("span", class: "whole", $0, InvitationWords.lastDay(lastDay)[$0])
    }
    return [.of("p", class: "day", [texts[0], .text(" · "), texts[1]])]
  }

  private var words: [Tag] {
    let hasCode = kind != .unit
    let sentences =
      [InvitationWords.how(hasCode: hasCode), InvitationWords.purpose(kind)]
      + InvitationWords.promise(promise, kind)
    return languages.map { language in
      let gap = language == .chinese ? "" : " "
      return .of(
        "p",
        class: "words",
        language,
        sentences.map { $0[language] }.joined(separator: gap)
      )
    }
  }
}
