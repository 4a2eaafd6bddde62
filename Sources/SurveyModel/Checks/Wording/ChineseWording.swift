/// The rules of wording for Chinese.
enum ChineseWording {
  private static let praise = ["优秀的", "出色的", "卓越的", "先进的", "完善的", "良好的", "优质的", "贴心的", "周到的"]

  private static let leadingPhrases = [
    "难道", "众所周知", "大家都认为", "大家都知道", "您也认为", "你也认为", "您不觉得", "你不觉得",
  ]
  private static let questions = ["是否同意", "是否认为", "是否满意", "同不同意", "满意吗", "同意吗"]
  private static let absolutes = ["总是", "从不", "从来不", "从来没有", "永远", "绝对"]
  private static let doubleNegations = [
    "不得不", "不能不", "不会不", "不可能不", "并非不", "不是不", "无不", "没有不", "不无", "未必不",
  ]
  /// What names the relation of two things, which is one thing.
  private static let relations = [
    "之间", "关系", "相处", "配合", "平衡", "一致", "区别", "沟通", "交流", "协作", "合作", "一起", "共同", "结合", "相比", "差距",
    "对比", "兼顾", "我和", "你和", "您和", "他和", "们和", "其他", "等",
  ]
  /// Without one of these a few words name a topic; only a sentence judges one.
  private static let verdicts = [
    "满意", "是", "很", "得", "能", "会", "吗", "?", "？", "够", "让", "对", "好", "公平", "合理", "清楚", "及时", "认为",
    "怎么样",
  ]

  static func leading(_ text: String) -> String? {
    let phrases = PhraseText(text)
    if let found = phrases.first(of: leadingPhrases) { return found }
    guard phrases.contains("我们"), phrases.first(of: questions) != nil else { return nil }
    return phrases.first(of: praise.map { "我们" + $0 })
  }

  static func absolute(_ text: String) -> String? {
    let phrases = PhraseText(text)
    guard let found = phrases.first(of: absolutes) else { return nil }
    // 从不同 (from different …) only looks like 从不.
    return found == "从不" && phrases.contains("从不同") ? nil : found
  }

  /// Two negations in one clause.
  static func doubleNegation(_ text: String) -> String? {
    let phrases = PhraseText(text)
    guard phrases.first(of: ["不", "没", "未"]) != nil else { return nil }
    if let found = phrases.first(of: doubleNegations) { return found }
    for clause in text.split(whereSeparator: { "，。；：、,.;:？！?! （）()“”".contains($0) }) {
      let signs = Array(clause)
      let places = negations(in: signs)
      for (first, second) in zip(places, places.dropFirst()) where second - first <= 8 {
        return String(signs[first...min(second + 1, signs.count - 1)])
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
        places.append(place)
      case "没" where next == "有" && last != "有": places.append(place)
      case "未": if next != "来" && next != "必" { places.append(place) }
      default: continue
      }
    }
    guard places.count > 1 else { return [] }
    // Lists such as 既不…也不, and 不高不低, which names a middle.
    let lists = ["既不", "也不", "还是不", "或不", "而不", "又不", "和不"]
    let isMiddle = zip(places, places.dropFirst()).contains { $1 - $0 == 2 }
    return isMiddle || PhraseText(String(clause)).first(of: lists) != nil ? [] : places
  }

  /// Two things that are judged at once.
  static func doubleBarrelled(_ text: String) -> String? {
    let phrases = PhraseText(text)
    guard phrases.first(of: ["和", "与", "及", "并且"]) != nil,
      phrases.first(of: relations) == nil, phrases.first(of: verdicts) != nil
    else { return nil }
    if let found = phrases.first(of: ["以及", "并且", "和/或"]) { return found }
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
