import Messages

extension XLSFormReader {
  /// Begins a group, a repeat or a loop.
  mutating func begin(_ row: inout XLSRow, _ type: XLSType) throws(FormImportFault) {
    guard open.count < Self.depthLimit else {
      throw FormImportFault(.deepGroups(place: row.place, limit: Self.depthLimit))
    }
    let symbol = symbols.symbol(of: row)
    let name = symbol?.name ?? "row_\(row.number)"
    let writtenName = row.take("name")
    let isPage = groupsArePages && type == .beginGroup && open.count <= 1
    if isPage { closePage() } else if open.isEmpty { openPage() }
    var object = FormObject()
    var kept = FormObject()
    if !isPage { object["type"] = .text(type == .beginGroup ? "panel" : "paneldynamic") }
    object["name"] = .text(name)
    texts(&object, &row, type)
    if type != .beginGroup { repetition(&object, &kept, &row, type) }
    if row["appearance"] == "field-list" { _ = row.take("appearance") }
    groupConditions(&object, &kept, &row, symbol)
    let place = row.place
    keepRest(&object, kept, &row)
    var kind = XLSContainer.Kind.group
    switch type {
    case .beginRepeat: kind = .repeating
    case .beginLoop: kind = .loop
    default: if isPage { kind = .groupPage }
    }
    open.append(
      XLSContainer(
        kind: kind,
        object: object,
        repeatName: type == .beginGroup ? nil : name,
        writtenName: writtenName,
        place: place
      )
    )
  }

  /// How often a repeat repeats.
  private mutating func repetition(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ row: inout XLSRow,
    _ type: XLSType
  ) {
    if case .beginLoop(let list) = type {
      usedLists.insert(list)
      let loop = choices.lists[list] ?? []
      object["panelCount"] = .whole(loop.count)
      object["allowAddPanel"] = .boolean(false)
      object["allowRemovePanel"] = .boolean(false)
      kept["loopOver"] = .array(loop.map { .object(choiceObject($0)) })
      log.approximated(
        row.place,
        Phrase(
          "A loop over the list “\(list.quotable)” has no counterpart.",
          "没有与“按选项表“\(list.quotable)”循环”对应的内容。"
        ),
        Phrase(
          "It is a dynamic panel with one part for each choice; %(label)s stays in the texts.",
          "改为动态面板，每个选项一份；文字中的 %(label)s 保持原样。"
        )
      )
      return
    }
    guard let count = row.take("repeat_count") else { return }
    if PlainNumber.isNumber(count), let number = Int(count) {
      object["panelCount"] = .whole(number)
      object["allowAddPanel"] = .boolean(false)
      object["allowRemovePanel"] = .boolean(false)
    } else if case .field(let name)? = ForeignParser.parse(count, .xpath),
      let symbol = symbols.byName[name], symbol.path.isEmpty, symbol.kind == .value
    {
      object["bindings"] = .object(["panelCount": .text(symbol.name)])
      object["allowAddPanel"] = .boolean(false)
      object["allowRemovePanel"] = .boolean(false)
    } else {
      kept["repeat_count"] = .text(count)
      log.kept(
        row.place("repeat_count"),
        Phrase(
          "The number of repeats “\(count.quotable)” cannot be bound to one question.",
          "重复次数“\(count.quotable)”不能绑定到一道题。"
        )
      )
    }
  }

  /// Ends the innermost group.
  mutating func end(_ row: inout XLSRow, _ type: XLSType) {
    if row["name"] == open.last?.writtenName { _ = row.take("name") }
    noteEndCells(row)
    guard let last = open.last, last.kind != .page else {
      log.leftOut(
        row.place,
        Phrase("It closes a group that was never opened.", "没有与之对应的分组开头。")
      )
      return
    }
    let isRight =
      switch type {
      case .endRepeat: last.kind == .repeating
      case .endLoop: last.kind == .loop
      default: last.kind == .group || last.kind == .groupPage
      }
    if !isRight {
      log.approximated(
        row.place,
        Phrase("It closes a group of another kind.", "结束的分组类型与开头不同。"),
        Phrase("The innermost group ends here.", "最内层的分组到此结束。")
      )
    }
    closeGroup()
  }

  private func noteEndCells(_ row: XLSRow) {
    guard !row.rest.isEmpty else { return }
    let names = Listing.phrase(row.rest.map { $0.column.title.quotable }, limit: nil)
    log.leftOut(
      row.place,
      Phrase(
        "The end of a group says nothing more; there is something under \(names.english).",
        "分组结尾不应有其他内容，但\(names.chinese)列不空。"
      )
    )
  }

  /// Ends the innermost group, whatever it is.
  mutating func closeGroup() {
    guard let container = open.popLast() else { return }
    if container.kind == .groupPage {
      pages.append(container.whole)
    } else if container.kind == .page {
      open.append(container)
      closePage()
    } else {
      append(container.whole)
    }
  }

  /// A row `submit` of formr: the page ends with its button.
  mutating func breakPage(_ row: inout XLSRow) {
    let label = row.takeTexts("label")
    let name = row.take("name")
    for key in ["showif", "relevant", "required", "optional"] {
      guard let text = row.take(key) else { continue }
      log.leftOut(
        row.place(key),
        Phrase("A page break has no condition: “\(text.quotable)”.", "分页没有条件：“\(text.quotable)”。")
      )
    }
    if open.isEmpty { openPage() }
    var kept = FormObject()
    kept["submit"] = languages.value(label)
    kept["name"] = name.map(FormValue.text)
    var page = open[0].object
    if !label.isEmpty {
      log.kept(
        row.place,
        Phrase("A page has no text of its own on its button.", "各页的按钮不能有各自的文字。")
      )
    }
    keepRest(&page, kept, &row)
    open[0].object = page
    if open[0].elements.isEmpty {
      log.leftOut(row.place, Phrase("The page would be empty.", "这一页没有内容。"))
    }
    closePage()
  }
}
