import Testing

@testable import Segmentation

@Suite struct PinyinTests {
  @Test(arguments: [
    ("食堂管理", "stgl", "shitangguanli"), ("重庆", "cq", "chongqing"), ("长沙", "cs", "changsha"),
    ("重型车间", "zxcj", "zhongxingchejian"), ("银行", "yh", "yinhang"), ("行车", "xc", "xingche"),
    ("第２Ａ车间", "d2acj", "di2achejian"), ("調度室", "dds", "diaodushi"), ("女工部", "ngb", "nvgongbu"),
    ("绿化队", "lhd", "lvhuadui"), ("IT部(上海)", "itbsh", "itbushanghai"), ("😀、。", "", ""), ("", "", ""),
    ("一分厂", "yfc", "yifenchang"), ("党委办公室", "dwbgs", "dangweibangongshi"),
    ("董事长办公室", "dszbgs", "dongshizhangbangongshi"), ("俱乐部", "jlb", "julebu"),
    ("呼和浩特", "hhht", "huhehaote"), ("热轧厂", "rzc", "rezhachang"),
  ])
  func `names have initials and whole pinyin`(name: String, initials: String, pinyin: String) {
    let matcher = PinyinMatcher(name)
    #expect(matcher.initials == initials)
    #expect(matcher.pinyin == pinyin)
    #expect(matcher.matches(initials) && matcher.matches(pinyin))
    #expect(initials.isEmpty || matcher.keys.contains(initials) && matcher.keys.contains(pinyin))
  }

  @Test func `a character with several readings is found by each, in a known word by one`() {
    let unknown = PinyinMatcher("重乐长")
    #expect(unknown.matches("zlc") && unknown.matches("cyz") && unknown.matches("chongyuezhang"))
    #expect(unknown.keys.contains("zyz") && unknown.keys.count == 16)
    let known = PinyinMatcher("重庆")
    #expect(!known.matches("zq") && known.keys == ["cq", "chongqing"])
    #expect(PinyinMatcher(String(repeating: "重", count: 40)).keys.count <= 16)
  }

  @Test func `syllables may be cut short, skipped to and mixed`() {
    let matcher = PinyinMatcher("食堂管理处")
    for typed in [
      "st", "shit", "shitgl", "sht", "gl", "tangguan", "STGL", "ｓｔ", "shi tang", "shi'tang", "",
      " ",
    ] {
      #expect(matcher.matches(typed), "\(typed)")
    }
    for typed in ["sg", "hit", "stx", "ang", "食堂", "st9", "stglcx"] {
      #expect(!matcher.matches(typed), "\(typed)")
    }
    #expect(matcher.matches("stg", atStart: true) && !matcher.matches("gl", atStart: true))
  }

  @Test func `every word of our own list is read as it says`() {
    let words = PinyinWords.words.split { $0 == "/" || $0.isNewline }
    for entry in words + PinyinWords.characters.split(whereSeparator: { $0 == "/" || $0.isNewline })
    {
      let parts = entry.split(separator: " ")
      let isComplete = parts[0].count == 1 ? parts.count > 2 : parts.count == parts[0].count + 1
      #expect(isComplete && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isASCII) }, "\(entry)")
    }
    #expect(words.count > 200)
    let characters = Set(PinyinWords.characters.split { $0 == "/" || $0.isNewline }.map(\.first))
    #expect(characters.isDisjoint(with: ["车", "厂", "员"]), "what units are full of has one reading")
    for (name, initials) in [
      ("给排水车间", "jpscj"), ("石家庄", "sjz"), ("扎兰屯", "zlt"), ("乐陵", "ll"), ("巷道", "hd"),
      ("会计科", "kjk"),
    ] {
      #expect(PinyinMatcher(name).initials == initials)
    }
  }

  @Test func `any text is read from several threads`() async {
    let texts = ["重庆长沙", "A\u{FFFD}\u{0}b", "𠀀𬭎", "e\u{301}ﷺ", "々〇龘"]
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { PinyinMatcher($0).initials } } }
      for await result in group { #expect(result == texts.map { PinyinMatcher($0).initials }) }
    }
  }
}
