/// Reads a query by descent: alternatives of sequences of items.
struct SearchQueryParser {
  private let tokens: [SearchQueryToken]
  private let words: SearchWords
  private var index = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - text: The query as typed.
  ///   - words: How to cut its words.
  /// - Throws: A ``SearchQueryFault``.
  init(_ text: String, words: SearchWords) throws(SearchQueryFault) {
    self.words = words
    tokens = try SearchQueryToken.tokens(of: text)
  }

  /// The whole query.
  mutating func query() throws(SearchQueryFault) -> SearchQuery.Condition {
    guard let first = tokens.first else { throw .empty }
    if first.kind == .close { throw .strayClosing(at: first.place) }
    let condition = try alternatives()
    if index < tokens.count { throw .strayClosing(at: tokens[index].place) }
    return condition
  }

  private mutating func alternatives() throws(SearchQueryFault) -> SearchQuery.Condition {
    var found = [try sequence()]
    while index < tokens.count, tokens[index].kind == .or {
      index += 1
      found.append(try sequence())
    }
    return found.count == 1 ? found[0] : .any(found)
  }

  /// Items that must all hold, less those that must not.
  private mutating func sequence() throws(SearchQueryFault) -> SearchQuery.Condition {
    let start = index
    var wanted: [SearchQuery.Condition] = []
    var unwanted: [SearchQuery.Condition] = []
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .or, .close:
        return try joined(wanted, unwanted, from: start)
      case .and:
        index += 1
        guard start < index - 1, startsItem(index) else { throw .nothing(at: token.place) }
      case .not:
        index += 1
        guard startsOperand(index) else { throw .nothing(at: token.place) }
        unwanted.append(try item())
      case .open, .words:
        wanted.append(try item())
      }
    }
    return try joined(wanted, unwanted, from: start)
  }

  private func joined(
    _ wanted: [SearchQuery.Condition],
    _ unwanted: [SearchQuery.Condition],
    from start: Int
  ) throws(SearchQueryFault) -> SearchQuery.Condition {
    guard !wanted.isEmpty else {
      guard unwanted.isEmpty else { throw .onlyExcluded(at: tokens[start].place) }
      // What stands before: OR, an opening parenthesis, or the beginning of the query.
      throw .nothing(at: start > 0 ? tokens[start - 1].place : tokens[start].place)
    }
    let all = wanted.count == 1 ? wanted[0] : .all(wanted)
    return unwanted.isEmpty ? all : .except(all, unwanted)
  }

  private mutating func item() throws(SearchQueryFault) -> SearchQuery.Condition {
    let token = tokens[index]
    index += 1
    guard case .words(let text) = token.kind else {
      let inner = try alternatives()
      guard index < tokens.count else { throw .unclosed(at: token.place) }
      index += 1
      return inner
    }
    let cells = SearchableText(text, words: words).cells.map(\.text)
    guard !cells.isEmpty else { throw .noWord(at: token.place) }
    return .holds(cells)
  }

  private func startsItem(_ index: Int) -> Bool {
    startsOperand(index) || index < tokens.count && tokens[index].kind == .not
  }

  private func startsOperand(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens[index].kind {
    case .open, .words: return true
    case .or, .and, .not, .close: return false
    }
  }
}
