import Messages

extension ConditionWords {
  /// Signs between two operands.
  static let signs: [BinaryOperator: Phrase] = [
    .or: Phrase("or", "或"), .and: Phrase("and", "且"),
    .equal: Phrase("=", "="), .notEqual: Phrase("≠", "≠"),
    .less: Phrase("<", "<"), .lessOrEqual: Phrase("≤", "≤"),
    .greater: Phrase(">", ">"), .greaterOrEqual: Phrase("≥", "≥"),
    .contains: Phrase("includes", "包含"), .notContains: Phrase("does not include", "不包含"),
    .anyOf: Phrase("includes one of", "包含其一："), .allOf: Phrase("includes all of", "包含全部："),
    .noneOf: Phrase("includes none of", "不包含任何一个："),
    .plus: Phrase("+", "+"), .minus: Phrase("−", "−"), .multiply: Phrase("×", "×"),
    .divide: Phrase("÷", "÷"), .modulo: Phrase("mod", "除以后余"), .power: Phrase("^", "^"),
  ]

  /// Tests of an answer against values, for one choice and for several.
  static let tests: [BinaryOperator: (single: Phrase, several: Phrase)] = [
    .equal: (Phrase("is {1}", "为{1}"), Phrase("is exactly {1}", "恰为{1}")),
    .notEqual: (Phrase("is not {1}", "不为{1}"), Phrase("is not exactly {1}", "不恰为{1}")),
    .contains: (Phrase("contains {1}", "包含{1}"), Phrase("includes {1}", "选了{1}")),
    .notContains: (
      Phrase("does not contain {1}", "不包含{1}"), Phrase("does not include {1}", "没选{1}")
    ),
    .anyOf: (Phrase("is one of {1}", "为{1}之一"), Phrase("includes one of {1}", "选了{1}之一")),
    .allOf: (Phrase("is all of {1}", "为{1}全部"), Phrase("includes all of {1}", "选了{1}全部")),
    .noneOf: (
      Phrase("is none of {1}", "不为{1}中任何一个"),
      Phrase("includes none of {1}", "没选{1}中任何一个")
    ),
  ]

  /// Functions by name; `{0}` is the first argument, `{all}` all of them.
  static let functions: [String: Phrase] = [
    "iif": Phrase("({1} if {0}, else {2})", "（若{0}则{1}，否则{2}）"),
    "today": Phrase("today", "今天"),
    "currentDate": Phrase("now", "现在"),
    "currentYear": Phrase("this year", "今年"),
    "age": Phrase("age in years since {0}", "按{0}计的周岁"),
    "year": Phrase("the year of {0}", "{0}的年份"),
    "getYear": Phrase("the year of {0}", "{0}的年份"),
    "month": Phrase("the month of {0}", "{0}的月份"),
    "day": Phrase("the day of {0}", "{0}的日"),
    "weekday": Phrase("the weekday of {0}", "{0}是星期几"),
    "getDate": Phrase("{0}", "{0}"),
    "dateDiff": Phrase("the time from {0} to {1}", "{0}到{1}的时间"),
    "diffDays": Phrase("the days from {0} to {1}", "{0}到{1}的天数"),
    "dateAdd": Phrase("{0} plus {1} {2}", "{0}加 {1} {2}"),
    "sum": Phrase("the sum of {all}", "{all}之和"),
    "avg": Phrase("the mean of {all}", "{all}的平均"),
    "min": Phrase("the least of {all}", "{all}中最小的"),
    "max": Phrase("the greatest of {all}", "{all}中最大的"),
    "count": Phrase("the number of {all}", "{all}的个数"),
    "round": Phrase("{0} rounded", "{0}取整"),
    "sumInArray": Phrase("the sum of {1} in {0}", "{0}中{1}之和"),
    "avgInArray": Phrase("the mean of {1} in {0}", "{0}中{1}的平均"),
    "minInArray": Phrase("the least {1} in {0}", "{0}中最小的{1}"),
    "maxInArray": Phrase("the greatest {1} in {0}", "{0}中最大的{1}"),
    "countInArray": Phrase("the number of {1} in {0}", "{0}中{1}的个数"),
    "displayValue": Phrase("the text of {0}", "{0}的文字"),
    "getComment": Phrase("the comment on {0}", "{0}的说明"),
    "isContainerReady": Phrase("everything on {0} is answered", "{0}已全部答完"),
    "isDisplayMode": Phrase("the form is only read", "只供查看"),
    "x.median": Phrase("the median of {all}", "{all}的中位数"),
    "x.scaleMean": Phrase("the mean of the scale {all}", "量表{all}的平均"),
    "x.countMissing": Phrase("how many of {all} are not answered", "{all}中未回答的个数"),
  ]

  /// Units of time as functions name them.
  static let units: [String: Phrase] = [
    "days": Phrase("days", "天"), "months": Phrase("months", "个月"), "years": Phrase("years", "年"),
    "hours": Phrase("hours", "小时"), "minutes": Phrase("minutes", "分钟"),
    "seconds": Phrase("seconds", "秒"),
  ]
}

/// How tightly operators bind, loosest first.
struct Bond: Comparable {
  let level: Int

  /// What binds as names and values do.
  static let tightest = Bond(level: 8)

  init(level: Int) { self.level = level }

  init(_ sign: BinaryOperator) {
    level =
      switch sign {
      case .or: 1
      case .and: 2
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
      case .plus, .minus: 4
      case .multiply, .divide, .modulo: 5
      case .power: 6
      case .contains, .notContains, .anyOf, .allOf, .noneOf: 3
      }
  }

  init(_ node: ExpressionNode) {
    switch node {
    case .binary(let sign, _, _): self.init(sign)
    case .unary(let sign, _): self.init(level: sign == .negate ? 8 : 3)
    default: self = .tightest
    }
  }

  /// The next tighter level.
  var tighter: Bond { Bond(level: level + 1) }

  static func < (left: Bond, right: Bond) -> Bool { left.level < right.level }
}

extension String {
  /// How many arguments a template needs.
  var placeCount: Int { (0..<4).last { contains("{\($0)}") }.map { $0 + 1 } ?? 0 }

  /// What stands before and behind a part.
  func components(around part: String) -> (before: String, after: String) {
    guard let range = firstRange(of: part) else { return (self, "") }
    let before = String(self[..<range.lowerBound]).trimmingWhitespace
    return (before, String(self[range.upperBound...]).trimmingWhitespace)
  }
}
