import Messages
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.chinese),
    (["LANG": "en_US.UTF-8"], .english),
    (["LANG": "C"], .english),
    ([:], .english),
    (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN"], .chinese),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN"], .chinese),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .chinese),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .english),
  ])
  func `the environment decides the language`(
    environment: [String: String],
    expected: Language
  ) {
    #expect(Language(environment: environment) == expected)
  }

  @Test(arguments: ["zh", "zh-CN", "zh_TW.UTF-8", "Chinese"])
  func `tags of Chinese are recognised`(tag: String) {
    #expect(Language(tag: tag) == .chinese)
  }

  @Test func `an unknown tag names no language`() {
    #expect(Language(tag: "fr_FR") == nil)
    #expect(Language(tag: "") == nil)
  }

  @Test func `exit codes are those of sysexits`() {
    #expect(FaultCategory.allCases.map(\.rawValue) == [1, 2, 65, 66, 70, 72, 73, 74, 75, 77])
  }
}
