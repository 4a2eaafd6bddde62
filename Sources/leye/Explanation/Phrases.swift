import Messages
import Sentiment

extension PatternCategory {
  /// What the pattern tells, in words.
  var phrase: Phrase {
    switch self {
    case .lack: Phrase("lacking", "缺少")
    case .late: Phrase("late", "拖延")
    case .broken: Phrase("broken", "损坏")
    case .unpaid: Phrase("unpaid", "少发欠发")
    case .repeated: Phrase("repeated without result", "屡说无果")
    case .unequal: Phrase("unequal", "不公")
    case .forbidden: Phrase("forbidden", "不许")
    case .danger: Phrase("danger", "危险")
    case .burden: Phrase("burden", "负担")
    case .ignored: Phrase("ignored", "没人理")
    case .old: Phrase("old", "老旧")
    case .waste: Phrase("waste", "形式主义")
    case .given: Phrase("given", "给予")
    case .shared: Phrase("shared", "互助")
    case .repaired: Phrase("repaired", "修好")
    case .remembered: Phrase("remembered", "惦记")
    case .ontime: Phrase("on time", "按时")
    case .support: Phrase("supported", "支持")
    case .raised: Phrase("raised", "提高")
    case .safe: Phrase("safe", "安全")
    case .respected: Phrase("respected", "尊重")
    case .solved: Phrase("solved", "解决")
    case .neutral: Phrase("not counted", "不计分")
    case .flag: Phrase("urgent", "紧急")
    }
  }
}
