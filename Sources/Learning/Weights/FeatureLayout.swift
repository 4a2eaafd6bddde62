/// Which features the words of a domain have, and so its comments.
struct FeatureLayout: Sendable {
  /// For each word the numbers of its features.
  let features: [[Int32]]
  /// How many features there are.
  let featureCount: Int
  /// For each comment the features of its words; one that several words share stands there several times.
  let rows: SparseRows
  /// For each comment the sum of what its words weigh elsewhere.
  let given: [Double]

  init(_ words: [AdaptedWord], _ read: ReadComments) {
    var numbers: [WordFeature: Int32] = [:]
    features = words.map { word in
      let own: [WordFeature] = word.isOwn ? [.word(word.word)] : []
      return (own + WordFeature.shared(of: word.word)).map { feature in
        if let number = numbers[feature] { return number }
        let number = Int32(numbers.count)
        numbers[feature] = number
        return number
      }
    }
    featureCount = numbers.count
    var places = [Int?](repeating: nil, count: read.words.count)
    for index in words.indices {
      if let number = words[index].number { places[number] = index }
    }
    var rows = SparseRows(columnCount: featureCount)
    var given: [Double] = []
    for row in read.rows {
      let found = row.compactMap { places[Int($0)] }
      rows.append(found.flatMap { [features] in features[$0] })
      given.append(found.reduce(0) { $0 + words[$1].given })
    }
    self.rows = rows
    self.given = given
  }
}
