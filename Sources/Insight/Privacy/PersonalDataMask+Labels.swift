extension PersonalDataMask {
  /// A word that announces a value.
  private struct Announcement {
    let word: [Unicode.Scalar]
    let kind: Kind
    /// The least length of the value.
    let shortest: Int
    /// True when the value must hold a digit.
    let needsDigit: Bool
    /// True when only an explicit sign such as a colon may lead to the value.
    let needsSign: Bool

    init(_ word: String, _ kind: Kind, _ shortest: Int, digit: Bool = true, sign: Bool = false) {
      self.word = Array(word.unicodeScalars)
      self.kind = kind
      self.shortest = shortest
      needsDigit = digit
      needsSign = sign
    }
  }

  /// Announcements by their first scalar; of two that fit the longer comes first.
  private static let announcements: [Unicode.Scalar: [Announcement]] = Dictionary(
    grouping: [
      Announcement("微信号码", .account, 2, digit: false),
      Announcement("微信号", .account, 2, digit: false),
      Announcement("微信", .account, 5, digit: false),
      Announcement("wechat", .account, 5, digit: false),
      Announcement("weixin", .account, 5, digit: false),
      Announcement("wx", .account, 5, digit: false, sign: true),
      Announcement("vx", .account, 5, digit: false, sign: true),
      Announcement("qq号码", .account, 4),
      Announcement("qq号", .account, 4),
      Announcement("qq", .account, 5),
      Announcement("抖音号", .account, 2, digit: false),
      Announcement("支付宝", .account, 5, digit: false),
      Announcement("工号", .workNumber, 2),
      Announcement("员工号", .workNumber, 2),
      Announcement("员工编号", .workNumber, 2),
      Announcement("工作证号", .workNumber, 2),
      Announcement("employee number", .workNumber, 2),
      Announcement("employee no", .workNumber, 2),
      Announcement("employee id", .workNumber, 2),
      Announcement("staff id", .workNumber, 2),
      Announcement("护照号", .identity, 5),
      Announcement("护照", .identity, 7),
      Announcement("passport", .identity, 7),
      Announcement("身份证号码", .identity, 6),
      Announcement("身份证号", .identity, 6),
      Announcement("身份证", .identity, 6),
      Announcement("手机号", .telephone, 6),
      Announcement("短号", .telephone, 3),
      Announcement("分机", .telephone, 3),
      Announcement("电话", .telephone, 5),
    ],
    by: { $0.word[0] }
  ).mapValues { $0.sorted { $0.word.count > $1.word.count } }

  /// A value after a word that announces it; word and value go.
  static func labelledValue(in text: FoldedText, at place: Int) -> Match? {
    guard let first = text[place], let words = announcements[first] else { return nil }
    // A Latin word must not be the end of a longer one.
    if first.isASCIIWord, text[place - 1]?.isASCIIWord ?? false { return nil }
    for word in words where text.has(word.word, at: place) {
      if let end = endOfValue(of: word, in: text, from: place + word.word.count) {
        return Match(kind: word.kind, end: end)
      }
    }
    return nil
  }

  private static func endOfValue(
    of word: Announcement,
    in text: FoldedText,
    from place: Int
  ) -> Int? {
    var start = place
    var hasSign = false
    while start - place < 4, let scalar = text[start], isSign(scalar) {
      hasSign = hasSign || scalar != " "
      start += 1
    }
    if word.needsSign, !hasSign { return nil }
    var end = start
    var hasDigit = false
    while let scalar = text[end], isValue(scalar) || text.digit(at: end) != nil {
      hasDigit = hasDigit || text.digit(at: end) != nil
      end += 1
    }
    guard end - start >= word.shortest, hasDigit || !word.needsDigit else { return nil }
    return end
  }

  /// True for what may lead from the word to the value.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    " :=#.是为号码\u{201C}\"(".unicodeScalars.contains(scalar) || scalar.isInvisible
  }

  private static func isValue(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIWord || scalar == "_" || scalar == "-"
  }
}
