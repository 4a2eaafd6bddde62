import Messages

extension LimeBuilder {
  /// A piece of a text: words, or what stands in braces.
  private enum Piece {
    case words(String)
    case braces(String)
  }

  /// Texts with `{Q1.NAOK}` and `{Q1.shown}` made `{Q1}`; other expressions stay and are noted.
  func piped(_ texts: Translations, _ place: Phrase) -> Translations {
    var left: [String] = []
    let result = texts.map { text in
      guard text.contains("{") else { return text }
      return Self.pieces(text).map { piece in
        switch piece {
        case .words(let words): return words
        case .braces(let inner):
          if let name = shownName(inner) { return "{\(name)}" }
          if !left.contains(inner) { left.append(inner) }
          return "{\(inner)}"
        }
      }.joined()
    }
    if !left.isEmpty {
      let shown = Listing.phrase(left.map { "{\($0.quotable)}" }, limit: nil)
      log.approximated(
        place,
        Phrase("The text holds \(shown.english).", "文字里有\(shown.chinese)。"),
        Phrase("It stays as it is written and will be shown so.", "保持原样，显示时不会计算。")
      )
    }
    return result
  }

  private func shownName(_ inner: String) -> String? {
    var name = inner.trimmedBlanks
    if name.hasPrefix("INSERTANS:") { name = String(name.dropFirst(10)) }
    let plain = name.hasSuffix(".shown") ? String(name.dropLast(6)) : name
    let scope = LimeScope(symbols: symbols, own: nil)
    guard case .name? = ForeignParser.parse(plain, .script),
      let piece = scope.value(of: .name(plain)), piece.text.hasPrefix("{")
    else { return nil }
    return String(piece.text.dropFirst().dropLast())
  }

  /// Cuts a text where LimeSurvey sees an expression: braces without a blank behind the first.
  private static func pieces(_ text: String) -> [Piece] {
    var result: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let start = rest.index(after: open)
      guard let close = rest[start...].firstIndex(of: "}"), start < close,
        !rest[start].isWhitespace
      else {
        result.append(.words(String(rest[..<start])))
        rest = rest[start...]
        continue
      }
      if open > rest.startIndex { result.append(.words(String(rest[..<open]))) }
      result.append(.braces(String(rest[start..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { result.append(.words(String(rest))) }
    return result
  }

  /// A question that works something out: its text, or an attribute, is a text with expressions in braces.
  mutating func equation(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ question: inout LimeQuestion
  ) {
    object["type"] = .text("expression")
    let texts = question.item.text("question")
    guard let text = question.attributes.take("equation") ?? texts.first else { return }
    if texts.texts.contains(where: { $0.text != texts.first }),
      question.attributes["equation"] == nil
    {
      kept["question"] = languages.value(texts)
      log.kept(
        question.place,
        Phrase(
          "The equation differs by language; the first one counts.",
          "公式随语言而不同，以第一种语言为准。"
        )
      )
    }
    let translator = ExpressionTranslator(scope: LimeScope(symbols: symbols, own: nil))
    var whole: TargetPiece?
    for piece in Self.pieces(Self.withoutTags(text)) {
      let next: TargetPiece?
      switch piece {
      case .words(let words) where words.trimmedBlanks.isEmpty: continue
      case .words(let words): next = .quoted(words)
      case .braces(let inner):
        next = ForeignParser.parse(inner, .script).flatMap(translator.piece)
      }
      guard let next else {
        whole = nil
        break
      }
      whole = whole.map { .joined($0, "+", 4, next) } ?? next
    }
    if let whole, whole.isReadable {
      object["expression"] = .text(whole.text)
      return
    }
    kept["equation"] = .text(text)
    log.kept(
      question.place,
      Phrase("The equation “\(text.quotable)” does not translate.", "公式“\(text.quotable)”无法转换。")
    )
  }

  private static func withoutTags(_ text: String) -> String {
    text.replacing(/<[^<>{}]*>/, with: "").replacing("&nbsp;", with: " ")
  }
}
