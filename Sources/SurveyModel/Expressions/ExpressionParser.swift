/// A recursive descent parser of the SurveyJS expression grammar.
///
/// Follows the order of choices of the published grammar, so that it accepts and refuses the same
/// texts: a closing bracket at the end may be missing, a bare word is a text, `-{a}` is refused.
struct ExpressionParser {
  /// The longest expression accepted, in Unicode scalars.
  static let lengthLimit = 20_000
  /// The deepest nesting accepted.
  static let depthLimit = 100

  let scalars: [Unicode.Scalar]
  var position = 0
  var furthest = 0
  var openQuote: Int?
  var openBrace: Int?
  var depth = 0
  var isTooDeep = false

  /// Creates a parser after the replacements SurveyJS makes before it parses.
  ///
  /// Each replacement keeps the length, so that places stay true.
  ///
  /// - Parameter source: The text of the expression.
  init(_ source: String) {
    scalars = Self.patched(Array(source.unicodeScalars))
  }

  /// Parses the whole text.
  ///
  /// - Returns: The tree.
  /// - Throws: The fault at the furthest place that was reached.
  mutating func parse() throws(ExpressionFault) -> ExpressionNode {
    if scalars.count > Self.lengthLimit {
      throw ExpressionFault(kind: .tooLong(limit: Self.lengthLimit), place: 1)
    }
    if scalars.allSatisfy(\.properties.isWhitespace) {
      throw ExpressionFault(kind: .empty, place: 1)
    }
    if let node = expression(), position == scalars.count, !isTooDeep { return node }
    furthest = max(furthest, position)
    throw fault
  }

  /// The fault that stopped the parser.
  private var fault: ExpressionFault {
    if isTooDeep { return ExpressionFault(kind: .tooDeep, place: place(of: furthest)) }
    if let openQuote { return ExpressionFault(kind: .quote, place: place(of: openQuote)) }
    if let openBrace { return ExpressionFault(kind: .brace, place: place(of: openBrace)) }
    if furthest >= scalars.count {
      return ExpressionFault(kind: .end, place: place(of: scalars.count))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[furthest..<min(furthest + 12, scalars.count)])
    return ExpressionFault(kind: .unexpected(text), place: place(of: furthest))
  }

  /// The place of a scalar in characters, counted from 1.
  private func place(of index: Int) -> Int {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[..<index])
    return text.count + 1
  }

  private static func patched(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = source
    let pairs: [(from: String, to: String)] = [
      ("=>", ">="), ("=<", "<="), ("<>", "!="), ("equals", "equal "),
    ]
    for pair in pairs {
      let from = Array(pair.from.unicodeScalars)
      let to = Array(pair.to.unicodeScalars)
      var index = 0
      while index + from.count <= result.count {
        if result[index..<index + from.count].elementsEqual(from) {
          result.replaceSubrange(index..<index + from.count, with: to)
          index += from.count
        } else {
          index += 1
        }
      }
    }
    return result
  }
}

extension ExpressionParser {
  /// Skips blanks, tabs and line ends.
  mutating func skipSpace() {
    while position < scalars.count, [" ", "\t", "\n", "\r"].contains(scalars[position]) {
      position += 1
    }
    furthest = max(furthest, position)
  }

  /// Consumes a mark or a word in any case of letters, or nothing.
  ///
  /// - Parameter text: Lowercase ASCII.
  /// - Returns: True where the text stood there.
  mutating func take(_ text: String) -> Bool {
    var index = position
    for scalar in text.unicodeScalars {
      guard index < scalars.count, scalars[index].lowercasedASCII == scalar else { return false }
      index += 1
    }
    position = index
    furthest = max(furthest, position)
    return true
  }

  /// Consumes the first of some words that fits.
  mutating func takeFirst<Result>(of words: [(String, Result)]) -> Result? {
    for (word, result) in words where take(word) { return result }
    return nil
  }

  /// Consumes scalars while they fit; nil where not even one does.
  mutating func takeWhile(_ fits: (Unicode.Scalar) -> Bool) -> String? {
    var text = String.UnicodeScalarView()
    while position < scalars.count, fits(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    furthest = max(furthest, position)
    return text.isEmpty ? nil : String(text)
  }
}

extension Unicode.Scalar {
  /// The lowercase form of an ASCII letter; every other scalar unchanged.
  fileprivate var lowercasedASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
