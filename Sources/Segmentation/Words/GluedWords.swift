/// Which words of the dictionary are two words to a reader: 吃了, 新的, 很低, 不透明, 他的, 一个.
///
/// ICU's dictionary was counted in text that had been cut coarsely. The rules go by the first or the last
/// character and by what is left of the word, with the exceptions that have become words of their own.
struct GluedWords {
  /// Decides whether a word of the dictionary is two words.
  ///
  /// - Parameters:
  ///   - word: A word of two units or more.
  ///   - isWord: Whether a part is a word by itself.
  /// - Returns: True for words such as 吃了.
  func isGlued(_ word: ArraySlice<UInt16>, isWord: (ArraySlice<UInt16>) -> Bool) -> Bool {
    looksGlued(word, isWord: isWord) && !Self.exceptions.contains(Array(word))
  }

  /// False for words that no rule asks about: nearly all.
  static func mayBeGlued(_ word: ArraySlice<UInt16>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    return firsts.contains(first) || lasts.contains(last)
  }

  private func looksGlued(
    _ word: ArraySlice<UInt16>,
    isWord: (ArraySlice<UInt16>) -> Bool
  ) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    let rest = word.dropFirst()
    let stem = word.dropLast()
    if let tails = Self.heads[first] {
      let isTail = rest.count == 1 && rest.first.map(tails.contains) ?? false
      if isTail || rest.count > 1 && isWord(rest) { return true }
    }
    if Self.pronouns.contains(first), isWord(rest) { return true }
    if Self.particles.contains(last), isWord(stem) { return true }
    if let heads = Self.tails[last] {
      let isHead = stem.count == 1 && stem.first.map(heads.contains) ?? false
      if isHead || stem.count > 1 && isWord(stem) { return true }
    }
    if last == Self.adverbial, stem.count > 1, let letter = stem.first,
      stem.allSatisfy({ $0 == letter })
    {
      return true
    }
    if rest.count == 1, Self.numerals.contains(first), Self.measures.contains(last) { return true }
    if rest.count == 1, Self.pointers.contains(first) { return Self.measures.contains(last) }
    if word.count > 2, first == Self.ordinal, Self.measures.contains(last), isWord(stem) {
      return true
    }
    return stem.count > 1 && Self.places.contains(last) && isWord(stem)
  }

  /// The characters that a rule asks of the beginning of a word.
  private static let firsts = {
    var firsts = UnitSet()
    for unit in pronouns.union(numerals).union(pointers).union(heads.keys) { firsts.insert(unit) }
    firsts.insert(ordinal)
    return firsts
  }()

  /// The characters that a rule asks of the end of a word.
  private static let lasts = {
    var lasts = UnitSet()
    for unit in particles.union(places).union(tails.keys) { lasts.insert(unit) }
    lasts.insert(adverbial)
    return lasts
  }()

  private static func units(_ text: String) -> Set<UInt16> { Set(text.utf16) }

  /// Pronouns and 是: whatever the dictionary adds to them is a word of its own.
  private static let pronouns = units("我你他她它是")

  /// Particles that cling to the word before them.
  private static let particles = units("了的着过得吧吗呢啊")

  /// The particle 地.
  private static let adverbial: UInt16 = 0x5730

  /// Words of place that follow a noun.
  private static let places = units("上中里")

  private static let numerals = units("一二两三四五六七八九十几数")

  private static let pointers = units("这那")

  /// Measure words; left out are those that make words with numerals: 一面, 一手, 一级, 一代.
  private static let measures = units(
    "个种座名位项条部年天次场家只张支件块篇本段层届期批份句笔台辆架艘间所栋幢套群户人月周岁斤米倍"
      + "片棵株朵颗粒滴杯碗瓶盘盒箱袋桶排章趟遍顿首幅枚匹扇桩档班具堆粒枝帧盏锅壶"
  )

  /// What follows an adverb as a word of its own when it is a single character.
  private static let verbs =
    "是有在要不没能会想去来说看做到给对把被让用跟将为与从向像爱怕可应该得叫吃喝玩写读讲听买卖"
  private static let adjectives =
    "好大多少高低快慢远近贵长短重轻早晚旧新冷热酷美香甜胖瘦难强弱紧细暗亮急挤渴狠傻累忙乱脏吵坏差烂毒小干"

  /// Function words that stand before others, each with the single characters that follow as a word.
  private static let heads: [UInt16: Set<UInt16>] = {
    var heads: [UInt16: Set<UInt16>] = [:]
    for unit in "也都还很挺太就又再只却仍但而均亦真".utf16 { heads[unit] = units(verbs + adjectives) }
    for unit in "没".utf16 { heads[unit] = units(verbs) }
    for unit in "不".utf16 {
      heads[unit] = units("好大多高低快慢贵远近太像懂敢肯愿爱怕给让去来吃喝买卖看说做听在到够热冷累难")
    }
    for unit in "更".utf16 { heads[unit] = units(adjectives) }
    return heads
  }()

  /// Function words that stand after others, each with the single characters they follow as a word.
  private static let tails: [UInt16: Set<UInt16>] = [
    0x5728: units("是他她它我你但也都就早曾放住留设指建坐站写用死活停躺挂落葬埋定并而则却仍均亦即先后刚只将便又"),
    0x6709: units("也都均亦已又就各中上共仅尚才更很常并而则却但仍曾既若他她它我你这那里内下可会能要应须必将"),
    0x662F: units("也都则均亦仍便这那又才更已他她它我你的了中并"),
    0x4E00: units("了有是从由和与另每某这那此在把将到年其为成给以对过前后上下中"),
    0x4E0D: units("并很也是都就还又太却更最再才若而"),
  ]

  /// The prefix 第.
  private static let ordinal: UInt16 = 0x7B2C

  /// Words that have become one.
  private static let exceptions: Set<[UInt16]> = {
    let lists = [
      "也许 也好 也罢 也门 还有 还是 还好 都市 都会 都城 都督 都柏林 都察院 很多 很可能 太过 太子",
      "太阳光 太阳能 太平洋 就是 就算 就要 就读 就是说 又来 再说 再来 再者 再生产 再就业 只是 只有 只要",
      "只能 只好 只可 只得 只怕 却说 但是 但愿 而是 而为 真是 真爱 真想 更多 更新 更年期 更衣室 真实性",
      "没有 没说 没用 没来 没什么 没关系 没想到 没意思 没事儿 没办法 没有用 不大 不爱 不像 不到 不在 不说 不看",
      "不多 不快 不难 不来 不在乎 不动产 不锈钢 不定期 不得已 不得了 不得不 不由得 不至于 不见得 不好意思 不成文",
      "不倒翁 不名誉 不等式 不等号 不可能 不敢当 不起眼 不用说 不一样 不景气 不动声色 不合格 不规则",
      "我们 你们 他们 她们 它们 我国 我方 我军 我党 我家 他人 他乡 他杀 他国 他日 你我 是否 是非 是以 是故",
      "我行我素 他妈的 为了 除了 罢了 极了 算了 得了 不了 末了 未了 终了 知了 明了 受不了 免不了 少不了 大不了",
      "忘不了 了不得 临了 公了 私了 对不起 目的 标的 似的 别的 有的 真的 中的 众矢之的 一语中的 鹄的 端的 怎的",
      "随着 沿着 接着 本着 意味着 朝着 顺着 跟着 向着 凭着 趁着 为着 有着 衣着 穿着 执着 沉着 胶着 附着 来着 眼看着",
      "不着 睡着 土着 显着 吸着 固着 通过 不过 超过 经过 错过 透过 度过 穿过 难过 路过 太过 越过 掠过 胜过 渡过 罪过",
      "翻过 闯过 悔过 改过 略过 而过 无过 走过 飞过 获得 觉得 取得 值得 使得 变得 记得 显得 赢得 懂得 难得 只得 夺得",
      "由得 免得 舍得 晓得 懒得 非得 认得 博得 深得 总得 害得 引得 既得 省得 求得 心得 所得 不得 彼得 测得 查得 摘得",
      "换得 落得 来得 弄得 应得 必得 自得 习得 兼得 不值得 怪不得 巴不得 舍不得 恨不得 由不得 了得 值得一提 酒吧 哑吧",
      "这个 这种 这次 这年 那个 那种 那次 这家 那年 一本 一年 一天 一家 一人 三月 十月 几个 数次 一时",
      "五月 六月 七月 八月 九月 二月 四月 一月 数年 十年 几年 百年 一次性 一块 一套 一片 十分 一家人 数位",
      "事实上 实际上 基本上 本质上 原则上 大体上 早上 晚上 马上 路上 网上 基本上 总体上 客观上 主观上 表面上 根本上",
      "历史上 地中 其中 空中 心中 手中 集中 联系上 星期上 名义上 顾不上 说不上 谈不上 犯不上 赶不上 比不上 看不上",
      "没有 具有 拥有 特别是 就是说 一一 唯一 统一 同一 第一 万一 星期一 周一 礼拜一 不一 合一 逐一",
      "存在 现在 正在 所在 实在 内在 外在 潜在 健在 好在 自在 旨在 不在 大有 应有尽有 应有 要不",
      "前所未有 绝无仅有 私有 公有 国有 实实在在 自由自在 前后 三合一 二合一 三位一 五一 十一",
      "算不上 跟不上 配不上 称得上 谈得上 当地 公里 平方公里 华里 那里 这里 哪里 高中 初中 大中 无形中",
    ]
    return Set(lists.flatMap { $0.split(separator: " ").map { Array($0.utf16) } })
  }()
}
