import Messages
import Segmentation
import Sentiment

/// Finds what is wrong in a set of word lists, beyond what keeps them from being read.
///
/// ## Usage
/// ```swift
/// for finding in LexiconCheck(files: lists).findings { print(finding.phrase.english) }
/// ```
/// Complexity: linear in the length of the lists.
public struct LexiconCheck: Sendable {
  /// What is wrong, by file and line.
  public private(set) var findings: [LexiconFinding] = []
  /// How many entries were looked at.
  public let entryCount: Int

  private static let headKeys = ["kind", "version", "licence", "columns"]

  /// An entry with its place.
  private struct Entry {
    let file: String
    let line: Int
    let word: String
    let columns: [Substring]
  }

  /// Checks word lists.
  ///
  /// - Parameter files: File names and contents, in any order.
  public init(files: [(name: String, text: String)]) {
    let lists = files.sorted { $0.name < $1.name }.map { WordList(name: $0.name, text: $0.text) }
    entryCount = lists.reduce(0) { $0 + $1.rows.count }
    var refused: Set<Place> = []
    let entries = Self.entries(of: lists)
    // Where the lists cannot be read together, their words alone must do.
    var segmenter = Segmenter(vocabulary: Self.vocabulary(of: entries))
    do throws(LexiconFaults) {
      segmenter = Scorer(lexicon: try Lexicon(files: files)).segmenter
    } catch {
      for fault in error.faults {
        refused.insert(Place(file: fault.file, line: fault.line))
        findings.append(LexiconFinding(fault))
      }
    }
    do throws(WordListFault) {
      _ = try Segmenter(files: files)
    } catch {
      findings.append(LexiconFinding(error))
    }
    for list in lists {
      checkHead(of: list)
      if list.kind == .observed { checkObserved(list) }
    }
    for kind in entries.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for entry in entries[kind] ?? [] {
        checkForm(of: entry)
        checkMatching(of: entry, with: segmenter)
      }
      checkSameWords(entries[kind] ?? [], kind: kind)
    }
    checkValences(entries[.polarity] ?? [], stopWords: entries[.stopWord] ?? [])
    // What the reader says of a line that it refuses need not be said twice.
    findings.removeAll { finding in
      finding.problem.isSeenByReader
        && refused.contains(Place(file: finding.file, line: finding.line))
    }
    findings.sort { ($0.file, $0.line, $0.code) < ($1.file, $1.line, $1.code) }
  }

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  /// The entries that are words of the segmenter, by kind.
  private static func entries(of lists: [WordList]) -> [WordList.Kind: [Entry]] {
    var entries: [WordList.Kind: [Entry]] = [:]
    for list in lists {
      guard let kind = list.kind, WordList.Kind.ofWords.contains(kind) else { continue }
      entries[kind, default: []] += list.rows.compactMap { row in
        // Two words with a weight as a pair are matched one after the other.
        guard kind != .observed || row.columns[0].split(separator: " ").count != 2 else {
          return nil
        }
        return Entry(
          file: list.name,
          line: row.line,
          word: String(row.columns[0]),
          columns: row.columns
        )
      }
    }
    return entries
  }

  /// The words of all lists with their parts, as far as the segmenter goes.
  private static func vocabulary(of entries: [WordList.Kind: [Entry]]) -> Vocabulary {
    let functions = Set(
      ["negation", "degree", "contrast", "request"].map(WordList.Kind.init(rawValue:))
    )
    var vocabulary = Vocabulary()
    for kind in entries.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let role: Vocabulary.Role = functions.contains(kind) ? .function : .content
      for entry in entries[kind] ?? [] { vocabulary.add(entry.word, role: role) }
    }
    return vocabulary
  }

  private mutating func report(_ problem: LexiconFinding.Problem, _ entry: Entry) {
    findings.append(
      LexiconFinding(file: entry.file, line: entry.line, word: entry.word, problem: problem)
    )
  }

  private mutating func checkHead(of list: WordList) {
    for key in Self.headKeys where list.head[key]?.isEmpty ?? true {
      // The reader of word lists tells of a missing kind itself.
      guard key != "kind" else { continue }
      findings.append(
        LexiconFinding(file: list.name, line: 1, word: "", problem: .headMissing(key))
      )
    }
  }

  private mutating func checkObserved(_ list: WordList) {
    let range = -ObservedWeights.limit...ObservedWeights.limit
    for row in list.rows {
      let columns = row.columns + [Substring](repeating: "", count: max(0, 3 - row.columns.count))
      let entry = Entry(
        file: list.name,
        line: row.line,
        word: String(columns[0]),
        columns: columns
      )
      if let weight = Double(columns[1]), range.contains(weight) {
        if weight == 0 { report(.zero, entry) }
      } else {
        report(.badNumber(String(columns[1]), range), entry)
      }
      if Int(columns[2]).map({ $0 < 1 }) ?? true { report(.badCount(String(columns[2])), entry) }
    }
  }

  private mutating func checkForm(of entry: Entry) {
    guard !entry.word.isEmpty else { return report(.noWord, entry) }
    let form = String(decoding: MatchingText.key(of: entry.word), as: UTF16.self)
    // A character that is simplified for matching, as 俱 is, is rightly written in words that keep it.
    // Code units decide: Swift's == takes canonically equivalent texts for equal.
    let isWritten = form.utf16.elementsEqual(entry.word.utf16) { one, other in
      one == other || Self.isIdeograph(one) && Self.isIdeograph(other)
    }
    if !isWritten { report(.notNormal(form), entry) }
  }

  private static func isIdeograph(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }

  /// An entry that is not a single word when it stands alone is none in a sentence.
  private mutating func checkMatching(of entry: Entry, with segmenter: Segmenter) {
    if entry.word.contains(where: \.isWhitespace) { return report(.whiteSpace, entry) }
    if Self.crossesClauses(entry.word, segmenter) { return report(.clauseMark, entry) }
    let segmented = segmenter.segment(entry.word)
    guard segmented.tokens.count > 1 else { return }
    report(.alwaysCut(segmented.tokens.map(segmented.string)), entry)
  }

  /// True for a word of Chinese characters with a mark among them that ends a clause; faces such as `:)`
  /// are made of such marks.
  private static func crossesClauses(_ word: String, _ segmenter: Segmenter) -> Bool {
    let kinds = word.map { segmenter.segment(String($0)).tokens.first?.kind }
    return kinds.contains(.word) && (kinds.contains(.clauseEnd) || kinds.contains(.sentenceEnd))
  }

  /// Entries of a kind that differ as written but not as matched.
  private mutating func checkSameWords(_ entries: [Entry], kind: WordList.Kind) {
    var first: [[UInt16]: Entry] = [:]
    for entry in entries where !entry.word.isEmpty {
      var key = MatchingText.key(of: entry.word)
      // A word may speak for several topics.
      if kind == .topic, entry.columns.count > 1 { key += [0] + entry.columns[1].utf16 }
      guard let other = first[key] else {
        first[key] = entry
        continue
      }
      report(.sameWord(other.word, file: other.file, line: other.line), entry)
    }
  }

  private mutating func checkValences(_ entries: [Entry], stopWords: [Entry]) {
    var first: [[UInt16]: (entry: Entry, isPositive: Bool)] = [:]
    let stops = Dictionary(
      stopWords.map { (MatchingText.key(of: $0.word), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for entry in entries {
      guard entry.columns.count > 1, let valence = Double(entry.columns[1]) else { continue }
      if valence == 0 { report(.zero, entry) }
      let key = MatchingText.key(of: entry.word)
      if let stop = stops[key] {
        report(.stopWordWithValence(file: stop.file, line: stop.line), entry)
      }
      if let other = first[key] {
        guard other.isPositive != (valence > 0) else { continue }
        report(.opposite(file: other.entry.file, line: other.entry.line), entry)
      } else {
        first[key] = (entry, valence > 0)
      }
    }
  }
}

extension LexiconFinding.Problem {
  /// True for what the reader of word lists finds too, in other words.
  fileprivate var isSeenByReader: Bool {
    switch self {
    case .headMissing, .noWord, .sameWord, .badNumber, .zero, .badCount: true
    default: false
    }
  }
}

extension LexiconFinding {
  /// What the reader of word lists says, without the place that it begins with.
  fileprivate init(_ fault: LexiconFault) {
    self.init(fault.phrase, file: fault.file, line: fault.line)
  }

  /// What the reader of word lists for cutting says.
  fileprivate init(_ fault: WordListFault) {
    var line = 0
    if case .boundaries(let fault) = fault.problem { line = fault.line }
    self.init(fault.phrase, file: fault.file, line: line)
  }

  private init(_ phrase: Phrase, file: String, line: Int) {
    func body(_ text: String, _ separators: [String]) -> String {
      for start in separators.flatMap({ ["\(file):\(line)" + $0, file + $0] })
      where text.hasPrefix(start) {
        return String(text.dropFirst(start.count))
      }
      return text
    }
    self.init(
      file: file,
      line: line,
      word: "",
      problem: .refused(
        Phrase(body(phrase.english, [": ", ", "]), body(phrase.chinese, ["：", "，"]))
      )
    )
  }
}
