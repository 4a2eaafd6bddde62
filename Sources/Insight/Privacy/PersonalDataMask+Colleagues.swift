extension PersonalDataMask {
  /// Words after which a name may follow, as in 班长王建国; the titles of ``titles`` too.
  private static let callings = [
    "同事", "工友", "员工", "职工", "徒弟", "师父", "电工", "焊工", "钳工", "保安", "保洁", "厨师", "门卫", "领导", "班员",
    "队员", "组员", "操作工", "采油工", "维修工", "老乡", "室友", "同学",
  ].map { Array($0.unicodeScalars) }

  /// Those by their first scalar.
  private static let beforeNames = Dictionary(grouping: titles + callings) { $0[0] }

  /// A name right after a title or a calling, which stays.
  static func nameAfterTitle(in text: FoldedText, at place: Int) -> Match? {
    guard let first = text[place], let words = beforeNames[first] else { return nil }
    for word in words where text.has(word, at: place) {
      let start = place + word.count
      guard
        let surname = surnameLength(in: text, at: start, onlySure: false),
        !isCommonWord(in: text, at: start)
      else { continue }
      let given = givenNameLength(in: text, at: start + surname)
      guard given > 0 else { continue }
      let isSure = surname == 2 || text[start].map(isUsualSurname) ?? false
      let end = start + surname + given
      // A rare surname begins many words; only a whole name before a break counts.
      if !isSure, given < 2 || text[end]?.isHan ?? false { continue }
      return Match(kind: .name, kept: word.count, end: end)
    }
    return nil
  }

  /// A surname after 老 or 小, as in 老李 and 小张师傅; 老 and 小 stay.
  static func nickname(in text: FoldedText, at place: Int) -> Match? {
    guard
      text[place] == "老" || text[place] == "小", let surname = text[place + 1],
      isUsualSurname(surname), !isCommonWord(in: text, at: place + 1),
      !(text[place - 1].map(beforeSize.contains) ?? false)
    else { return nil }
    if let next = text[place + 2], afterNickname[surname]?.contains(next) ?? false { return nil }
    return Match(kind: .name, kept: 1, end: place + 2)
  }

  /// A surname before a short title, as in 王工 and 刘姐; the title stays.
  static func shortTitledName(in text: FoldedText, at place: Int) -> Match? {
    guard
      let surname = text[place], isUsualSurname(surname), let title = text[place + 1],
      let others = shortTitles[title],
      !(text[place - 1].map { $0.isHan && !beforeName.contains($0) } ?? false)
    else { return nil }
    if let next = text[place + 2], others.contains(next) { return nil }
    // 高工 is a senior engineer.
    if surname == "高", title == "工" { return nil }
    return Match(kind: .name, end: place + 1)
  }

  /// True for a surname that is common, and as a word of its own is not.
  private static func isUsualSurname(_ scalar: Unicode.Scalar) -> Bool {
    sureSurnames.contains(scalar) || usualSurnames.contains(scalar)
  }

  private static let usualSurnames = Set("张周胡何高林梁马黄谢萧程曹许傅沈曾叶夏钟田熊孟顾雷钱汤".unicodeScalars)

  /// What with 老 or 小 makes another word: 大小, 缩小, 最小.
  private static let beforeSize = Set("大缩最太从变减更古矮窄越偏衰养".unicodeScalars)

  /// What with a surname makes another word after 老 or 小.
  private static let afterNickname: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "范": ["围"], "孙": ["子", "女"], "王": ["子", "国"], "陈": ["醋", "皮", "旧"], "马": ["扎", "达", "拉"],
    "周": ["期", "天", "末", "边"], "丁": ["点"], "钟": ["头"], "汤": ["碗", "包"], "叶": ["片", "轮", "子"],
    "林": ["场"],
    "田": ["地"], "钱": ["包", "袋"], "姜": ["块"], "曹": ["操"], "梁": ["子"], "程": ["序", "度"],
    "黄": ["牛", "车", "瓜", "豆"], "高": ["峰", "层", "潮", "管"],
  ]

  /// Short titles with what makes another word of them.
  private static let shortTitles: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "工": Set("作人厂资会程地时期业种序具龄伤况段棚装友".unicodeScalars),
    "总": Set("结体共数部之量额会公站算归是".unicodeScalars),
    "哥": [], "姐": [], "叔": [], "嫂": [], "姨": [],
    "队": Set("伍列形友员".unicodeScalars), "科": Set("学技室目普".unicodeScalars),
    "处": Set("理分罚在于处境".unicodeScalars), "局": Set("面势部限".unicodeScalars),
    "导": Set("致电线管航".unicodeScalars), "某": Set("些个种".unicodeScalars),
  ]
}
