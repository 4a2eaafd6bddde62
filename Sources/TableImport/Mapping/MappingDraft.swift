/// A mapping on its way: what each column was found to hold so far.
struct MappingDraft {
  /// The headings of the table.
  let headings: [String]
  /// What each column holds.
  private(set) var targets: [ColumnTarget]
  /// What deserves a look, unknown columns aside.
  var warnings: [MappingWarning] = []

  private var explained: Set<Int> = []
  private var holders: [ColumnTarget: Int] = [:]

  /// Starts with nothing known.
  ///
  /// - Parameter headings: The headings of the table.
  init(headings: [String]) {
    self.headings = headings
    targets = headings.map { _ in .unknown }
  }

  /// True for an export of 问卷星.
  var isWenjuanxing: Bool {
    headings.contains { heading in
      let isNumbered = heading.hasPrefix("第") && Heading(heading).isSurelyNumbered
      return isNumbered || KnownColumns.wenjuanxing.contains(Folding.fold(heading))
    }
  }

  /// The warnings, the columns nobody knows first.
  var allWarnings: [MappingWarning] {
    let unknown = headings.indices.filter {
      targets[$0] == .unknown && !explained.contains($0) && !headings[$0].isEmpty
    }
    guard !unknown.isEmpty else { return warnings }
    return [.unknownColumns(unknown.map { headings[$0] })] + warnings
  }

  /// Notes what a column was found to hold.
  ///
  /// - Parameters:
  ///   - column: The number of the column, counted from 0.
  ///   - finding: What its heading means.
  mutating func place(_ column: Int, _ finding: QuestionIndex.Finding) {
    switch finding {
    case .nothing: break
    case .ambiguous:
      explained.insert(column)
      warnings.append(.ambiguous(column: headings[column]))
    case .otherTitle(let number, let title):
      explained.insert(column)
      warnings.append(.otherTitle(column: headings[column], number: number, title: title))
    case .target(.ignored): targets[column] = .ignored
    case .target(let target):
      if let earlier = holders[target] {
        explained.insert(column)
        warnings.append(.repeated(column: headings[column], earlier: headings[earlier]))
      } else {
        holders[target] = column
        targets[column] = target
      }
    }
  }

  /// Leaves columns of options and rows aside where another column holds the whole answer.
  mutating func settleRepeatedAnswers() {
    for (column, target) in targets.enumerated() {
      guard let question = target.question else { continue }
      switch target {
      case .option, .row:
        guard let whole = holders[.answer(question: question)] else { continue }
        targets[column] = .unknown
        explained.insert(column)
        warnings.append(.repeated(column: headings[column], earlier: headings[whole]))
      default: continue
      }
    }
  }

  /// Leaves columns of units aside where the wave has none: what stands there could name a person.
  ///
  /// - Parameter questions: The names of the questions about the unit.
  mutating func settleOpenUnits(_ questions: [String]) {
    for (column, target) in targets.enumerated() {
      guard let question = target.question, questions.contains(question) else { continue }
      targets[column] = .ignored
      explained.insert(column)
      warnings.append(.openUnit(column: headings[column]))
    }
  }

  /// Finds the column that tells rows apart, and those that hold no answer, among the columns left.
  mutating func settleKnownColumns() {
    let folds = headings.map(Folding.fold)
    let left = headings.indices.filter { targets[$0] == .unknown && !explained.contains($0) }
    let key = KnownColumns.keys.lazy.compactMap { name in left.first { folds[$0] == name } }.first
    for column in left {
      if column == key {
        targets[column] = .rowKey
      } else if KnownColumns.ignored.contains(folds[column])
        || KnownColumns.keys.contains(folds[column])
      {
        targets[column] = .ignored
      }
    }
  }
}
