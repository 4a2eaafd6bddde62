import Testing

@testable import Learning

/// What the weight of a word is put together from, and how freely.
@Suite struct WordFeatureTests {
  @Test(arguments: [
    ("差", [WordFeature.part("差")]),
    ("太差", [.part("太"), .part("差")]),
    ("不新鲜", [.part("不"), .part("新"), .part("鲜"), .part("不新"), .part("新鲜")]),
    ("不 新鲜", [.seam("不新")]),
    ("app", []),
    ("维c", []),
    ("~", []),
    (" 好", []),
  ])
  func `characters, two side by side, and the seam of a pair are shared`(
    word: String,
    features: [WordFeature]
  ) {
    #expect(WordFeature.shared(of: word) == features)
  }

  @Test func `the scale is the log-count ratio, worked out by hand`() {
    var scale = FeatureScale(featureCount: 3)
    for _ in 0..<3 { scale.add([0, 1], isPositive: true) }
    for _ in 0..<3 { scale.add([1], isPositive: false) }
    scale.add([2], isPositive: false)
    // Good 3, 3, 0 and bad 0, 3, 1, each plus 1: of 9 and of 7.
    let scales = scale.scales(atLeast: 2)
    #expect(abs(scales[0] - 1.134_979_9) < 1e-6)
    #expect(abs(scales[1] - 0.251_314_4) < 1e-6)
    #expect(scales[2] == 0)
  }

  @Test(arguments: [(1.0, 10.0 / 3, 10.0 / 7), (0, 2, 2), (0.5, 2.637_6, 1.726_7)])
  func `classes count alike wholly or in part`(evenness: Double, rare: Double, common: Double) {
    let comments = (0..<20).map { number in
      RatedComment(
        text: "",
        isPositive: number % 10 < 3,
        domain: number < 10 ? "one" : "two"
      )
    }
    let weights = RatedComment.rowWeights(of: comments, evenness: evenness)
    #expect(abs(weights.reduce(0, +) - 20) < 1e-9)
    #expect(abs(weights[0] - rare / 2) < 1e-3)
    #expect(abs(weights[9] - common / 2) < 1e-3)
  }
}
