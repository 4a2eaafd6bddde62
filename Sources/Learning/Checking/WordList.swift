/// A word list as text: its head and its lines in columns, whatever they hold.
public struct WordList: Sendable {
  /// What the lines of a list mean, as far as lists of words go; other kinds keep their own name.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The name in the head of the file.
    public let rawValue: String

    /// Creates a kind from its name.
    ///
    /// - Parameter rawValue: The name in the head of the file.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Words that praise or blame, with a valence.
    public static let polarity = Kind(rawValue: "polarity")
    /// Words with weights counted in rated comments.
    public static let observed = Kind(rawValue: "observed")
    /// Words that speak for a topic.
    public static let topic = Kind(rawValue: "topic")
    /// Words that are only kept whole.
    public static let vocabulary = Kind(rawValue: "vocabulary")
    /// Words that say too little to be typical.
    public static let stopWord = Kind(rawValue: "stopword")

    /// Kinds whose first column is a word of the segmenter.
    static let ofWords = Set(
      [
        "polarity", "observed", "negation", "degree", "contrast", "request", "comparison",
        "sarcasm", "topic", "vocabulary", "particle", "stopword",
      ].map(Kind.init(rawValue:))
    )
  }

  /// One line that holds an entry.
  public struct Row: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// Its columns; at least one.
    public let columns: [Substring]
  }

  /// The name of the file.
  public let name: String
  /// What its lines mean; nil where the head does not say.
  public let kind: Kind?
  /// The values of the head by their names, such as `licence`.
  public let head: [String: String]
  /// Its entries in order.
  public let rows: [Row]

  /// Reads a word list.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - text: Its content.
  /// - Complexity: Linear in the length of the text.
  public init(name: String, text: String) {
    var head: [String: String] = [:]
    var rows: [Row] = []
    var number = 0
    for raw in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let bytes = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      let line = Substring(bytes)
      if line.utf8.first == UInt8(ascii: "#") {
        if let (key, value) = Self.headValue(of: line), head[key] == nil { head[key] = value }
      } else if !line.utf8.isEmpty {
        let columns = line.utf8
          .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map(Substring.init)
        rows.append(Row(line: number, columns: columns))
      }
    }
    self.name = name
    self.head = head
    self.rows = rows
    kind = head["kind"].map(Kind.init(rawValue:))
  }

  /// The name and the value of a line such as `# kind: polarity`.
  private static func headValue(of line: Substring) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].drop { $0 == "#" || $0 == " " }
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    let value = line[colon...].dropFirst().drop { $0 == " " }
    return (String(key), String(value))
  }
}
