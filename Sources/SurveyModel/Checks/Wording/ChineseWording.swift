/// The rules of wording for Chinese.
enum ChineseWording {
  private static let praise = ["优秀的", "出色的", "卓越的", "先进的", "完善的", "良好的", "优质的", "贴心的", "周到的"]

  static func leading(_ text: String) -> String? {
    for phrase in ["难道", "众所周知", "大家都认为", "大家都知道", "您也认为", "你也认为", "您不觉得", "你不觉得"]
    where text.contains(phrase) {
      return phrase
    }
    let asks = ["是否同意", "是否认为", "是否满意", "同不同意", "满意吗", "同意吗"].contains { text.contains($0) }
    for word in praise where asks && text.contains("我们\(word)") { return "我们\(word)" }
    return nil
  }

  static func absolute(_ text: String) -> String? {
    // 从不同 (from different …) only looks like 从不.
    let cleared = text.replacing("从不同", with: "")
    return ["总是", "从不", "从来不", "从来没有", "永远", "绝对"].first { cleared.contains($0) }
  }

  /// Two negations in one clause.
  static func doubleNegation(_ text: String) -> String? {
    for phrase in ["不得不", "不能不", "不会不", "不可能不", "并非不", "不是不", "无不", "没有不", "不无", "未必不"]
    where text.contains(phrase) {
      return phrase
    }
    for clause in text.split(whereSeparator: { "，。；：、,.;:？！?! （）()“”".contains($0) }) {
      let places = negations(in: Array(clause))
      for (first, second) in zip(places, places.dropFirst()) where second - first <= 8 {
        return String(Array(clause)[first...min(second + 1, clause.count - 1)])
      }
    }
    return nil
  }

  /// Where a clause negates, without 是不是 and words such as 不同.
  private static func negations(in clause: [Character]) -> [Int] {
    let harmless: Set<Character> = [
      "同", "断", "仅", "但", "管", "论", "过", "少", "止", "久", "良", "足", "错", "必", "如", "妨", "已", "限", "等",
      "定",
      "只", "光", "单", "知", "料", "禁", "由", "停", "失", "愧",
    ]
    var places: [Int] = []
    for (place, sign) in clause.enumerated() {
      let next = place + 1 < clause.count ? clause[place + 1] : nil
      let last = place > 0 ? clause[place - 1] : nil
      switch sign {
      case "不":
        // 好不好 asks, 差不多 and 对不起 are words.
        if let next, harmless.contains(next) || last == next { continue }
        if let last, let next, (last, next) == ("差", "多") || (last, next) == ("对", "起") { continue }
        // 不…不 as in 不高不低 names a middle.
        places.append(place)
      case "没" where next == "有" && last != "有": places.append(place)
      case "未": if next != "来" && next != "必" { places.append(place) }
      default: continue
      }
    }
    // 有没有 asks; 不A不B of single characters and 既不…也不 are lists of things.
    let text = String(clause)
    if text.contains("既不") || text.contains("也不") || text.contains("还是不") || text.contains("或不")
      || text.contains("而不") || text.contains("又不") || text.contains("和不")
    {
      return []
    }
    return places.enumerated().contains { index, place in
      index + 1 < places.count && places[index + 1] - place == 2
    } ? [] : places
  }

  /// Two things that are judged at once.
  static func doubleBarrelled(_ text: String) -> String? {
    let joint = [
      "之间", "关系", "相处", "配合", "平衡", "一致", "区别", "沟通", "交流", "协作", "合作", "一起", "共同", "结合", "相比",
      "差距",
      "对比", "兼顾", "我和", "你和", "您和", "他和", "们和", "其他", "等",
    ]
    // A few words name a topic; only a sentence judges one.
    let verdicts = [
      "满意", "是", "很", "得", "能", "会", "吗", "?", "？", "够", "让", "对", "好", "公平", "合理", "清楚", "及时",
      "认为", "怎么样",
    ]
    guard !joint.contains(where: text.contains), verdicts.contains(where: text.contains) else {
      return nil
    }
    for word in ["以及", "并且", "和/或"] where text.contains(word) { return word }
    let signs = Array(text)
    for place in signs.indices where "和与及".contains(signs[place]) {
      // 和谐, 参与, 及时, 与其 and their like are words.
      let next = place + 1 < signs.count ? signs[place + 1] : " "
      let last = place > 0 ? signs[place - 1] : " "
      if "谐气睦平解善缓时格早其否".contains(next) || "参温柔平缓共随暖赋给饱总普涉顾".contains(last) { continue }
      let before = run(signs[..<place].reversed())
      let after = run(signs[(place + 1)...])
      guard before.count >= 2, after.count >= 2 else { continue }
      return String(before.prefix(2).reversed()) + String(signs[place]) + String(after.prefix(2))
    }
    return nil
  }

  /// The ideographs at the beginning of some characters.
  private static func run(_ signs: some Sequence<Character>) -> [Character] {
    Array(signs.prefix { $0.unicodeScalars.first?.properties.isIdeographic ?? false })
  }
}
