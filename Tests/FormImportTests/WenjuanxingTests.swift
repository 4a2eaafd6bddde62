import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import FormImport

/// The text form of 问卷星, and its exports of answers.
@Suite struct WenjuanxingTests {
  private static let text = """
    职工满意度调查
    请如实填写。

    1. 您的性别 [单选题] *
    A. 男
    B. 女

    2. 您的爱好【多选题】[最多选2项]
    □ 看书
    □ 运动（跳转到第5题）
    □ 其他____

    [段落说明] 下面是打分
    === 分页 ===
    3、总体满意度[量表题]*
    很不满意 ○1 ○2 ○3 ○4 ○5 很满意

    4. 请评价[矩阵量表题] *必答
    不满意 一般 满意
    食堂
    宿舍

    5. 建议 [填空题] [依赖于第1题第2个选项]
    6. 请排序 [排序题]
    价格
    质量
    7. 姓名____ 年龄____ [多项填空题]

    8. 没有题型
    A. 是
    B. 否
    9. 商品 [商品题]
    某商品
    """

  @Test func `a text becomes a survey`() throws {
    let imported = try Imported(Array(Self.text.utf8), named: "问卷.txt")
    #expect(imported.form.format == .wenjuanxing)
    #expect(imported.errors.isEmpty)
    expectSnapshot(imported.form.json, named: "wenjuanxing", extension: "json")
    expectSnapshot(imported.sentences.joined(separator: "\n") + "\n", named: "wenjuanxing-notes")
  }

  @Test func `GB18030 reads as UTF-8 does`() throws {
    let bytes: [UInt8] = [
      206, 202, 190, 237, 10, 10, 49, 46, 32, 196, 250, 181, 196, 208, 212, 177, 240, 32, 91, 181,
      165, 209, 161, 204, 226, 93, 32, 42, 10, 65, 46, 32, 196, 208, 10, 66, 46, 32, 197, 174, 10,
    ]
    let text = "问卷\n\n1. 您的性别 [单选题] *\nA. 男\nB. 女\n"
    let json = try Imported(Array(text.utf8), named: "a.txt").form.json
    #expect(try Imported(bytes, named: "a.txt").form.json == json)
    #expect(
      try Imported(Array(text.replacing("\n", with: "\r\n").utf8), named: "a.txt").form.json == json
    )
  }

  @Test func `an export of answers tells its questions, and nobody's own words`() throws {
    var csv = "序号,提交答卷时间,来自IP,1、性别,2、爱好,3、建议,第4题(甲),第4题(乙),5、年龄\n"
    for row in 0..<20 {
      let likes = row % 2 == 0 ? "看书┋运动" : "看书┋其他〖秘密\(row)〗"
      csv +=
        "\(row + 1),,,\(row % 3 == 0 ? "男" : "女"),\(likes),私人意见\(row),\(row % 2),1,\(20 + row)\n"
    }
    let imported = try Imported(Array(csv.utf8), named: "a.csv")
    #expect(imported.form.format == .wenjuanxing)
    #expect(imported.errors.isEmpty)
    #expect(!imported.form.json.contains("秘密") && !imported.form.json.contains("私人"))
    #expect(!imported.sentences.joined().contains("秘密"))
    #expect(imported.element("q1")["choices"] == .array([.text("男"), .text("女")]))
    #expect(imported.element("q2")["type"] == .text("checkbox"))
    #expect(imported.element("q3")["type"] == .text("text"))
    #expect(imported.element("q4")["type"] == .text("checkbox"))
    #expect(imported.element("q5")["inputType"] == .text("number"))
    #expect(imported.form.notes.count == 8)
  }

  @Test(.enabled(if: SharedData.url("wenjuanxing") != nil))
  func `both encodings of a real export give the same questions`() throws {
    let folder = try #require(SharedData.url("wenjuanxing"))
    let names = try ["wjx-800-by-text.csv", "wjx-800-by-code.csv"].map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let imported = try Imported(bytes, named: name)
      #expect(imported.errors.isEmpty)
      return imported.elements.map { $0["name"] }
    }
    #expect(names[0] == names[1])
    #expect(names[0].count == 8)
  }
}
