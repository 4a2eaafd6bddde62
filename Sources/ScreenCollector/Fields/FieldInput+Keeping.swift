import SurveyModel
import TerminalUI

extension FieldInput {
  /// This field, where it still stands for the same as one made anew: then what has been typed, the cursor
  /// and the scroll stay.
  func kept(for fresh: FieldInput, isHeld: Bool) -> FieldInput? {
    switch (self, fresh) {
    case (.line(let old), .line(var new)):
      guard old.content.text == new.content.text || isHeld else { return nil }
      new.content = old.content
      return .line(new)
    case (.number(let old), .number(let new)):
      return (old.text == new.text || isHeld) && old.limits == new.limits ? self : nil
    case (.date(let old), .date(let new)):
      // Left with a value, it shows that in its usual form.
      let isSame = isHeld || old.value == nil && new.value == nil
      return isSame && old.minimum == new.minimum && old.maximum == new.maximum
        && old.weekdays == new.weekdays ? self : nil
    case (.masked(let old), .masked(let new)):
      return old.masked == new.masked || isHeld ? self : nil
    case (.truth(let old, _, _), .truth(let new, _, _)):
      return old.value == new.value && old.yes == new.yes && old.no == new.no ? self : nil
    case (.editor(let old), .editor(var new)):
      guard old.content.text == new.content.text || isHeld else { return nil }
      if old.rows == new.rows, old.placeholder == new.placeholder { return self }
      // Another size of the screen takes nothing away that was typed.
      new.content = old.content
      return .editor(new)
    case (.list(let old, let values), .list(let new, let others)):
      let isSame =
        values == others && old.options == new.options && old.chosen == new.chosen
        && old.maximum == new.maximum && old.rowLimit == new.rowLimit
      return isSame ? self : nil
    case (.search(let old, let values, let hint), .search(let new, let others, let other)):
      return values == others && old.options == new.options && hint == other && old.isLike(new)
        ? self : nil
    case (.scale(let old, let values), .scale(let new, let others)):
      return values == others && old.points == new.points && old.chosen == new.chosen
        && old.low == new.low && old.high == new.high ? self : nil
    case (.slider(let old), .slider(let new)):
      return old.range == new.range && old.step == new.step && old.value == new.value ? self : nil
    case (.ranking(let old, let values, _), .ranking(let new, let others, _)):
      return values == others && old.options == new.options && old.ranked == new.ranked ? self : nil
    case (.grid(let old, let rows, let columns), .grid(let new, let otherRows, let otherColumns)):
      let isSame =
        rows == otherRows && columns == otherColumns && old.rows == new.rows
        && old.columns == new.columns && old.chosen == new.chosen && old.rowLimit == new.rowLimit
      return isSame ? self : nil
    default: return nil
    }
  }
}

extension FieldInput {
  /// True for a list to be searched that offers what a question offers and stands where its answer is.
  func stillSearches(_ question: AskedQuestion, _ hint: String) -> Bool {
    guard case .search(let list, let values, let old) = self, old == hint,
      case .choice(let asked) = question.kind
    else {
      return false
    }
    let open = asked.choices.filter { !$0.isDisabled }
    guard open.count == values.count,
      zip(open, values).allSatisfy({ $0.value == $1 }),
      zip(open, list.options).allSatisfy({ $0.text == $1 })
    else { return false }
    let chosen = list.chosen.map { values[$0] }
    return chosen == asked.chosen.first || chosen == nil && !list.typed.isEmpty
  }
}

extension SearchList {
  /// True where the same is chosen, or what is chosen is merely not among what was searched for.
  fileprivate func isLike(_ other: SearchList) -> Bool {
    chosen == other.chosen || chosen == nil && !typed.isEmpty
  }
}
