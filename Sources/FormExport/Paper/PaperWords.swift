import Messages
import SurveyModel

/// The words printed around a questionnaire.
enum PaperWords {
  static let untitled = Phrase("Questionnaire", "问卷")
  static let unit = Phrase("Unit:", "单位：")
  static let date = Phrase("Date:", "日期：")
  static let star = Phrase("* must be answered", "带 * 的题必答")
  static let end = Phrase("Thank you.", "谢谢！")
  static let more = Phrase("For more entries, copy this part.", "如有更多，请复印本部分。")
  static let eachRow = Phrase("For each row", "每一行另填")
  static let attach = Phrase("please attach", "请附上")
  static let signature = Phrase("Signature:", "签名：")
  static let hidden = Phrase(
    "For the office: does not show to respondents at first.",
    "工作人员使用：答题人起初看不到。"
  )

  static func only(_ words: String) -> Phrase {
    Phrase("Only if \(words).", "仅当\(spaced(words))时回答。")
  }

  static func required(_ words: String) -> Phrase {
    Phrase("Must be answered if \(words).", "如果\(spaced(words))，此题必答。")
  }

  static func rows(_ words: String) -> Phrase {
    Phrase("Only rows for which \(words).", "只填满足\(spaced(words))的行。")
  }

  static func choices(from source: String) -> Phrase {
    Phrase("Choices: from \(source).", "选项来自\(spaced(source))。")
  }

  static func computed(_ words: String) -> Phrase {
    Phrase("computed: \(words)", "由此算出：\(words)")
  }

  static func chosen(_ text: String) -> Phrase {
    Phrase("If you chose “\(text)”", "如果选了“\(text)”")
  }

  static func entry(_ number: Int) -> Phrase { Phrase("No. \(number)", "第 \(number) 组") }

  static func picture(_ text: String) -> Phrase { Phrase("[Picture: \(text)]", "［图片：\(text)］") }

  static func aside(_ text: String) -> Phrase { Phrase(" (\(text))", "（\(text)）") }

  static func jump(to target: PaperJumps.Target) -> Phrase {
    switch target {
    case .question(let number): Phrase("go to question \(number)", "跳到第 \(number) 题")
    case .end: Phrase("go to the end", "跳到结尾")
    }
  }

  /// What is promised about the answers.
  static func anonymity(_ anonymity: SurveySettings.Anonymity) -> Phrase {
    switch anonymity {
    case .anonymous:
      Phrase(
        "This questionnaire is anonymous. Please do not write your name.",
        "本问卷不记名，请不要写姓名。"
      )
    case .confidential:
      Phrase(
        "Your answers are confidential and shown only together with those of others.",
        "您的回答会保密，只与他人的回答合并公布。"
      )
    case .named:
      Phrase("Your answers are kept together with your name.", "您的回答会与姓名一起保存。")
    }
  }

  static func thresholds(_ group: Int, _ comments: Int) -> Phrase {
    Phrase(
      "No figure is shown for fewer than \(group) people, no comment for fewer than \(comments).",
      "不足 \(group) 人不出数字，不足 \(comments) 人不公布留言。"
    )
  }

  /// Chinese words with a space where Latin letters or digits meet them.
  private static func spaced(_ words: String) -> String {
    let before = words.first?.isASCII ?? false ? " " : ""
    let after = words.last?.isASCII ?? false ? " " : ""
    return before + words + after
  }
}
