import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct MomentMatrixTests {
  /// `numpy.cov` and `numpy.corrcoef` of NumPy 2 for ten rows.
  @Test func `covariances and correlations agree with numpy`() throws {
    let moments = totals(SampleItems.rows)
    let covariance = try #require(moments.covariance)
    #expect(agrees(covariance[0, 0], 1.788_888_888_888_889))
    #expect(agrees(covariance[0, 3], 1.455_555_555_555_556))
    #expect(agrees(covariance[3, 2], 0.522_222_222_222_222_1))
    let correlation = try #require(moments.correlation)
    #expect(agrees(correlation[1, 0], 0.812_342_301_711_058_1))
    #expect(agrees(correlation[2, 3], 0.326_129_485_085_199_6))
    #expect(correlation[1, 1] == 1)
    #expect(agrees(moments.means?[0], 3.3))
  }

  @Test func `whole numbers leave no trace whatever the order`() throws {
    var generator = SeededGenerator(seed: 11)
    let rows = (0..<500).map { _ in
      (0..<6).map { _ in Double(Int.random(in: 0...10, using: &generator)) }
    }
    let whole = totals(rows)
    #expect(totals(rows.shuffled(using: &generator)) == whole)
    for cut in [0, 1, 250, 499, 500] {
      let part = totals(Array(rows[..<cut]), dimension: 6)
      var joined = totals(Array(rows[cut...]), dimension: 6)
      let isJoined = joined.merge(part)
      #expect(isJoined && joined == whole)
      let isParted = joined.remove(part)
      #expect(isParted && joined == totals(Array(rows[cut...]), dimension: 6))
    }
    var emptied = whole
    for row in rows.shuffled(using: &generator) {
      let isTaken = emptied.remove(row)
      #expect(isTaken)
    }
    #expect(emptied == MomentMatrix(dimension: 6))
  }

  @Test func `totals survive being written and read`() throws {
    let moments = totals(SampleItems.rows)
    let read = try JSONDecoder().decode(
      MomentMatrix.self,
      from: JSONEncoder().encode(moments)
    )
    #expect(read == moments)
  }

  @Test(arguments: [
    #"{"count":1,"sums":[1,2],"products":[1,2]}"#, #"{"count":-1,"sums":[1],"products":[1]}"#,
    #"{"count":0,"sums":[1],"products":[1]}"#, #"{"count":2,"sums":[9],"products":[1]}"#,
    #"{"count":2,"sums":[1],"products":[-1]}"#,
  ])
  func `numbers that cannot be totals are not read`(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(MomentMatrix.self, from: Data(text.utf8))
    }
  }

  @Test func `what cannot be added or taken back changes nothing`() {
    var moments = totals([[1, 2], [2, 2]])
    let before = moments
    let refused = [
      moments.add([1]), moments.add([1, .nan]), moments.add([.infinity, 1]),
      moments.remove([1]), moments.remove([3, 2]), moments.remove([.nan, 1]),
      moments.remove(totals([[1, 2], [1, 2], [2, 2]])), moments.merge(MomentMatrix(dimension: 3)),
    ]
    #expect(refused == Array(repeating: false, count: 8))
    #expect(moments == before)
    var empty = MomentMatrix(dimension: 2)
    let isTaken = empty.remove([0, 0])
    #expect(!isTaken)
    #expect(empty.covariance == nil && empty.means == nil)
    #expect(MomentMatrix(dimension: -1).dimension == 0)
  }

  @Test func `a billion answers keep their variance`() throws {
    // Half of the answers 4, half 5, in both variables alike.
    let half = 500_000_000.0
    let square = half * 41
    let moments = try #require(
      MomentMatrix(
        count: 1_000_000_000,
        sums: [half * 9, half * 9],
        products: [square, square, square]
      )
    )
    let expected = 0.25 * 1e9 / (1e9 - 1)
    #expect(agrees(moments.covariance?[1, 0], expected))
    #expect(agrees(moments.correlation?[1, 0], 1))
  }

  @Test func `counts and products beyond the largest number are refused`() throws {
    var most = try #require(MomentMatrix(count: .max, sums: [0], products: [0]))
    let before = most
    let refused = [most.add([1]), most.merge(most)]
    #expect(refused == [false, false])
    #expect(most == before)
    #expect(totals([[1e200], [-1e200]]).covariance == nil)
  }

  @Test func `a constant correlates with nothing`() throws {
    let correlation = try #require(totals([[1, 3], [2, 3], [4, 3]]).correlation)
    #expect([correlation[0, 0], correlation[0, 1], correlation[1, 1]] == [1, 0, 0])
  }

  @Test func `some variables are those of their columns`() throws {
    let columns = SampleItems.rows.map { [$0[3], $0[1]] }
    #expect(totals(SampleItems.rows).selecting([3, 1]) == totals(columns))
    #expect(totals(SampleItems.rows).selecting([4]) == nil)
    #expect(
      totals(SampleItems.rows).covariance?.selecting([3, 1]) == totals(columns).covariance
    )
  }

  @Test func `only square, finite, mirrored rows are a matrix`() {
    #expect(SymmetricMatrix(rows: [[1, 2], [2, 5]])?[0, 1] == 2)
    #expect(SymmetricMatrix(rows: [[1, 2], [3, 5]]) == nil)
    #expect(SymmetricMatrix(rows: [[1, 2], [2]]) == nil)
    #expect(SymmetricMatrix(rows: [[1], [2, 3]]) == nil)
    #expect(SymmetricMatrix(rows: [[.nan]]) == nil)
    #expect(SymmetricMatrix(rows: [])?.dimension == 0)
  }

  private func totals(_ rows: [[Double]], dimension: Int? = nil) -> MomentMatrix {
    SampleItems.totals(rows, dimension: dimension)
  }
}
