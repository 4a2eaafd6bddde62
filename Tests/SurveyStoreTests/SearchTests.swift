import Foundation
import GRDB
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// What a search finds.
struct SearchTests {
  @Test(arguments: [
    ("食堂", ["食堂太贵"]),
    // Traditional and full-width characters, and capitals.
    ("加班費", ["加班费没有发，ＷｉＦｉ太慢"]),
    ("wifi", ["加班费没有发，ＷｉＦｉ太慢"]),
    ("ＷＩＦＩ太慢", ["加班费没有发，ＷｉＦｉ太慢"]),
    // Shorter and longer than the words of the comment.
    ("加班", ["加班太多。费心", "加班费没有发，ＷｉＦｉ太慢"]),
    ("班", ["加班太多。费心", "加班费没有发，ＷｉＦｉ太慢", "［姓名］班长人好"]),
    ("食堂太贵", ["食堂太贵"]),
    // Across two words or a full stop it is no word.
    ("和服", [String]()),
    ("太多费心", []),
    ("没有发wifi", ["加班费没有发，ＷｉＦｉ太慢"]),
    // Of what is masked nothing is found.
    ("李班长", []),
    ("😡", ["产品和服务都好😡"]),
    ("加班 -食堂", ["加班太多。费心", "加班费没有发，ＷｉＦｉ太慢"]),
    ("加班 -费心", ["加班费没有发，ＷｉＦｉ太慢"]),
    ("食堂 OR 产品", ["产品和服务都好😡", "食堂太贵"]),
    ("(食堂 OR 加班) 太多", ["加班太多。费心"]),
    ("“没有 发”", ["加班费没有发，ＷｉＦｉ太慢"]),
    ("无", []),
  ])
  func `words are found in the form they are matched in`(query: String, found: [String]) throws {
    let scene = try SearchScene()
    for text in ["食堂太贵", "加班费没有发，ＷｉＦｉ太慢", "加班太多。费心", "产品和服务都好😡", "李班长人好", "无"] {
      try scene.save(text)
    }
    #expect(try scene.find(query) == found.sorted())
  }

  @Test func `the index finds what reading every comment finds`() throws {
    let scene = try SearchScene()
    let clauses = [
      "食堂的饭菜又贵又难吃", "加班费三个月没有发", "产品和服务都不错", "班长人很好", "wifi太慢，投诉3次没人管",
      "T恤工作服太薄", "中华人民共和国劳动法", "天天加班到12点", "希望多开几个窗口！", "一二三四五六七八九十",
    ]
    var generator = SeededGenerator(seed: 3)
    var texts: [String] = []
    for _ in 0..<60 {
      let first = clauses.randomElement(using: &generator) ?? ""
      let second = clauses.randomElement(using: &generator) ?? ""
      texts.append(first + ["，", "。", " ", ""].randomElement(using: &generator)! + second)
    }
    for text in texts { try scene.save(text) }
    var asked = 0
    for text in clauses {
      let characters = Array(text)
      for start in characters.indices {
        for end in start + 1...min(start + 7, characters.count) {
          let word = "\"" + String(characters[start..<end]) + "\""
          guard let query = try? SearchQuery(word, words: SearchScene.words) else { continue }
          let expected = texts.filter {
            query.hits(in: SearchableText($0, words: SearchScene.words)) != nil
          }
          #expect(try scene.find(word) == expected.sorted(), "\(word)")
          asked += 1
        }
      }
    }
    #expect(asked > 300)
  }

  @Test func `hits are places in the text, without overlap`() throws {
    let words = SearchScene.words
    let text = "加班费，加班"
    let query = try SearchQuery("加班 OR 加班费", words: words)
    let hits = try #require(query.hits(in: SearchableText(text, words: words)))
    let bytes = Array(text.utf8)
    #expect(hits.map { String(decoding: bytes[$0], as: UTF8.self) } == ["加班费", "加班"])
  }

  @Test func `comments of one response come together and those of other waves stay out`() throws {
    let scene = try SearchScene()
    let both = try scene.save("食堂难吃", best: "食堂近", byte: 7)
    try scene.save("食堂远", byte: 3)
    try scene.save("食堂小", byte: 5, in: scene.other)
    try scene.store.refreshSearchIndex(for: SearchScene.words)
    var found: [(ResponseID, [String])] = []
    let query = try SearchQuery("食堂", words: SearchScene.words)
    try scene.store.forEachHit(of: query, in: scene.wave, words: SearchScene.words) {
      found.append(($0.id, $1.map(\.text)))
    }
    #expect(found.map(\.1) == [["食堂远"], ["食堂近", "食堂难吃"]])
    #expect(found.last?.0 == both)
    #expect(try scene.find("食堂", in: scene.other) == ["食堂小"])
  }

  @Test func `people who wrote something count once for their unit`() throws {
    let scene = try SearchScene()
    for _ in 0..<3 { try scene.save("食堂难吃", best: "班长好", crew: "甲") }
    try scene.save("食堂难吃", crew: "乙")
    try scene.save("食堂难吃")
    try scene.save("无", crew: "乙")
    try scene.store.refreshSearchIndex(for: SearchScene.words)
    #expect(
      try scene.store.commenters(in: scene.wave, words: SearchScene.words) == [
        "甲": 3, "乙": 1, "": 1,
      ]
    )
    #expect(try scene.store.commenters(in: scene.other, words: SearchScene.words) == [:])
  }
}

/// How the index keeps up, and what it gives away.
struct SearchIndexTests {
  private func state(_ scene: SearchScene, _ digest: String = "lists 1") throws -> SearchIndexState
  {
    try scene.store.searchIndexState(for: SearchScene.words(digest))
  }

  @Test func `new responses and new word lists make the index anew`() throws {
    let scene = try SearchScene()
    #expect(try state(scene) == .outdated)
    try scene.save("食堂难吃")
    #expect(try scene.find("食堂").count == 1)
    #expect(try state(scene) == .current)
    #expect(try state(scene, "lists 2") == .outdated)
    try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
      for byte in 1...3 {
        try writer.add(
          Response(
            id: ResponseID(bytes: Array(repeating: UInt8(byte), count: 16)) ?? ResponseID(),
            surveyDigest: scene.wave.surveyDigest,
            collector: .import,
            language: .chinese,
            answers: ["trouble": .text("食堂远")]
          )
        )
      }
    }
    #expect(try state(scene) == .outdated)
    #expect(try scene.find("食堂").count == 4)
    try scene.store.refreshSearchIndex(for: SearchScene.words("lists 2"))
    #expect(try state(scene, "lists 2") == .current)
    #expect(try scene.store.integrityProblems == [])
  }

  @Test(arguments: [
    #"DELETE FROM "response" WHERE "id" = x'07070707070707070707070707070707'"#,
    #"UPDATE "response" SET "body" = '{"trouble":"好"}' WHERE hex("id") LIKE '07%'"#,
  ])
  func `what is erased is in no index`(sql: String) throws {
    let scene = try SearchScene()
    try scene.save("绝密zzqx", byte: 7)
    try scene.save("食堂远", byte: 3)
    #expect(try scene.find("zzqx") == ["绝密zzqx"])
    #expect(throws: DatabaseError.self) {
      try scene.store.pool.write { try $0.execute(sql: sql) }
    }
    try scene.store.emptySearchIndex()
    try scene.store.pool.write { try $0.execute(sql: sql) }
    try scene.store.pool.read { db in
      for table in ["comment", "comment_people", "comment_words", "comment_index_idx"] {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"")
        #expect(count == 0, "\(table)")
      }
    }
    #expect(try scene.find("zzqx") == [])
    #expect(try scene.find("食堂") == ["食堂远"])
    // Nothing of it is left in the file itself either.
    try scene.store.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scene.folder.file()))
    #expect(bytes.range(of: Data("zzqx".utf8)) == nil)
  }

  /// Everything that FTS5 and this program keep of the comments.
  private func content(_ scene: SearchScene) throws -> [String] {
    try scene.store.pool.read { db in
      try ["comment", "comment_people", "comment_index_data", "comment_index_idx"].flatMap {
        table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test func `the index is the same in whatever order comments came`() throws {
    let texts = (0..<40).map { "食堂第\($0)天难吃，加班\($0)次" }
    var contents: [[String]] = []
    for order in [Array(0..<40), Array((0..<40).reversed())] {
      let scene = try SearchScene()
      for (step, number) in order.enumerated() {
        try scene.save(texts[number], best: "班长好", crew: "甲", byte: UInt8(number + 1))
        // Searches in between leave no trace either.
        if step.isMultiple(of: 7) { _ = try scene.find("食堂") }
      }
      _ = try scene.find("食堂")
      contents.append(try content(scene))
    }
    #expect(contents[0] == contents[1])
    #expect(contents[0].count > 80)
  }

  @Test func `others may write while the index is made`() async throws {
    let scene = try SearchScene()
    try scene.store.importing(into: scene.wave, today: Scene.today) { writer in
      for number in 0..<5000 {
        try writer.add(
          Response(
            id: ResponseID(),
            surveyDigest: scene.wave.surveyDigest,
            collector: .import,
            language: .chinese,
            answers: ["trouble": .text("食堂第\(number)天难吃")]
          )
        )
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask { try scene.store.refreshSearchIndex(for: SearchScene.words) }
      }
      group.addTask { for _ in 0..<40 { try scene.save("食堂又难吃") } }
      try await group.waitForAll()
    }
    #expect(try scene.find("食堂").count == 5040)
    #expect(try state(scene) == .current)
    #expect(try scene.store.commenters(in: scene.wave, words: SearchScene.words) == ["": 5040])
  }

  @Test func `half an index never passes for a whole one`() throws {
    let scene = try SearchScene()
    let words = SearchScene.words
    try scene.save("食堂难吃")
    let query = try SearchQuery("食堂", words: words)
    func count() throws -> Int {
      var count = 0
      try scene.store.forEachHit(of: query, in: scene.wave, words: words) { count += $1.count }
      return count
    }
    let busy = StoreFault.busy(path: scene.folder.file())
    #expect(throws: busy) { try count() }
    try scene.store.refreshSearchIndex(for: words)
    #expect(try count() == 1)
    // One that has come since is not in it yet, which is no fault.
    try scene.save("食堂远")
    #expect(try count() == 1)
    try scene.store.pool.write {
      try $0.execute(sql: #"INSERT INTO "comment_words" VALUES ('making')"#)
    }
    #expect(throws: busy) { try count() }
    try scene.store.emptySearchIndex()
    #expect(throws: busy) { try scene.store.commenters(in: scene.wave, words: words) }
  }

  @Test func `without words nothing is indexed or searched`() throws {
    let scene = try SearchScene()
    try scene.save("食堂难吃")
    #expect(throws: DatabaseError.self) {
      try scene.store.pool.write { db in
        try db.execute(sql: #"INSERT INTO "comment_index" ("rowid", "words") VALUES (1, '食堂')"#)
      }
    }
  }
}
