extension PersonalDataMask {
  /// A name after words that introduce one, or before a title.
  static func name(in text: FoldedText, at place: Int) -> Match? {
    introducedName(in: text, at: place) ?? englishName(in: text, at: place)
      ?? titledName(in: text, at: place)
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

  private static let titles = [
    "班长", "队长", "组长", "站长", "厂长", "科长", "处长", "部长", "局长", "院长", "所长", "主任", "经理",
    "书记", "主席", "总监", "主管", "师傅", "工程师", "老师", "医生", "大夫", "司机", "调度", "副队", "副班",
  ].map { Array($0.unicodeScalars) }

  /// A surname, perhaps with a given name, right before a title, as in 李班长; the title stays.
  private static func titledName(in text: FoldedText, at place: Int) -> Match? {
    if let first = text[place], let second = text[place + 1],
      commonWords[first]?.contains(second) ?? false
    {
      return nil
    }
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
  private static func surnameLength(
    in text: FoldedText,
    at place: Int,
    onlySure: Bool
  ) -> Int? {
    guard let first = text[place] else { return nil }
    if let second = text[place + 1], doubleSurnames[first]?.contains(second) ?? false { return 2 }
    return sureSurnames.contains(first) || !onlySure && otherSurnames.contains(first) ? 1 : nil
  }

  /// One or two characters, up to what rather goes on with the sentence.
  private static func givenNameLength(in text: FoldedText, at place: Int) -> Int {
    guard let first = text[place], first.isHan, !afterName.contains(first) else { return 0 }
    guard let second = text[place + 1], second.isHan, !afterName.contains(second) else { return 1 }
    return 2
  }

  /// Surnames that seldom end another word.
  private static let sureSurnames = Set(
    "王李刘陈杨赵吴徐孙朱郭宋郑韩唐冯董袁邓彭吕苏卢蒋蔡贾魏薛阎潘戴谭廖邹陆郝崔邱秦侯邵尹黎贺龚丁罗姜范汪姚"
      .unicodeScalars
  )

  /// Surnames that are also common parts of other words.
  private static let otherSurnames = Set(
    "张周胡何高林梁马谢萧程曹许傅沈曾叶杜夏钟田任方石熊金孔白康毛史顾孟龙万雷钱汤武余于江洪黄严文庞樊兰殷施陶翟安颜倪温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
      .unicodeScalars
  )

  private static let doubleSurnames: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "欧": ["阳"], "司": ["马", "徒"], "上": ["官"], "诸": ["葛"], "夏": ["侯"], "皇": ["甫"],
    "尉": ["迟"], "公": ["孙"], "慕": ["容"], "令": ["狐"], "东": ["方"], "南": ["宫"], "端": ["木"],
  ]

  /// Words of two characters that begin like a surname and stand before titles, as in 车间主任.
  private static let commonWords: [Unicode.Scalar: Set<Unicode.Scalar>] = Dictionary(
    [
      "车间", "车队", "安全", "项目", "施工", "管理", "任何", "卫生", "高级", "高层", "单位", "房产", "石油", "金融",
      "康复", "华东", "华北", "华南", "华中", "江北", "江南", "成品", "常务", "方面", "林业", "白班", "文化", "文体", "游泳",
      "景区", "路政", "关键", "边防", "温控", "董事", "陆地", "陆运", "于是", "万一", "马上", "解放", "柴油", "石化", "查岗",
    ].map { Array($0.unicodeScalars) }.map { ($0[0], [$0[1]]) },
    uniquingKeysWith: { $0.union($1) }
  )

  /// Characters after which a new word begins.
  private static let beforeName = Set("的和跟与找向让给对是被叫问请及在由听了".unicodeScalars)

  /// Characters that rather go on with the sentence than belong to a name.
  private static let afterName = Set(
    "的是在来和从有也我你他想要就都很不没说觉做干了已被把对给到因为这那今年".unicodeScalars
  )
}
