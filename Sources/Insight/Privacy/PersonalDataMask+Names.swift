extension PersonalDataMask {
  /// A name after words that introduce one, or before a title.
  static func name(in text: FoldedText, at place: Int) -> Match? {
    introducedName(in: text, at: place) ?? englishName(in: text, at: place)
      ?? titledName(in: text, at: place) ?? nameAfterTitle(in: text, at: place)
      ?? nickname(in: text, at: place) ?? shortTitledName(in: text, at: place)
  }

  private static let introductions = [
    "我叫做", "我叫", "我的名字叫", "我的名字是", "我名叫", "名字叫", "姓名", "联系人", "我是", "他叫做",
    "她叫做", "他叫", "她叫",
  ].map { Array($0.unicodeScalars) }

  /// A surname and a given name after 我叫, 姓名 and the like; the words that introduce it stay.
  private static func introducedName(in text: FoldedText, at place: Int) -> Match? {
    guard let word = introductions.first(where: { text.has($0, at: place) }) else { return nil }
    var start = place + word.count
    while start - place < word.count + 3, let scalar = text[start],
      " :是为“\"".unicodeScalars.contains(scalar)
    {
      start += 1
    }
    // 我是 leads to many things; only what is hardly anything but a name counts there.
    let isLoose = word.count == 2 && word[1] == "是"
    guard let surname = surnameLength(in: text, at: start, onlySure: isLoose) else { return nil }
    // 他叫车 calls a taxi.
    let isOther = text[place] == "他" || text[place] == "她"
    if isOther, let first = text[start], afterCalling.contains(first) { return nil }
    let given = givenNameLength(in: text, at: start + surname)
    guard given > 0 else { return nil }
    let end = start + surname + given
    if isLoose, let next = text[end], next.isHan, !afterName.contains(next) { return nil }
    return Match(kind: .name, kept: start - place, end: end)
  }

  /// Surnames that as words may follow 叫 in another sense.
  private static let afterCalling = Set("车单成安解于".unicodeScalars)

  private static let englishIntroduction = Array("my name is ".unicodeScalars)

  /// Up to three capitalised words after "my name is".
  private static func englishName(in text: FoldedText, at place: Int) -> Match? {
    guard text.has(englishIntroduction, at: place) else { return nil }
    let start = place + englishIntroduction.count
    var end = start
    var place = start
    for _ in 0..<3 {
      guard let first = text[place], first.isASCIIWord, text.original[place] != first else { break }
      while let scalar = text[place], scalar.isASCIIWord || scalar == "-" { place += 1 }
      end = place
      guard text[place] == " " else { break }
      place += 1
    }
    return end > start
      ? Match(kind: .name, kept: englishIntroduction.count, end: end) : nil
  }

  static let titles = [
    "班长", "队长", "组长", "站长", "厂长", "科长", "处长", "部长", "局长", "院长", "所长", "主任", "经理",
    "书记", "主席", "总监", "主管", "师傅", "工程师", "老师", "医生", "大夫", "司机", "调度", "副队", "副班",
    "技术员", "安全员", "材料员", "统计员", "护士", "会计", "出纳", "指导员", "教导员", "副主任", "副经理", "副班长",
    "副队长", "副厂长", "阿姨", "大姐", "大哥", "同志", "先生", "女士",
  ].map { Array($0.unicodeScalars) }

  /// A surname, perhaps with a given name, right before a title, as in 李班长; the title stays.
  private static func titledName(in text: FoldedText, at place: Int) -> Match? {
    if isCommonWord(in: text, at: place) { return nil }
    let isAfterHan = text[place - 1].map { $0.isHan && !beforeName.contains($0) } ?? false
    guard let surname = surnameLength(in: text, at: place, onlySure: isAfterHan) else { return nil }
    for given in 0...2 {
      if given > 0 {
        guard
          let scalar = text[place + surname + given - 1], scalar.isHan,
          !afterName.contains(scalar)
        else { return nil }
      }
      let end = place + surname + given
      if titles.contains(where: { text.has($0, at: end) }) { return Match(kind: .name, end: end) }
      // Inside a longer word only the surname alone is likely enough.
      if isAfterHan { return nil }
    }
    return nil
  }

  /// The length of a surname at a place, nil without one.
  static func surnameLength(
    in text: FoldedText,
    at place: Int,
    onlySure: Bool
  ) -> Int? {
    guard let first = text[place] else { return nil }
    if let second = text[place + 1], doubleSurnames[first]?.contains(second) ?? false { return 2 }
    return sureSurnames.contains(first) || !onlySure && otherSurnames.contains(first) ? 1 : nil
  }

  /// One or two characters, up to what rather goes on with the sentence.
  static func givenNameLength(in text: FoldedText, at place: Int) -> Int {
    guard let first = text[place], first.isHan, !afterName.contains(first) else { return 0 }
    guard let second = text[place + 1], second.isHan, !afterName.contains(second) else { return 1 }
    return 2
  }

  /// Surnames that seldom end another word.
  static let sureSurnames = Set(
    "王李刘陈杨赵吴徐孙朱郭宋郑韩唐冯董袁邓彭吕苏卢蒋蔡贾魏薛阎潘戴谭廖邹陆郝崔邱秦侯邵尹黎贺龚丁罗姜范汪姚"
      .unicodeScalars
  )

  /// Surnames that are also common parts of other words.
  static let otherSurnames = Set(
    "张周胡何高林梁马谢萧程曹许傅沈曾叶杜夏钟田任方石熊金孔白康毛史顾孟龙万雷钱汤武余于江洪黄严文庞樊兰殷施陶翟安颜倪温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
      .unicodeScalars
  )

  private static let doubleSurnames: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "欧": ["阳"], "司": ["马", "徒"], "上": ["官"], "诸": ["葛"], "夏": ["侯"], "皇": ["甫"],
    "尉": ["迟"], "公": ["孙"], "慕": ["容"], "令": ["狐"], "东": ["方"], "南": ["宫"], "端": ["木"],
  ]

  /// Words of two characters that begin like a surname and stand before titles, as in 车间主任.
  static let commonWords: [Unicode.Scalar: Set<Unicode.Scalar>] = Dictionary(
    [
      "车间", "车队", "安全", "项目", "施工", "管理", "任何", "卫生", "高级", "高层", "单位", "房产", "石油", "金融",
      "康复", "华东", "华北", "华南", "华中", "江北", "江南", "成品", "常务", "方面", "林业", "白班", "文化", "文体", "游泳",
      "景区", "路政", "关键", "边防", "温控", "董事", "陆地", "陆运", "于是", "万一", "马上", "解放", "柴油", "石化", "查岗",
      "高兴", "高度", "高压", "高温", "高处", "高峰", "高低", "高空", "高薪", "高管", "高喊", "高声", "高呼", "高人", "高等",
      "高强", "黄金", "黄色", "黄昏", "张口", "张嘴", "张罗", "张贴", "张扬",
      "周末", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周围", "周期", "周到", "周转", "周边", "胡说", "胡乱",
      "胡闹", "胡来", "胡搞", "胡扯", "何时", "何必", "何况", "何处", "何等", "何尝", "何以", "马虎", "马路", "马达", "谢谢",
      "谢绝", "程度", "程序", "许多", "许可", "许诺", "许久", "许愿", "曾经", "叶片", "叶轮", "顾虑", "顾及", "顾客", "顾问",
      "钱款", "汤水", "严格", "严重", "严厉", "严肃", "安排", "安装", "安心", "安静", "方法", "方便", "方案", "方向", "白天",
      "白干", "白白", "陆续", "陆陆", "罗列", "罗嗦", "郑重", "戴着", "戴帽", "陈述", "陈旧", "范围", "贺词", "贺卡", "丁点",
      "孙子", "姜汤", "苏醒", "唐突", "黎明", "成天", "成绩", "成本", "成立", "常常", "常年", "常见", "经常", "路上", "路线",
      "路费", "路况", "车上", "车辆", "车补", "房间", "房补", "房租", "时间", "时候", "时常", "时刻", "左右", "单独", "单纯",
      "单调", "金额", "文件", "文明", "武断", "余额", "余下", "于此", "江湖", "洪水", "万分", "雷声", "龙头", "水平", "毛病",
      "毛巾", "史上", "任务", "任性", "任意", "田间", "夏天", "夏季", "冬天", "钟头", "钟点", "尤其", "向来", "向上", "温度",
      "温和", "明白", "申请", "申报", "包括", "包办", "包庇", "柳树", "管理", "管事", "祝贺", "梅雨", "盛气", "席位", "强制",
      "强行", "强烈", "强调", "解决", "解释", "华而", "游手", "关心", "关系", "关于", "关照", "费用", "费劲", "齐全", "焦急",
      "焦虑", "全部", "和气", "计划", "计算", "宁可", "宁愿", "查出", "查看", "鲍鱼", "甘心", "葛根", "巴不", "杜绝", "熊样",
      "沈默", "施压", "倪端", "鲁莽", "章程", "韦编", "聂耳", "舒服", "舒适", "卜卦", "牟利", "童叟", "位置", "景象", "薄弱",
    ].map { Array($0.unicodeScalars) }.map { ($0[0], [$0[1]]) },
    uniquingKeysWith: { $0.union($1) }
  )

  /// True where a word that only begins like a name stands at a place.
  static func isCommonWord(in text: FoldedText, at place: Int) -> Bool {
    guard let first = text[place], let second = text[place + 1] else { return false }
    return commonWords[first]?.contains(second) ?? false
  }

  /// True for a word of two characters that only begins like a name.
  static func isCommonWord(_ word: [Unicode.Scalar]) -> Bool {
    word.count == 2 && commonWords[word[0]]?.contains(word[1]) ?? false
  }

  /// Characters after which a new word begins.
  static let beforeName = Set(
    "的和跟与找向让给对是被叫问请及在由听了望谢说骂求托因连凭像帮陪替".unicodeScalars
  )

  /// Characters that rather go on with the sentence than belong to a name.
  static let afterName = Set(
    "的是在来和从有也我你他想要就都很不没说觉做干了已被把对给到因为这那今年".unicodeScalars
  )
}
