/// Replaces what points to a person by a label, as in `［电话］`.
///
/// Finds telephone numbers, identity numbers, e-mail addresses, number plates, any other seven or more
/// digits in a row (fullwidth and Chinese digits too), values after 微信号, QQ号, 工号 and the like, and
/// names after 我叫, 他叫, 姓名 or before a title as in 李班长. It reads forms, not meaning: a name standing
/// alone stays, and a harmless number of seven digits goes. Masking a masked text changes nothing.
///
/// Cost: linear in the length of the text.
public enum PersonalDataMask: Sendable {
  /// The text with personal data replaced by labels.
  ///
  /// - Parameter text: The text.
  /// - Returns: The text itself where nothing was found.
  public static func masked(_ text: String) -> String {
    let scanned = FoldedText(text)
    var result: [Unicode.Scalar] = []
    var place = 0
    var found = false
    while place < scanned.count {
      guard let match = match(in: scanned, at: place) else {
        result.append(scanned.original[place])
        place += 1
        continue
      }
      found = true
      result.append(contentsOf: scanned.original[place..<(place + match.kept)])
      result.append(contentsOf: match.kind.label.unicodeScalars)
      place = match.end
    }
    return found ? String(String.UnicodeScalarView(result)) : text
  }

  /// What was found and what takes its place.
  struct Match {
    let kind: Kind
    /// How many scalars before it stay, as 我叫 does.
    var kept = 0
    /// The place after it.
    let end: Int
  }

  /// The kinds of personal data.
  enum Kind: CaseIterable {
    case telephone
    case identity
    case email
    case plate
    case number
    case account
    case workNumber
    case name

    var label: String {
      switch self {
      case .telephone: "［电话］"
      case .identity: "［身份证］"
      case .email: "［邮箱］"
      case .plate: "［车牌］"
      case .number: "［号码］"
      case .account: "［账号］"
      case .workNumber: "［工号］"
      case .name: "［姓名］"
      }
    }
  }

  private static func match(in text: FoldedText, at place: Int) -> Match? {
    labelledValue(in: text, at: place) ?? name(in: text, at: place)
      ?? email(in: text, at: place) ?? plate(in: text, at: place)
      ?? number(in: text, at: place)
  }
}
