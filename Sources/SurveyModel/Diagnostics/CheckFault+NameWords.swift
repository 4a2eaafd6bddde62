import Messages

extension CheckFault {
  /// Words for names and texts that stand twice.
  var nameWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .nameClash(let name, let line):
      (
        Phrase(
          "Something else has the name “\(name)” since line \(line).",
          "第 \(line) 行已有别的内容叫“\(name)”。"
        ),
        Phrase("Give one of them another name.", "请给其中一个换个名称。")
      )
    case .nameCase(let name, let other, let line):
      (
        Phrase(
          "“\(name)” and “\(other)” in line \(line) differ only in upper and lower case.",
          "“\(name)”与第 \(line) 行的“\(other)”只差大小写。"
        ),
        Phrase("Give one of them another name.", "请给其中一个换个名称。")
      )
    case .choiceText(let text):
      (
        Phrase(
          "The text “\(text.quotable)” stands twice in this list.",
          "文字“\(text.quotable)”在这个列表里出现两次。"
        ),
        Phrase("Change one of them, so that people can tell them apart.", "请改其中一个，让人分得清。")
      )
    case .valueNameTypes(let name, let type, let other):
      (
        Phrase(
          "The answer “\(name)” is shared by a \(other) and a \(type) question.",
          "“\(name)”这个答案由 \(other) 和 \(type) 两种题共用。"
        ),
        Phrase(
          "Give one of them another “valueName”.",
          "请给其中一个换个“valueName”。"
        )
      )
    default: nil
    }
  }

  /// Words for wording and for scales.
  var scaleWords: (problem: Phrase, remedy: Phrase)? {
    switch self {
    case .wording(let hint, let quote): hint.words(quote.quotable)
    case .scaleDirection(let scale, let other):
      (
        Phrase(
          "Within the scale “\(scale)” this one runs against “\(other)”, from good to bad or back.",
          "在方面“\(scale)”里，这里好坏的方向与“\(other)”相反。"
        ),
        Phrase("Turn one of them round, or mark it with “reverse”.", "请把其中一个倒过来，或加上“reverse”。")
      )
    case .labelDirection(let other):
      (
        Phrase(
          "The same labels stand in the opposite order in “\(other)”.",
          "同样的选项在“\(other)”里顺序相反。"
        ),
        Phrase("Keep one order, so that nobody ticks the wrong end.", "请统一顺序，免得选反。")
      )
    case .scaleUnbalanced(let good, let bad):
      (
        Phrase(
          "The scale has \(good) good and \(bad) bad labels.",
          "这个量表有 \(good) 个好的选项、\(bad) 个不好的选项。"
        ),
        Phrase("Offer as many of one as of the other.", "请让好坏两边的选项一样多。")
      )
    default: nil
    }
  }
}

extension WordingHint {
  /// The words for a text in which something was found.
  fileprivate func words(_ quote: String) -> (problem: Phrase, remedy: Phrase) {
    switch self {
    case .leading:
      (
        Phrase("“\(quote)” may lead people to an answer.", "“\(quote)”可能带有引导性。"),
        Phrase("Ask neutrally.", "请换成中性的问法。")
      )
    case .doubleBarrelled:
      (
        Phrase("“\(quote)” may ask two things at once.", "“\(quote)”可能一次问了两件事。"),
        Phrase("Ask each in its own item.", "请分成两道题。")
      )
    case .doubleNegation:
      (
        Phrase("“\(quote)” is a double negation.", "“\(quote)”是双重否定。"),
        Phrase("Say it without negation.", "请改成肯定的说法。")
      )
    case .absolute:
      (
        Phrase("“\(quote)” leaves no room for exceptions.", "“\(quote)”说得太绝对。"),
        Phrase("Ask how often or how much instead.", "请改问多常或多大程度。")
      )
    }
  }
}
