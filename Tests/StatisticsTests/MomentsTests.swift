import Statistics
import Testing

@Suite struct MomentsTests {
  @Test func `mean and variance of a worked example`() {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(agrees(moments.variance, 32.0 / 7))
    #expect(agrees(moments.standardDeviation, (32.0 / 7).squareRoot()))
  }

  @Test func `one number has no variance and none has mean 0`() {
    #expect(Moments([3]).variance == nil)
    #expect(Moments([]) == Moments())
    #expect(Moments().mean == 0)
  }

  @Test func `a large offset does not cost digits`() {
    let moments = Moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(agrees(moments.variance, 30))
  }

  @Test func `parts join to the whole at every cut`() {
    let values = [1.0, 5, 2, 2, 4, 3, 5, 1, 1]
    let whole = Moments(values)
    for cut in 0...values.count {
      var joined = Moments(values[..<cut])
      joined.merge(Moments(values[cut...]))
      #expect(joined.count == whole.count)
      #expect(agrees(joined.mean, whole.mean))
      #expect(agrees(joined.variance, whole.variance ?? -1))
    }
  }
}
