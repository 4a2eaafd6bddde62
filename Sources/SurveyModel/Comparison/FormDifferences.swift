import Messages

/// Collects what differs between two versions of a form.
struct FormDifferences {
  private(set) var changes: [FormChange] = []
  /// The name and the text of the place that is looked at.
  private var place = ""
  private var title = LocalizedText("")

  init(_ old: Form, _ new: Form, _ match: FormMatch) {
    compareForm(old.properties, new.properties)
    comparePages(match)
    for gone in match.removed {
      look(at: gone)
      note(.questionRemoved, removal(of: gone))
    }
    let moved = match.moved
    let added = Dictionary(grouping: match.added, by: \.name)
    for place in PlacedElement.all(in: new) where added[place.name] != nil {
      guard match.added.contains(where: { $0.element === place.element }) else { continue }
      look(at: place)
      note(.questionAdded, addition(of: place))
    }
    for (before, after) in match.pairs {
      look(at: after)
      comparePlaces(before, after, isMoved: moved.contains(after.name), match)
      compareElements(before.element, after.element)
    }
    place = ""
    title = LocalizedText("")
    if changes.isEmpty, old.document.value != new.document.value {
      note(.propertyChanged, Phrase("something else differs", "其他内容有变"))
    }
    sort(by: PlacedElement.all(in: new) + match.removed)
  }

  /// Puts changes of one place together: those of the form first, then in the order of the new version.
  private mutating func sort(by places: [PlacedElement]) {
    let ranks = Dictionary(places.enumerated().map { ($1.name, $0 + 1) }) { first, _ in first }
    let ranked = changes.enumerated().map { index, change in
      (rank: change.place.isEmpty ? 0 : ranks[change.place] ?? 0, index: index, change: change)
    }
    changes = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.change)
  }

  mutating func note(_ kind: FormChange.Kind, _ phrase: Phrase) {
    changes.append(FormChange(kind: kind, place: place, title: title, phrase: phrase))
  }

  private mutating func look(at part: PlacedElement) {
    place = part.name
    title = part.title
  }

  private func removal(of part: PlacedElement) -> Phrase {
    switch part.element.kind {
    case .page: Phrase("page removed", "删除了这一页")
    case .panel: Phrase("panel removed", "删除了这个分组")
    default: Phrase("question removed", "删除了这道题")
    }
  }

  private func addition(of part: PlacedElement) -> Phrase {
    switch part.element.kind {
    case .page: Phrase("page added", "新增了这一页")
    case .panel: Phrase("panel added", "新增了这个分组")
    default: Phrase("question added", "新增了这道题")
    }
  }

  private mutating func comparePlaces(
    _ before: PlacedElement,
    _ after: PlacedElement,
    isMoved: Bool,
    _ match: FormMatch
  ) {
    if before.element.name != after.element.name {
      note(
        .questionRenamed,
        Phrase("renamed; was “\(before.name)”", "改了题名，原为“\(before.name)”")
      )
    }
    let panels = { (part: PlacedElement) in part.container.dropFirst().joined(separator: " / ") }
    if panels(before) != panels(after) {
      let place = panels(after)
      note(
        .questionMoved,
        place.isEmpty
          ? Phrase("moved out of its panel", "移出了原来的分组")
          : Phrase("moved into the panel “\(place)”", "移入分组“\(place)”")
      )
    } else if isMoved {
      note(.questionMoved, Phrase("moved to another place", "换了位置"))
    }
  }

  /// Page breaks before questions that both versions have.
  private mutating func comparePages(_ match: FormMatch) {
    let questions = match.pairs.filter { pair in
      !pair.new.element.kind.isGroup && !pair.new.container.isEmpty
    }
    for (first, second) in zip(questions, questions.dropFirst()) {
      let before = first.old.page != second.old.page
      let after = first.new.page != second.new.page
      guard before != after else { continue }
      look(at: second.new)
      if after {
        note(.pageBreakAdded, Phrase("now begins a new page", "此题前新增分页"))
      } else {
        note(.pageBreakRemoved, Phrase("no longer begins a new page", "此题前取消分页"))
      }
    }
  }

  /// Texts and settings of the form itself.
  private mutating func compareForm(_ old: Properties, _ new: Properties) {
    place = ""
    title = new.localized("title") ?? LocalizedText("")
    compareTexts(old, new, ["title", "description", "completedHtml"])
    compareScoring(old["leye"]?.value, new["leye"]?.value)
    let known: Set = [
      "title", "description", "completedHtml", "leye", "pages", "elements", "questions",
    ]
    compareRest(old, new, besides: known)
  }

  mutating func compareScoring(_ old: Value?, _ new: Value?) {
    guard old != new else { return }
    note(.scoringChanged, Phrase("what stands under “leye” differs", "“leye”键的内容有变"))
  }

  /// Properties that nothing else compares.
  mutating func compareRest(_ old: Properties, _ new: Properties, besides known: Set<String>) {
    let names = new.names + old.names.filter { !new.names.contains($0) }
    for name in names where !known.contains(name) && old[name]?.value != new[name]?.value {
      note(.propertyChanged, Phrase("“\(name)” differs", "“\(name)”有变"))
    }
  }
}
