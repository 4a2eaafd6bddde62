import Learning
import Testing

/// What a rating says.
@Suite struct RatingScaleTests {
  @Test(arguments: [
    ([0.0, 1], [false, true]), ([1, 2, 3, 4, 5], [false, false, nil, true, true]),
    ([-1, 0, 1], [false, nil, true]), ([1, 10, 5.5], [false, true, nil]),
  ])
  func `the middle of the scale says neither`(ratings: [Double], expected: [Bool?]) throws {
    let scale = try #require(RatingScale(ratings: ratings))
    #expect(ratings.map(scale.isPositive) == expected)
  }

  @Test func `a middle may be a range`() {
    let scale = RatingScale(middle: 3...4)
    #expect(
      [2.9, 3, 3.5, 4, 4.1, .nan].map(scale.isPositive) == [false, nil, nil, nil, true, nil]
    )
  }

  @Test func `one rating alone is no scale`() {
    #expect(RatingScale(ratings: [3, 3]) == nil)
    #expect(RatingScale(ratings: [.nan, .infinity]) == nil)
  }
}
