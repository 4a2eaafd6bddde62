/// Decides for each column of a release which units it shows, and notes it for later waves.
struct ColumnControl {
  /// The units of the wave.
  let tree: UnitTree
  private let history: WaveHistory
  /// What the release tells, by column.
  private(set) var figures: WaveHistory.Figures = [:]

  init(tree: UnitTree, earlier: [EarlierFigures]) {
    self.tree = tree
    history = WaveHistory(
      earlier: earlier.map { ($0.roster, $0.figures) },
      roster: tree.units
    )
  }

  /// Decides a column.
  ///
  /// - Parameters:
  ///   - column: Its name, the same in every wave.
  ///   - own: How many respondents each unit has, its subunits not included, in order of the tree.
  ///   - total: How many there are in all.
  ///   - minimum: The fewest respondents of a shown figure.
  ///   - showsUnits: False where only the figure of the whole is told.
  /// - Returns: What may be shown.
  mutating func shown(
    _ column: String,
    own: [Int],
    total: Int,
    minimum: Int,
    showsUnits: Bool = true
  ) -> DisclosureControl.Shown {
    let respondents = Dictionary(
      zip(tree.units.map(\.name), own).filter { $0.1 > 0 }
    ) { first, _ in first }
    let others = max(0, total - own.reduce(0, +))
    let shown = history.shown(
      column,
      WaveGate.Figure(respondents: respondents, others: others),
      minimum: minimum
    )
    figures[column] = WaveGate.Figure(
      respondents: respondents,
      others: others,
      shown: showsUnits
        ? Set(zip(tree.units, shown.groups).filter(\.1).map(\.0.name)) : [],
      isWholeShown: shown.isWhole
    )
    return shown
  }
}
