import TestSupport

/// Made-up comments with personal data at known places, and comments that only look like it.
struct PersonalDataSample {
  /// A comment; scalars from start to end of each span point to a person.
  struct Comment {
    let text: String
    let spans: [(kind: String, range: Range<Int>)]
  }
  let comments: [Comment]
  /// The names that some comments hold without any mark of a name.
  let roster: [String]

  /// Comments made from templates that the rules were not tuned on.
  init(count: Int, using generator: inout SeededGenerator) {
    var comments: [Comment] = []
    var roster: Set<String> = []
    for number in 0..<count {
      let kind = Self.kinds[number % Self.kinds.count]
      let templates = Self.templates[kind] ?? []
      let template = templates.randomElement(using: &generator) ?? ""
      comments.append(Self.fill(template, kind, &roster, &generator))
      let harmless = Self.harmless.randomElement(using: &generator) ?? ""
      comments.append(Self.fill(harmless, "harmless", &roster, &generator))
    }
    self.comments = comments
    self.roster = roster.sorted()
  }

  static let kinds = [
    "titled", "after-title", "nickname", "introduced", "roster", "mobile", "landline", "identity",
    "work-number", "email", "account", "plate", "home", "card",
  ]

  /// What stands between brackets points to a person; letters in braces are drawn.
  private static let templates: [String: [String]] = [
    "titled": [
      "上次去反映，[{s}]主任连头都没抬", "[{s}{g}]书记答应的事没办", "希望[{s}]科长来现场看看", "跟[{s}]经理说了三回",
      "夜班是[{s}]师傅顶的，没加班费",
      "[{s}]姐干了二十年还是临时工", "[{s}]工讲的课听不懂", "要感谢[{s}{g}]医生",
    ],
    "after-title": [
      "站长[{s}{g}]从不下现场", "我们队长[{s}{g}]分活不公", "食堂厨师[{s}{g}]手脚不干净", "科长[{s}{g}]，拿了谁的好处？",
      "对组长[{s}{g}]的做法有意见",
    ],
    "nickname": [
      "老[{s}]上个月摔了没人管", "让小[{s}]一个人看两台机", "跟小[{s}]师傅学了不少", "就因为老[{s}]提了意见，被调走了",
    ],
    "introduced": ["本人姓名[{s}{g}]", "我叫[{s}{g}]，在三车间", "他叫[{s}{g}]，天天骂人", "联系人：[{s}{g}]"],
    "roster": ["[{r}]上班睡觉没人敢说", "凭什么[{r}]拿一等奖", "昨天看见[{r}]在抽烟", "只有[{r}]肯帮新人"],
    "mobile": [
      "有事请打[{m}]", "我的号[{m}]，随时联系", "回复短信到[{m3}]", "手机[{mf}]二十四小时开机", "拨[{m4}]没人接",
    ],
    "landline": ["办公室[{l}]一直占线", "投诉热线[{lp}]是空号", "打[{l}]-8021 找我"],
    "identity": ["证件[{i}]已经交过", "补贴没到账，[{i}]", "社保号[{ig}]查不到"],
    "work-number": ["[工号{w}]", "本人[工号：{w}]请核实", "我[员工号{w}]少算三天"],
    "email": ["材料发到[{e}]了", "回信：[{e}]", "[{e}]谢谢"],
    "account": ["有话私聊，[微信{a}]", "加我[QQ{q}]", "[微信号：{a}]聊", "[QQ号是{q}]"],
    "plate": ["[{p}]占了消防通道", "那辆[{p}]总停门口", "[{pn}]充电桩占着不走", "领导的[{ps}]谁敢拦"],
    "home": ["我家[{h}]漏水三年", "住[{h}]，暖气不热", "宿舍[{h2}]没热水", "地址是幸福小区[{h}]"],
    "card": ["奖金打错到[{c}]", "工资卡[{cs}]没到账", "卡号[{c}]，请补发"],
  ]

  private static let harmless = [
    "2024年{d}月{d}日夜班，{d}点才下班", "20240{d}15起工资没涨", "一个月才{n}元，扣了{d}00", "合计1350000元的奖金怎么分",
    "轴承6{d}05-2RS换了三次",
    "阀门DN{d}50漏", "泵号P-{d}01A，运行{n}小时", "型号YB3-{d}00L-4", "室温{d}6度还开空调", "控制室温度到4{d}度", "{d}号机组又停了",
    "{d}号楼电梯坏了两周",
    "2023 2024 2025 三年没评优", "甲班{d}人乙班1{d}人", "白班夜班连着上", "大家高兴不起来", "队长马上就走，问题没解决", "班长张口就骂",
    "主任何时能下来看看", "书记常年不在",
    "班长很负责", "组长经常不在", "经理安排不合理", "站长严格要求自己", "领导关心职工", "小程序打不开", "老程序跑不动", "小范围试点", "小周期轮休",
    "老陈旧的设备", "大小王都是他说了算",
    "缩小范围再查", "李子园的路没修", "高工评审名额少", "高温补贴{n}块", "车间主任换了{d}个", "安全员少，队员多", "班组任务重", "{d}班倒，{d}天一休",
    "GB/T 1904{d}-2016 没人懂",
    "物料编码HX20230{d}15缺货", "早8:00到晚20:{d}0", "离家{n}公里", "王牌项目也没奖金", "周一到周五不让请假", "金属粉尘大", "石油精神",
    "江边宿舍潮", "方便面吃了一周", "员工食堂{d}号窗口贵",
    "同事关系好", "徒弟带了{d}个", "我是{d}队的", "工程师不够", "处理慢", "总是加班", "段里开会多", "孙子上学没人接", "谢谢领导", "何必呢",
  ]

  private static let surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
  private static let given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建国志华玉兰红文斌宇浩晓东海燕春梅"

  private static func fill(
    _ template: String,
    _ kind: String,
    _ roster: inout Set<String>,
    _ generator: inout SeededGenerator
  ) -> Comment {
    var text: [Unicode.Scalar] = []
    var spans: [(kind: String, range: Range<Int>)] = []
    var start = 0
    var rest = Array(template.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "[": start = text.count
      case "]": spans.append((kind, start..<text.count))
      case "{":
        let name = String(String.UnicodeScalarView(rest.prefix { $0 != "}" }))
        rest = rest.drop { $0 != "}" }.dropFirst()
        let value = draw(name, &generator)
        if name == "r" { roster.insert(value) }
        text += value.unicodeScalars
      default: text.append(scalar)
      }
    }
    return Comment(text: String(String.UnicodeScalarView(text)), spans: spans)
  }

  private static func draw(_ name: String, _ generator: inout SeededGenerator) -> String {
    func digits(_ count: Int) -> String {
      String((0..<count).map { _ in "0123456789".randomElement(using: &generator) ?? "0" })
    }
    func pick(_ text: String) -> String {
      text.randomElement(using: &generator).map(String.init) ?? ""
    }
    func surname() -> String { pick(surnames) }
    func given(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &generator)).map { _ in pick(Self.given) }.joined()
    }
    func year() -> String { "19\(Int.random(in: 60...99, using: &generator))" }
    switch name {
    case "s": return surname()
    case "g": return given(1...2)
    case "r": return surname() + given(2...2)
    case "m": return "1" + pick("3456789") + digits(9)
    case "m3": return "1" + pick("3578") + digits(1) + " " + digits(4) + " " + digits(4)
    case "m4": return "+86-1" + pick("3578") + digits(1) + "-" + digits(4) + "-" + digits(4)
    case "mf":
      let plain = "1" + pick("3578") + digits(9)
      return String(
        String.UnicodeScalarView(
          plain.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
        )
      )
    case "l": return "0" + pick("3457") + digits(2) + "-" + pick("2568") + digits(6)
    case "lp": return "(0" + pick("12") + "0)" + pick("2568") + digits(7)
    case "i":
      return "230102" + year() + "0" + pick("123456789") + "1" + digits(4) + pick("0123456789X")
    case "ig":
      return "230102 " + year() + "0" + pick("123456789") + "15 " + digits(3) + pick("0123456789X")
    case "w": return pick("123456789") + digits(5)
    case "e": return pick("abcdefg") + "hao" + digits(2) + "@" + pick("abcde") + "oil.com.cn"
    case "a": return "wx_" + pick("abcdef") + digits(4)
    case "q": return pick("123456789") + digits(7)
    case "p": return pick("京津冀黑吉辽鲁") + pick("ABCDE") + digits(3) + pick("ABCDEFGH") + digits(1)
    case "pn": return pick("京津冀黑吉辽鲁") + pick("ABCDE") + pick("DF") + digits(5)
    case "ps": return pick("京津冀黑吉辽鲁") + pick("ABCDE") + "·" + digits(5)
    case "h":
      return "\(Int.random(in: 1...40, using: &generator))号楼\(pick("12345"))单元" + pick("123456")
        + "0"
        + pick("1234") + pick(["室", ""].randomElement(using: &generator) == "室" ? "室" : "号")
    case "h2": return pick("123456789") + "栋" + pick("123456") + digits(2)
    case "c": return "6222" + digits(15)
    case "cs": return "6217 " + digits(4) + " " + digits(4) + " " + digits(4)
    case "d": return pick("123456789")
    case "n": return pick("123456789") + digits(3)
    default: return ""
    }
  }
}
