import Foundation
import Insight
import TestSupport
import Testing

@Suite struct PersonalDataMaskTests {
  @Test(arguments: [
    ("电话13800138000", "［电话］"), ("打138-0013-8000找我", "打［电话］找我"),
    ("call +86 138 0013 8000 now", "call ［电话］ now"), ("１３８００１３８０００", "［电话］"),
    ("1 3 8 0 0 1 3 8 0 0 0", "［电话］"), ("一三八零零一三八零零零", "［电话］"),
    ("138\u{200B}0013\u{200B}8000", "［电话］"), ("座机0459-5812345转8", "座机［电话］转8"),
    ("(010)88886666", "［电话］"), ("010-88886666-123打不通", "［电话］打不通"),
    ("手机号：138001", "［电话］"), ("138.0013.8000", "［电话］"), ("打138/0013/8000。", "打［电话］。"),
    ("+86.138.0013.8000", "［电话］"), ("138 . 0013 . 8000", "［电话］"), ("010.88886666", "［电话］"),
    ("１３８．００１３．８０００", "［电话］"), ("138 00 13 8000", "［电话］"),
  ])
  func `telephone numbers go`(text: String, expected: String) {
    #expect(PersonalDataMask.masked(text) == expected)
  }

  @Test(arguments: [
    ("身份证11010519491231002X", "［身份证］"), ("号11010519491231002x。", "号［身份证］。"),
    ("(110105194912310021)", "(［身份证］)"), ("卡号6222021234567890123", "卡号［号码］"),
    ("编号1234567", "编号［号码］"), ("工号20231234", "［工号］"), ("工号是：A-102，", "［工号］，"),
    ("微信号:zs_001", "［账号］"), ("加微信zhangsan88吧", "加［账号］吧"), ("QQ号 12345678", "［账号］"),
    ("qq：98765", "［账号］"), ("WX: abc_123", "［账号］"), ("黑E·12345堵门", "［车牌］堵门"),
    ("京AD12345", "［车牌］"), ("写信zhang.san@example.com。", "写信［邮箱］。"),
    ("a@b.c.", "［邮箱］."), ("Employee ID: 20231", "［工号］"),
  ])
  func `numbers, accounts and addresses go`(text: String, expected: String) {
    #expect(PersonalDataMask.masked(text) == expected)
  }

  @Test(arguments: [
    ("我叫张三，工号20231234", "我叫［姓名］，［工号］"), ("我叫欧阳修文", "我叫［姓名］"),
    ("我是王强，三队的", "我是［姓名］，三队的"), ("采油三队的李班长", "采油三队的［姓名］班长"),
    ("姓名：赵小明", "姓名：［姓名］"), ("我叫李明在三队", "我叫［姓名］在三队"),
    ("找张主任没用", "找［姓名］主任没用"), ("王建国队长骂人", "［姓名］队长骂人"),
    ("My name is Zhang San.", "My name is ［姓名］."), ("他叫张三，是班长", "他叫［姓名］，是班长"),
    ("那个女的她叫李晓梅。", "那个女的她叫［姓名］。"),
  ])
  func `names after an introduction or before a title go`(text: String, expected: String) {
    #expect(PersonalDataMask.masked(text) == expected)
  }

  @Test(arguments: [
    "2024-05-01 08:30 三班倒", "工资3500元，扣了200", "2019年12月31日", "100000", "我是三队的工人",
    "我是高级工", "班长很好，队长也很好", "任何主任都不管", "车间主任", "安全主管", "施工队长", "微信群里说", "电话打不通", "我叫苦", "qq音乐",
    "提高经理水平", "保安队长", "A@B", "黑心", "", "👨‍👩‍👧 12", "1-2-3-4-5", "京A级",
    "2024.05.01", "2024/05/01", "15.5/16.0/17.25", "他叫我去加班", "他叫苦连天", "她叫车去医院",
    "1.5.2.3.4.5.6.7.8.9.1",
  ])
  func `harmless text stays as it is`(text: String) {
    #expect(PersonalDataMask.masked(text) == text)
  }

  @Test(arguments: [
    ("班长王建国天天骂人", "班长［姓名］天天骂人"), ("老李腰伤了", "老［姓名］腰伤了"), ("小张师傅人好", "小［姓名］师傅人好"),
    ("刘姐和王工都走了", "［姓名］姐和［姓名］工都走了"), ("住3号楼2单元501室", "住［住址］"), ("卡6217 0012 3456 7890", "卡［号码］"),
    ("粤BD12345", "［车牌］"), ("号码110105 19491231 002X", "号码［身份证］"),
  ])
  func `names of colleagues, homes and numbers in groups go`(text: String, expected: String) {
    #expect(PersonalDataMask.masked(text) == expected)
    #expect(PersonalDataMask.masked(expected) == expected)
  }

  @Test(arguments: [
    "队长马上就到", "班长张口就骂", "大家高兴", "小范围试点", "小程序", "高工评审", "主任何时来", "班长", "3号楼电梯", "20240515起",
    "1350000元", "物料HX2023001", "王工作不认真", "2022 2023 2024 2025",
  ])
  func `words that only look like names or numbers stay`(text: String) {
    #expect(PersonalDataMask.masked(text) == text)
  }

  @Test func `names of a roster go wherever they stand`() {
    let names = PersonNames(["王建国", "欧阳娜", " 李雷 ", "高兴", "王", "Tom"])
    func masked(_ text: String) -> String { PersonalDataMask.masked(text, names: names) }
    #expect(masked("就王建国敢说") == "就［姓名］敢说")
    #expect(masked("欧阳娜和李雷、TOM") == "［姓名］和［姓名］、［姓名］")
    // A word, a single character and a part of a Latin word are no names.
    #expect(masked("高兴，王牌，Tomorrow") == "高兴，王牌，Tomorrow")
  }

  @Test func `masking a masked text changes nothing`() {
    let text = "我叫张三，电话13800138000，微信号:zs_001，黑E12345，a@b.cn，李班长，12345678"
    let once = PersonalDataMask.masked(text)
    #expect(once == "我叫［姓名］，［电话］，［账号］，［车牌］，［邮箱］，［姓名］班长，［号码］")
    #expect(PersonalDataMask.masked(once) == once)
  }

  @Test(arguments: [
    "1", "1 ", "1-", "a", "a.", "a@", "我叫", "李", "京A", "(", "+", "微信", "１", "工号88，",
  ])
  func `long repetitions take linear time`(piece: String) {
    let text = String(repeating: piece, count: 40_000)
    let clock = ContinuousClock()
    let time = clock.measure { _ = PersonalDataMask.masked(text) }
    // A quadratic scan of this would take more than a minute.
    #expect(time < .seconds(20))
  }

  @Test(.enabled(if: SharedData.url("bad-input/own/zh-tricky.json") != nil))
  func `the collected examples lose what points to a person`() throws {
    let url = try #require(SharedData.url("bad-input/own/zh-tricky.json"))
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let examples = try #require(file?["pii"] as? [String])
    #expect(
      examples.map(PersonalDataMask.masked) == [
        "我叫［姓名］，［工号］", "［电话］", "［身份证］", "采油三队的［姓名］班长", "［邮箱］", "［账号］",
      ]
    )
  }
}
