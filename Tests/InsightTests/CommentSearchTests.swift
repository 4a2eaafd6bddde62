import Insight
import Sentiment
import Testing

/// A comment of words of one character each, all content but 的.
func searched(
  _ text: String,
  hit: String? = nil,
  label: SentimentLabel = .neutral,
  topics: [String] = []
) -> CommentAuthor.Comment {
  var words: [ReadComment.Word] = []
  var hits: [Range<Int>] = []
  var place = 0
  var sentence = 0
  for character in text {
    let range = place..<place + String(character).utf8.count
    place = range.upperBound
    if character == "。" { sentence += 1 }
    guard character.isLetter else { continue }
    let word = String(character)
    words.append(
      ReadComment.Word(text: word, range: range, sentence: sentence, isContent: word != "的")
    )
    if word == hit { hits.append(range) }
  }
  return CommentAuthor.Comment(
    ReadComment(text: text, label: label, topics: topics, words: words),
    hits: hits
  )
}

/// The gate of a wave of 40 people in two crews of twenty.
let waveGate = CommentGate(
  rules: DisclosureRules(),
  roster: [],
  people: ["甲": 20, "乙": 20]
)

@Suite struct CommentSearchTests {
  @Test func `the order depends on the texts alone`() {
    var texts = (0..<50).map { "贵\($0)" }
    var releases: [SearchRelease] = []
    for _ in 0..<2 {
      var search = CommentSearch(limit: 20)
      for text in texts {
        search.add(
          CommentAuthor(unit: nil, comments: [searched(text, hit: "贵")]),
          through: .unrestricted()
        )
      }
      releases.append(search.release())
      texts.reverse()
    }
    #expect(releases[0] == releases[1])
    #expect(releases[0].comments.count == 20)
    #expect(releases[0].count.text == "50")
    #expect(releases[0].comments.map(\.text) != texts.prefix(20).map { $0 })
  }

  @Test func `a shut gate lets nothing through`() {
    let gate = CommentGate(rules: DisclosureRules(), roster: [], people: ["甲": 9])
    var search = CommentSearch(limit: 20)
    search.add(CommentAuthor(unit: "甲", comments: [searched("贵", hit: "贵")]), through: gate)
    #expect(search.release().comments == [])
    #expect(search.release().people.text == "0")
  }

  @Test func `a gate for a unit lets only its people through`() {
    let gate = CommentGate(
      rules: DisclosureRules(),
      roster: [],
      people: ["甲": 20, "乙": 20],
      unit: "甲"
    )
    var search = CommentSearch(limit: 20)
    for unit in ["甲", "乙", nil] {
      search.add(
        CommentAuthor(unit: unit, comments: [searched("贵\(unit ?? "")", hit: "贵")]),
        through: gate
      )
    }
    #expect(search.release().comments.map(\.text) == ["贵甲"])
    // Small numbers of a wave are bands.
    #expect(search.release().people.text == "0–4")
  }

  @Test func `context lines keep their neighbours on one line`() {
    var search = CommentSearch(limit: 5)
    let comment = searched("上面\n食堂的饭贵得很。菜也贵", hit: "贵")
    search.add(CommentAuthor(unit: nil, comments: [comment]), through: .unrestricted())
    let lines = search.release().contextLines(reach: 4, limit: 9)
    #expect(
      Set(lines) == [
        ContextLine(left: "食堂的饭", hit: "贵", right: "得很。菜"),
        ContextLine(left: "很。菜也", hit: "贵", right: ""),
      ]
    )
    #expect(search.release().contextLines(reach: 9, limit: 1).count == 1)
  }
}

@Suite struct CollocationAnalysisTests {
  /// Thirty people: 饭 beside 贵, 云 in another sentence, 的 everywhere.
  private func analysis(through gate: CommentGate, people: Int = 30) -> CollocationAnalysis {
    var analysis = CollocationAnalysis(reach: 2)
    for number in 0..<people {
      let text = number < people / 2 ? "饭的贵。云山水火土石" : "云山水火土石。山水火土石"
      analysis.add(CommentAuthor(unit: nil, comments: [searched(text, hit: "贵")]), through: gate)
    }
    return analysis
  }

  @Test func `words near a hit in the same sentence are its company`() throws {
    let release = analysis(through: .unrestricted()).release(limit: 5)
    #expect(release.collocates.map(\.word) == ["饭"])
    #expect(release.people.text == "15")
    let rice = try #require(release.collocates.first)
    #expect(rice.people == 15)
    // Together 15 of 30 words beside a hit, which is always: 14 + log2(2 · 15 / (15 + 15)).
    #expect(rice.logDice == 14)
  }

  @Test func `of a wave a word needs ten people and its figures are rough`() throws {
    #expect(analysis(through: waveGate, people: 18).release(limit: 5).collocates == [])
    let shown = analysis(through: waveGate, people: 26).release(limit: 5)
    let rice = try #require(shown.collocates.first)
    #expect(rice.people == 15)
    #expect(shown.people.text == "10–19")
    #expect((rice.logLikelihood * 10).rounded() == rice.logLikelihood * 10)
    // One person who repeats a word is still one.
    var analysis = CollocationAnalysis()
    let text = String(repeating: "饭贵。", count: 40) + String(repeating: "山水。", count: 40)
    analysis.add(CommentAuthor(unit: nil, comments: [searched(text, hit: "贵")]), through: waveGate)
    #expect(analysis.release(limit: 5).collocates == [])
  }
}

@Suite struct KeywordAnalysisTests {
  /// Forty people of a crew and sixty others; of these 30 and 6 say 热.
  private func analysis(
    _ group: KeywordAnalysis.Group,
    through gate: CommentGate,
    saying: (Int, Int) = (30, 6)
  ) -> KeywordAnalysis {
    var analysis = KeywordAnalysis(group)
    for number in 0..<100 {
      let isFirst = number < 40
      let says = isFirst ? number < saying.0 : number - 40 < saying.1
      analysis.add(
        CommentAuthor(
          unit: isFirst ? "甲" : "乙",
          comments: [
            searched(
              says ? "热热水" : "水",
              label: isFirst ? .negative : .positive,
              topics: isFirst ? ["canteen"] : []
            )
          ]
        ),
        through: gate,
        isOfFirstBody: isFirst
      )
    }
    return analysis
  }

  private func gate(_ unit: String?, people: Int = 40) -> CommentGate {
    CommentGate(
      rules: DisclosureRules(),
      roster: [],
      people: ["甲": people, "乙": 60],
      unit: unit
    )
  }

  @Test(arguments: [
    KeywordAnalysis.Group.label(.negative), .topic("canteen"), .firstBody,
  ])
  func `a group is told from the rest by people`(group: KeywordAnalysis.Group) throws {
    let release = try #require(
      analysis(group, through: .unrestricted()).release(limit: 5).value
    )
    #expect(release.words.map(\.word) == ["热"])
    let word = try #require(release.words.first)
    #expect((word.count, word.otherCount) == (30, 6))
    // log2((30/40) / (6/60)).
    #expect(abs(word.logRatio - 2.906_890_595_608_519) < 1e-12)
    #expect((release.group.text, release.rest.text) == ("40", "60"))
  }

  @Test func `a unit is told from the rest of its wave`() throws {
    let release = try #require(
      analysis(.unit, through: gate("甲"), saying: (30, 11)).release(limit: 5).value
    )
    let word = try #require(release.words.first)
    #expect((word.word, word.count, word.otherCount, word.logRatio) == ("热", 30, 10, 2))
    // A unit that is shut takes its wave out.
    #expect(analysis(.unit, through: gate("甲", people: 9)).release(limit: 5) == .hidden)
    #expect(analysis(.unit, through: gate("丙")).release(limit: 5) == .hidden)
  }

  @Test func `a word of a wave needs ten people of the group`() throws {
    for (own, others, words) in [(20, 10, ["热"]), (9, 10, []), (20, 9, []), (20, 0, [])] {
      let found = try #require(
        analysis(.unit, through: gate("甲"), saying: (own, others)).release(gate: 1, limit: 5).value
      )
      #expect(found.words.map(\.word) == words, "\(own) \(others)")
    }
    let open = CommentGate.unrestricted()
    for (people, words) in [(4, [String]()), (5, ["热"])] {
      let file = analysis(.label(.negative), through: open, saying: (people, 0))
      #expect(try #require(file.release(limit: 5).value).words.map(\.word) == words)
    }
  }

  /// What is told of a word that so many of a crew of 40 and of 60 others say, whatever gate and minimum are asked for.
  private func told(_ own: Int, _ others: Int) throws -> [String] {
    var found: [String] = []
    for least in [5, 10, 11, 12, 13, 14, 15, 17, 18, 20] {
      for significance in stride(from: 0.0, to: 80, by: 0.7) {
        let release = analysis(
          .unit,
          through: gate("甲").raised(to: least),
          saying: (own, others)
        ).release(gate: significance, limit: 5)
        let words = try #require(release.value).words.map {
          "\($0.word) \($0.count) \($0.otherCount) \($0.logRatio) \($0.logLikelihood)"
        }
        found.append(words.joined(separator: ";"))
      }
    }
    return found
  }

  @Test func `measures and gates tell no more than the rounded counts`() throws {
    var cells: [[String]: [[Int]]] = [:]
    for own in 18...22 {
      for others in 13...17 { cells[try told(own, others), default: []].append([own, others]) }
    }
    #expect(cells.count == 1)
    #expect(cells.keys.allSatisfy { $0.contains { $0.hasPrefix("热 20 15 ") } })
  }

  @Test func `who says a word in a unit beside those below it is not singled out`() throws {
    // 40 of the crane and 3 of the mill itself: with both told, the 3 could be worked out.
    let roster = [
      UnitHeadcount(name: "mill"), UnitHeadcount(name: "crane", parent: "mill"),
      UnitHeadcount(name: "office"),
    ]
    func words(_ unit: String, _ own: Int) throws -> [String] {
      let gate = CommentGate(
        rules: DisclosureRules(),
        roster: roster,
        people: ["crane": 60, "mill": 30, "office": 200],
        unit: unit
      )
      var analysis = KeywordAnalysis(.unit, units: KeywordUnits(rosters: [roster], asked: [unit]))
      for (name, people, saying) in [("crane", 60, 40), ("mill", 30, own), ("office", 200, 20)] {
        for number in 0..<people {
          let comment = searched(number < saying ? "热水" : "水")
          analysis.add(CommentAuthor(unit: name, comments: [comment]), through: gate)
        }
      }
      return try #require(analysis.release(limit: 5).value).words.map(\.word)
    }
    #expect(try words("mill", 3) == ["热"] && words("crane", 3) == [])
    #expect(try words("mill", 0) == ["热"] && words("crane", 0) == ["热"])
    #expect(try words("mill", 12) == ["热"] && words("crane", 12) == ["热"])
  }

  @Test func `a group of fewer than ten is hidden whole`() {
    var analysis = KeywordAnalysis(.label(.negative))
    for number in 0..<40 {
      let comment = searched("热水", label: number < 9 ? .negative : .positive)
      analysis.add(CommentAuthor(unit: nil, comments: [comment]), through: waveGate)
    }
    #expect(analysis.release(gate: 0, limit: 5) == .hidden)
  }
}
