extension Survey {
  /// The survey as one respondent goes through it: questions, panels and matrix rows that come in random
  /// order are put in the order of a seed, the rest stays as written.
  ///
  /// - Parameter seed: The same for one respondent.
  /// - Returns: The same survey with the same digest.
  public func arranged(seed: UInt64) -> Survey {
    guard hasRandomOrder else { return self }
    let order = RandomOrder(seed: seed)
    return with(pages: pages.map { $0.arranged(order) })
  }

  private var hasRandomOrder: Bool { pages.contains { $0.elements.hasRandomOrder($0.isShuffled) } }
}

extension Page {
  fileprivate func arranged(_ order: RandomOrder) -> Page {
    var page = self
    page.elements = elements.arranged(order, isShuffled, of: name)
    return page
  }
}

extension [Element] {
  fileprivate func hasRandomOrder(_ isShuffled: Bool) -> Bool {
    isShuffled
      || contains { element in
        switch element {
        case .question(let question): question.hasRandomRows
        case .panel(let panel): panel.elements.hasRandomOrder(panel.isShuffled)
        }
      }
  }

  fileprivate func arranged(
    _ order: RandomOrder,
    _ isShuffled: Bool,
    of owner: String
  ) -> [Element] {
    let inner = map { element in
      switch element {
      case .question(let question): return Element.question(question.arranged(order))
      case .panel(var panel):
        panel.elements = panel.elements.arranged(order, panel.isShuffled, of: element.name)
        return Element.panel(panel)
      }
    }
    return isShuffled ? order.arranged(inner, of: owner, by: \.name) : inner
  }
}

extension Element {
  /// The name; that of its first question for a panel without one.
  fileprivate var name: String {
    switch self {
    case .question(let question): question.name
    case .panel(let panel): panel.name.isEmpty ? panel.elements.first?.name ?? "" : panel.name
    }
  }
}

extension Question {
  fileprivate var hasRandomRows: Bool {
    if case .matrix(let grid) = kind { grid.areRowsShuffled } else { false }
  }

  fileprivate func arranged(_ order: RandomOrder) -> Question {
    guard case .matrix(var grid) = kind, grid.areRowsShuffled else { return self }
    grid.rows = order.arranged(grid.rows, of: name) { $0.value.asText }
    var question = self
    question.kind = .matrix(grid)
    return question
  }
}
