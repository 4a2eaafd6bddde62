/// A column of a sheet of an XLSForm: what it means and in which language.
struct XLSColumn: Sendable, Hashable {
  /// The meaning, in one spelling: `label`, `relevant`, `media::image`, `body::accuracyThreshold`.
  let key: String
  /// The code of the language; empty where the column names none.
  let language: String
  /// The heading as written.
  let title: String

  /// Reads a heading.
  ///
  /// - Parameter title: For example `label::English (en)`, `bind:relevant`, `list name`.
  init(_ title: String) {
    self.title = title.trimmedBlanks
    let parts = Self.parts(of: self.title)
    let first = Self.folded(parts.first ?? "")
    let isMedia = first == "media" && parts.count > 1
    let plain = isMedia ? "media::" + Self.folded(parts[1]) : Self.names[first] ?? first
    let rest = Array(parts.dropFirst(isMedia ? 2 : 1))
    guard let own = rest.first else {
      key = plain
      language = Translations.unnamed
      return
    }
    if Self.translated.contains(plain) || plain.hasPrefix("media::") {
      key = plain
      language = XLSLanguage.code(rest.joined(separator: "::"))
    } else if ["bind", "control"].contains(first), let known = Self.names[Self.folded(own)] {
      key = known
      language = rest.count > 1 ? XLSLanguage.code(rest[1]) : Translations.unnamed
    } else {
      key = ([plain] + rest.map(\.trimmedBlanks)).joined(separator: "::")
      language = Translations.unnamed
    }
  }

  private static func parts(of title: String) -> [String] {
    let guarded = title.replacing("jr:", with: "jr\u{0}")
    let mark = guarded.contains("::") ? "::" : ":"
    return guarded.split(separator: mark, omittingEmptySubsequences: false)
      .map { $0.replacing("\u{0}", with: ":").trimmedBlanks }
  }

  private static func folded(_ name: String) -> String {
    name.trimmedBlanks.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
  }

  private static let translated: Set<String> = [
    "label", "hint", "guidance_hint", "constraint_message", "required_message",
  ]

  private static let names: [String: String] = [
    "caption": "label", "title": "label", "command": "type", "relevance": "relevant",
    "read_only": "readonly", "calculate": "calculation", "calculation": "calculation",
    "relevant": "relevant", "required": "required", "constraint": "constraint",
    "readonly": "readonly", "constraint_message": "constraint_message",
    "constraint_msg": "constraint_message", "jr:constraintmsg": "constraint_message",
    "required_message": "required_message", "jr:requiredmsg": "required_message",
    "jr:count": "repeat_count", "count": "repeat_count", "list": "list_name",
    "image": "media::image", "audio": "media::audio", "video": "media::video",
    "big_image": "media::big-image", "appearance": "appearance", "skippable": "skippable",
    "enabled": "enabled", "disabled": "disabled",
  ]
}

/// Codes of languages that headings name in words.
enum XLSLanguage {
  /// The code of a language.
  ///
  /// - Parameter name: For example `English (en)`, `Swahili`, `zh-CN`.
  /// - Returns: The code SurveyJS knows where there is one, else the name in lower case.
  static func code(_ name: String) -> String {
    let trimmed = name.trimmedBlanks
    if trimmed.isEmpty || trimmed.lowercased() == "default" { return Translations.unnamed }
    if trimmed.hasSuffix(")"), let open = trimmed.lastIndex(of: "(") {
      let code = trimmed[trimmed.index(after: open)...].dropLast()
      if !code.isEmpty { return short(String(code)) }
    }
    return known[trimmed.lowercased()] ?? short(trimmed)
  }

  private static func short(_ code: String) -> String {
    let folded = code.trimmedBlanks.lowercased().replacing("_", with: "-")
    switch folded {
    case "zh", "cn", "zh-hans", "zh-cn": return "zh-cn"
    case "zh-hant", "zh-tw", "zh-hk": return "zh-tw"
    case "en-us", "en-gb": return "en"
    default: return folded
    }
  }

  private static let known: [String: String] = [
    "english": "en", "chinese": "zh-cn", "中文": "zh-cn", "简体中文": "zh-cn", "繁體中文": "zh-tw",
    "french": "fr", "français": "fr", "francais": "fr", "spanish": "es", "español": "es",
    "espanol": "es", "german": "de", "deutsch": "de", "portuguese": "pt", "russian": "ru",
    "arabic": "ar", "swahili": "sw", "hindi": "hi", "italian": "it", "japanese": "ja",
    "korean": "ko", "vietnamese": "vi", "indonesian": "id", "burmese": "my", "thai": "th",
    "nepali": "ne", "turkish": "tr", "dutch": "nl", "bengali": "bn", "urdu": "ur",
  ]
}
