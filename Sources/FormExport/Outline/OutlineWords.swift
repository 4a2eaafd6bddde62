import Messages
import SurveyModel

/// The words of an outline on the terminal.
enum OutlineWords {
  static let hidden = Phrase("does not show at first", "起初不显示")
  static let readOnly = Phrase("can only be read", "只读")
  static let panel = Phrase("Part", "部分")
  static let rows = Phrase("Rows:", "行：")
  static let columns = Phrase("Columns:", "列：")
  static let eachRow = Phrase("each row must be answered", "每一行都必答")
  static let exclusive = Phrase("excludes the others", "与其他选项互斥")
  static let reversed = Phrase("reversed", "反向计分")
  static let scoring = Phrase("Scoring and protection of people", "计分与隐私保护")
  static let calculated = Phrase("Calculated values", "计算值")
  static let stored = Phrase("stored with the answers", "随答案保存")
  static let triggers = Phrase("What the form does by itself", "自动动作")

  static func key(_ key: String) -> Phrase { Phrase("stored as \(key)", "保存为 \(key)") }

  static func starts(with value: String) -> Phrase {
    Phrase("starts with: \(value)", "默认：\(value)")
  }

  static func comment(_ label: String) -> Phrase {
    Phrase("with a line for remarks: \(label)", "附说明栏：\(label)")
  }

  /// What Leye does with an answer.
  static func settings(_ settings: QuestionSettings, _ language: Language) -> [String] {
    var words: [Phrase] = []
    if let scale = settings.scale { words.append(Phrase("scale \(scale)", "量表 \(scale)")) }
    if settings.isReversed { words.append(reversed) }
    switch settings.binding {
    case .unit: words.append(Phrase("the respondent’s unit", "答题人的单位"))
    case .category: words.append(Phrase("the kind of work", "工种"))
    case .level: words.append(Phrase("the level", "等级"))
    case nil: break
    }
    if settings.measure == .recommendation { words.append(Phrase("recommendation", "推荐度")) }
    return words.map { $0[language] }
  }

  static func anonymity(_ anonymity: SurveySettings.Anonymity) -> Phrase {
    switch anonymity {
    case .anonymous: Phrase("Answers are anonymous.", "匿名作答。")
    case .confidential: Phrase("Answers are confidential.", "答案保密。")
    case .named: Phrase("Answers are kept with names.", "实名作答。")
    }
  }

  static func condition(_ role: OutlineCondition.Role, _ words: String) -> Phrase {
    switch role {
    case .visible: Phrase("shows if \(words)", "显示条件：\(words)")
    case .enabled: Phrase("can be answered if \(words)", "可答条件：\(words)")
    case .required: Phrase("must be answered if \(words)", "必答条件：\(words)")
    case .choicesVisible: Phrase("a choice shows if \(words)", "选项显示条件：\(words)")
    case .choicesEnabled: Phrase("a choice can be taken if \(words)", "选项可选条件：\(words)")
    case .rowsVisible: Phrase("a row shows if \(words)", "行显示条件：\(words)")
    case .panelsVisible: Phrase("an entry shows if \(words)", "分组显示条件：\(words)")
    case .setIf: Phrase("is set if \(words)", "自动填写条件：\(words)")
    case .setTo: Phrase("is set to \(words)", "自动填写：\(words)")
    case .resetIf: Phrase("is emptied if \(words)", "清空条件：\(words)")
    case .defaultValue: Phrase("starts with \(words)", "默认：\(words)")
    case .minimum: Phrase("at least \(words)", "不小于：\(words)")
    case .maximum: Phrase("at most \(words)", "不大于：\(words)")
    case .total: Phrase("total: \(words)", "合计：\(words)")
    case .value: Phrase("is \(words)", "计算：\(words)")
    case .rule: Phrase("must hold: \(words)", "须满足：\(words)")
    case .trigger: Phrase("as soon as \(words)", "一旦\(words)")
    }
  }

  static let kinds: [OutlineKind: Phrase] = [
    .text: Phrase("one line", "填空"), .comment: Phrase("text", "长文本"),
    .radiogroup: Phrase("one choice", "单选"), .dropdown: Phrase("one choice from a list", "下拉单选"),
    .checkbox: Phrase("several choices", "多选"),
    .tagbox: Phrase("several choices from a list", "下拉多选"), .ranking: Phrase("ranking", "排序"),
    .imagepicker: Phrase("choice of pictures", "图片选择"),
    .imagemap: Phrase("places in a picture", "图片区域"),
    .buttongroup: Phrase("one choice", "单选"), .boolean: Phrase("yes or no", "是否"),
    .rating: Phrase("scale", "量表题"), .slider: Phrase("slider", "滑块"),
    .matrix: Phrase("grid", "矩阵"), .matrixdropdown: Phrase("table", "表格"),
    .matrixdynamic: Phrase("table with any number of rows", "可增减行的表格"),
    .multipletext: Phrase("several lines", "多项填空"),
    .paneldynamic: Phrase("repeated part", "可重复分组"),
    .expression: Phrase("computed", "计算题"), .html: Phrase("to read", "阅读文字"),
    .image: Phrase("picture", "图片"), .file: Phrase("file", "上传文件"),
    .signaturepad: Phrase("signature", "签名"), .empty: Phrase("empty", "空"),
  ]
}
