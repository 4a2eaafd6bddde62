import Insight
import Messages

/// Why the answers of a wave are not handed out.
enum ExportRefusal: Fault {
  /// The wave still takes answers.
  case open(wave: String)
  /// Too few have answered.
  case tooFew(wave: String, minimum: Int)
  /// The survey has no scored item, no recommendation, and no question was added.
  case nothing(wave: String, others: [String])
  /// A question cannot be added.
  case question(MicrodataPlan.Refusal, others: [String])

  var category: FaultCategory {
    switch self {
    case .open, .tooFew: .notAllowed
    case .nothing, .question: .usage
    }
  }

  var phrase: Phrase {
    switch self {
    case .open(let wave):
      Phrase(
        "Wave “\(wave)” is not closed: two exports before and after one more response would tell that "
          + "response. Close it first: leye wave close \(wave.quotedForShell)",
        "批次“\(wave)”尚未关闭：收到一份新答卷前后各导出一次，就能推出那份答卷。"
          + "请先关闭：leye wave close \(wave.quotedForShell)"
      )
    case .tooFew(let wave, let minimum):
      Phrase(
        "Wave “\(wave)”: fewer than \(minimum) people answered, so nothing is exported.",
        "批次“\(wave)”：作答不足 \(minimum) 人，不导出。"
      )
    case .nothing(let wave, let others):
      Self.joined(
        Phrase(
          "Wave “\(wave)”: its survey has no scored item and no recommendation to export.",
          "批次“\(wave)”：问卷没有计分题，也没有推荐度，无可导出。"
        ),
        others
      )
    case .question(let refusal, let others): Self.joined(Self.phrase(refusal), others)
    }
  }

  /// A fault, and which questions can be added.
  private static func joined(_ fault: Phrase, _ others: [String]) -> Phrase {
    let list = Listing.phrase(others)
    let known =
      others.isEmpty
      ? Phrase("The survey has no question to add.", "这份问卷没有可加的题目。")
      : Phrase("--question can add: \(list.english).", "--question 可加：\(list.chinese)。")
    return Phrase("\(fault.english) \(known.english)", fault.chinese + known.chinese)
  }

  private static func phrase(_ refusal: MicrodataPlan.Refusal) -> Phrase {
    switch refusal {
    case .unknown(let name):
      Phrase("--question \(name): there is no such question.", "--question \(name)：没有这道题。")
    case .placesPerson(let name):
      Phrase(
        "--question \(name): it tells the unit, category or level of a person, which is never exported.",
        "--question \(name)：这道题说明单位、工种或层级，一律不导出。"
      )
    case .notClosed(let name):
      Phrase(
        "--question \(name): only questions with a choice of answers can be added.",
        "--question \(name)：只能加入选择题。"
      )
    }
  }
}

extension MicrodataRelease.Change {
  /// The change in words.
  var phrase: Phrase {
    switch self {
    case .joined(let name):
      Phrase(
        "\(name): answers of too few people are told together with the next.",
        "\(name)：人数过少的回答已与相邻选项合并。"
      )
    case .leftOut(let name):
      Phrase(
        "\(name): left out, since nearly all gave the same answer or none.",
        "\(name)：回答几乎全部相同或无人作答，未导出。"
      )
    }
  }
}
