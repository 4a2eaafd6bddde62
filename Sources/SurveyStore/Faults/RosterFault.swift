public import Messages

/// What can be wrong with the units a wave is opened for.
public enum RosterFault: Fault, Hashable {
  /// A unit needs a name of printable characters; the number counts from 1.
  case unusableName(row: Int)
  /// Two units have the same name.
  case duplicate(unit: String)
  /// A unit's parent is not in the roster; the nearest name is given.
  case unknownParent(unit: String, parent: String, nearest: String?)
  /// Units are above themselves; from a unit up to itself.
  case cycle(units: [String])
  /// A unit has fewer than no people.
  case negativeHeadcount(unit: String, headcount: Int)

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory { .badData }

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .unusableName(let row):
      Phrase(
        "Roster, unit \(row): the name is empty or has unprintable characters; give the unit a "
          + "name.",
        "名册第 \(row) 个单位：名称为空或含有不可见字符；请填写单位名称。"
      )
    case .duplicate(let unit):
      Phrase(
        "Roster: the unit “\(unit)” is there twice; remove one or rename it.",
        "名册：单位“\(unit)”出现了两次；请删去一个或改名。"
      )
    case .unknownParent(let unit, let parent, let nearest?):
      Phrase(
        "Roster, unit “\(unit)”: there is no parent unit “\(parent)”; did you mean “\(nearest)”?",
        "名册，单位“\(unit)”：没有上级单位“\(parent)”；您要填的是“\(nearest)”吗？"
      )
    case .unknownParent(let unit, let parent, nil):
      Phrase(
        "Roster, unit “\(unit)”: there is no parent unit “\(parent)”; add it to the roster, or "
          + "correct the name.",
        "名册，单位“\(unit)”：没有上级单位“\(parent)”；请在名册中补上该单位，或更正名称。"
      )
    case .cycle(let units):
      Phrase(
        "Roster: units are above themselves (\(units.joined(separator: " → "))); correct the "
          + "parent of one of them.",
        "名册：单位的上级关系成了环（\(units.joined(separator: " → "))）；请更正其中一个单位的上级。"
      )
    case .negativeHeadcount(let unit, let headcount):
      Phrase(
        "Roster, unit “\(unit)”: the headcount is \(headcount); write 0 or more, or leave it out.",
        "名册，单位“\(unit)”：人数为 \(headcount)；请填 0 或以上的数，或留空。"
      )
    }
  }
}
