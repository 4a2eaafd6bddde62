/// Replaces what points to a person by a label, as in `［电话］`.
///
/// Finds telephone numbers, identity numbers, bank cards, e-mail addresses, number plates, homes down to
/// the room, any other seven or more digits in a row (fullwidth and Chinese digits too; not dates, amounts
/// and what follows a letter), values after 微信号, QQ号, 工号 and the like, and names: after 我叫, 他叫 or
/// 姓名, before or after a title as in 李班长 and 班长王建国, and as 老李 or 小张. It reads forms, not meaning: a
/// name standing alone stays unless it is among the names given, and a harmless number of seven digits
/// goes. A title alone points to nobody and stays. Masking a masked text changes nothing.
///
/// Cost: linear in the length of the text.
public enum PersonalDataMask: Sendable {
  /// The text with personal data replaced by labels.
  ///
  /// - Parameter text: The text.
  /// - Returns: The text itself where nothing was found.
  public static func masked(_ text: String) -> String { masked(text, names: PersonNames()) }

  /// The text with personal data, and names of people, replaced by labels.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: Names of people that go wherever they stand.
  /// - Returns: The text itself where nothing was found.
  public static func masked(_ text: String, names: PersonNames) -> String {
    let scanned = FoldedText(text)
    var result: [Unicode.Scalar] = []
    var place = 0
    for match in matches(in: scanned, names) {
      result.append(contentsOf: scanned.original[place..<match.start])
      result.append(contentsOf: match.kind.label.unicodeScalars)
      place = match.end
    }
    guard place > 0 else { return text }
    result.append(contentsOf: scanned.original[place...])
    return String(String.UnicodeScalarView(result))
  }

  /// What is replaced, in order: offsets of scalars.
  static func matches(
    in text: FoldedText,
    _ names: PersonNames = PersonNames()
  ) -> [(kind: Kind, start: Int, end: Int)] {
    var found: [(kind: Kind, start: Int, end: Int)] = []
    var place = 0
    while place < text.count {
      if let match = match(in: text, at: place, names) {
        found.append((match.kind, place + match.kept, match.end))
        place = match.end
      } else {
        place += 1
      }
    }
    return found
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
    case home

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
      case .home: "［住址］"
      }
    }
  }

  private static func match(
    in text: FoldedText,
    at place: Int,
    _ names: PersonNames
  ) -> Match? {
    names.match(in: text, at: place) ?? labelledValue(in: text, at: place)
      ?? name(in: text, at: place) ?? email(in: text, at: place) ?? plate(in: text, at: place)
      ?? home(in: text, at: place) ?? number(in: text, at: place)
  }
}
