extension FormRun {
  /// The pages that show and that no trigger leaves out.
  ///
  /// A trigger that ends the form leaves out the pages behind the one it is decided on, and one that skips those
  /// up to the page it leads to. Where it is decided is the last page with a question its condition uses: so
  /// the pages follow from the answers alone, whichever way a respondent goes.
  var askedPages: [GroupRun] {
    let cut = cutPages
    return pages.enumerated().filter { $1.isVisible && !cut.contains($0) }.map(\.element)
  }

  private var cutPages: Set<Int> {
    var cut = Set<Int>()
    for trigger in form.triggers where trigger.kind == .complete || trigger.kind == .skip {
      guard let condition = trigger.condition, let page = decidingPage(condition),
        condition.value(in: context(local: [:])) == .boolean(true)
      else { continue }
      if trigger.kind == .complete {
        cut.formUnion((page + 1)..<max(pages.count, page + 1))
      } else if let target = trigger.goToName.flatMap(place(ofPageWith:)), target > page {
        cut.formUnion((page + 1)..<target)
      }
    }
    return cut
  }

  /// The last page with a question that a condition uses, nil where it uses none.
  private func decidingPage(_ condition: FormExpression) -> Int? {
    condition.parsed?.variables.compactMap(place(ofPageWith:)).max()
  }

  /// The place of the page with a question, or of the page of that name.
  private func place(ofPageWith name: String) -> Int? {
    let root = String(name.prefix { $0 != "." && $0 != "[" })
    let page = (question(named: name, near: nil) ?? question(named: root, near: nil))?.page
    return pages.firstIndex { $0 === page } ?? pages.firstIndex { $0.definition.name == name }
  }
}
