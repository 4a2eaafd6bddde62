/// A language of the interface.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The language of a POSIX locale name or a language tag, nil for any other language.
  ///
  /// - Parameter tag: For example `zh_CN.UTF-8`, `zh-Hans`, `en`, `en_GB`.
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0.isLetter && $0.isASCII }
    switch primary {
    case "zh", "chinese": self = .chinese
    case "en", "english": self = .english
    default: return nil
    }
  }

  /// The interface language that an environment asks for.
  ///
  /// Follows POSIX: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides.
  /// English where it names neither language, as with `C`.
  ///
  /// - Parameter environment: The variables of the process.
  public init(environment: [String: String]) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = name.flatMap(Language.init(tag:)) ?? .english
  }
}
