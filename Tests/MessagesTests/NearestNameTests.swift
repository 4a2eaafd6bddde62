import Testing

@testable import Messages

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("unti", "unit"), ("uint", "unit"), ("UNIT", "unit"), ("trubble", "trouble"), ("xyz", nil),
    ("troubles", "trouble"), ("puls", "pulse"), ("eslup", nil), ("", nil), ("工咨", "工资"),
    ("工时", "工资"), ("姓名", nil),
  ])
  func `a name with a slip finds the name meant`(written: String, meant: String?) {
    #expect(NearestName.find(written, in: ["pulse", "unit", "trouble", "工资"]) == meant)
  }

  @Test func `of equally near names the first wins and a nearer one before it`() {
    #expect(NearestName.find("wave3", in: ["wave2", "wave1"]) == "wave2")
    #expect(NearestName.find("waves", in: ["wage", "wave"]) == "wave")
  }

  @Test func `a single character is like no other`() {
    #expect(NearestName.find("a", in: ["b"]) == nil)
    #expect(NearestName.find("a", in: ["ab", "A"]) == "A")
    #expect(NearestName.find("", in: [""]) == nil)
    #expect(NearestName.find("a", in: []) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "badc", 2), ("工资", "资工", 1),
  ])
  func `the distance counts slips of the keyboard`(old: String, new: String, distance: Int) {
    #expect(NearestName.distance(Array(old), Array(new)) == distance)
    #expect(NearestName.distance(Array(new), Array(old)) == distance)
  }
}
