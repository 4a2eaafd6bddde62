import Insight
import Testing

@testable import Reporting

struct UnitTreeTests {
  private func unit(_ name: String, under parent: String?) -> UnitRelease {
    UnitRelease(unit: name, parent: parent, scores: [])
  }

  @Test func `children follow their parent whatever the order`() {
    let rows = UnitTree.rows(of: [
      unit("c1", under: "c"), unit("a", under: nil), unit("c", under: "a"), unit("b", under: "a"),
      unit("orphan", under: "nobody"),
    ])
    #expect(rows.map(\.release.unit) == ["a", "c", "c1", "b", "orphan"])
    #expect(rows.map(\.depth) == [0, 1, 2, 1, 0])
  }

  @Test func `a ring of parents loses no unit`() {
    let rows = UnitTree.rows(of: [
      unit("a", under: "b"), unit("b", under: "a"), unit("c", under: "c"),
    ])
    #expect(Set(rows.map(\.release.unit)) == ["a", "b", "c"])
  }
}
