import Foundation
import Messages
import SurveyModel
import SurveyStore
import TestSupport
import Testing

/// Waves of one name that are not the same wave.
struct MergeMismatchTests {
  private static func request(
    digest: String = Scene.digest,
    opens: String? = "2025-03-01",
    closes: String? = "2025-03-31",
    units: [WaveUnit] = MergeScene.units,
    anonymity: SurveySettings.Anonymity = .anonymous,
    group: Int = 5,
    comments: Int = 10,
    isSynthetic: Bool = false
  ) -> WaveRequest {
    WaveRequest(
      name: "spring",
      surveyJSON: Array(#"{"title": "满意度"}"#.utf8),
      surveyDigest: digest,
      surveyTitle: "满意度",
      opens: opens,
      closes: closes,
      units: units,
      anonymity: anonymity,
      minimumGroup: group,
      minimumComments: comments,
      isSynthetic: isSynthetic
    )
  }

  static let cases: [(WaveRequest, WaveDifference)] = [
    (request(digest: String(repeating: "b2", count: 32)), .survey),
    (request(opens: nil), .opens(here: "2025-03-01", there: nil)),
    (request(closes: "2025-04-30"), .closes(here: "2025-03-31", there: "2025-04-30")),
    (request(anonymity: .named), .anonymity(here: "anonymous", there: "named")),
    (request(group: 7), .minimumGroup(here: 5, there: 7)),
    (request(comments: 12), .minimumComments(here: 10, there: 12)),
    (request(isSynthetic: true), .synthetic),
    (request(units: []), .unit(name: "一车间")),
    (request(units: MergeScene.units + [WaveUnit(name: "食堂")]), .unit(name: "食堂")),
    (
      request(units: [WaveUnit(name: "一车间", headcount: 41), WaveUnit(name: "二车间")]),
      .unit(name: "一车间")
    ),
  ]

  @Test(arguments: cases.indices)
  func `another wave of the same name is refused, and all else of its file with it`(
    index: Int
  ) throws {
    let (request, difference) = Self.cases[index]
    let scene = try MergeScene()
    let path = try scene.stranger("other.sqlite", request) { store, wave in
      // By name the first, so that it has been taken over when the fault shows.
      let first = try store.openWave(Scene.request("autumn"))
      try store.save(Scene.response(1), in: first, today: Scene.today)
    }
    let before = try Holdings(of: scene.store)
    #expect(
      throws: MergeFault.otherWave(path: path, wave: "spring", differences: [difference])
    ) {
      try scene.merge(path)
    }
    #expect(try Holdings(of: scene.store) == before)
  }

  @Test func `the same wave opened twice is one wave`() throws {
    let scene = try MergeScene()
    let path = try scene.stranger("other.sqlite", Self.request()) { store, wave in
      try store.save(Scene.response(1), in: wave, today: Scene.today)
    }
    #expect(try scene.merge(path).waves.first?.stored == 1)
  }

  @Test func `all differences are told at once`() {
    let fault = MergeFault.otherWave(
      path: "/f",
      wave: "春季",
      differences: Self.cases.prefix(9).map(\.1)
    )
    #expect(fault.category == .badData)
    #expect(
      fault.phrase
        == Phrase(
          "/f: its wave “春季” is not the one here: another version of the survey; first day "
            + "(2025-03-01 here, none there); last day (2025-03-31 here, 2025-04-30 there); "
            + "anonymity (anonymous here, named there); minimumGroup (5 here, 7 there); "
            + "minimumComments (10 here, 12 there); only one is for made-up responses; the roster, "
            + "from the unit “一车间” on; the roster, from the unit “食堂” on. Nothing of the file was "
            + "taken; merge it into a data file without that wave.",
          "/f：其中的批次“春季”与此处的不是同一个：问卷版本不同；首日不同（此处2025-03-01，该文件无）；"
            + "末日不同（此处2025-03-31，该文件2025-04-30）；匿名方式不同（此处 anonymous，该文件 named）；"
            + "minimumGroup 不同（此处 5，该文件 7）；minimumComments 不同（此处 10，该文件 12）；"
            + "只有一方收模拟答卷；名册不同，自单位“一车间”起；名册不同，自单位“食堂”起。"
            + "没有并入任何内容；请并入没有该批次的数据文件。"
        )
    )
  }
}
