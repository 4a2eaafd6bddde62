/// The classes that every set of patterns has: numbers and what is counted with them.
enum BuiltInClass: Int, CaseIterable {
  case number
  case duration
  case times
  case money

  /// The name between the angle brackets.
  var name: String {
    switch self {
    case .number: "数"
    case .duration: "时长"
    case .times: "次"
    case .money: "钱"
    }
  }

  /// The characters of numbers in words.
  static let numerals = "零〇一二两三四五六七八九十百千万亿半几多好些数"

  /// The characters that a number can start with.
  static let numberUnits = Array((numerals + "0123456789").utf16)

  /// What may stand between a number and the unit of a duration.
  static let betweenNumberAndUnit = "个多来半几"
  /// What may follow the unit of a duration.
  static let afterUnit = "多来半"

  /// Words that the classes are made of, each list a hidden class of its own.
  enum Words: Int, CaseIterable {
    case durations
    case durationUnits
    case counts
    case countUnits
    case moneyUnits

    var list: [String] {
      switch self {
      case .durations: ["半年", "大半年", "半天", "好久", "很久", "老半天", "好长时间", "长期", "一直"]
      case .durationUnits:
        ["年", "个月", "月", "周", "星期", "天", "日", "小时", "钟头", "分钟", "晚", "宿"]
      case .counts: ["多次", "好几次", "屡次", "再三", "反复", "一再"]
      case .countUnits: ["次", "遍", "回", "趟"]
      case .moneyUnits: ["元", "块", "块钱", "万", "万元", "万块", "千", "千元", "千块", "百", "百元", "百块"]
      }
    }

    /// Its place among the classes, as a bit.
    var bit: UInt64 { 1 << UInt64(rawValue) }
  }
}
