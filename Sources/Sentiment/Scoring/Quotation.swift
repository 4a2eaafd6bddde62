/// Where a quotation began.
struct Quotation {
  /// The mark that ends it, 0 outside a quotation.
  var closing: UInt16 = 0
  /// The number of marks of evidence before it.
  var firstMark = 0
  /// The number of words of the clause before it.
  var wordsBefore = 0

  /// The mark that closes what a mark opens, 0 for a mark that opens nothing.
  static func closing(of unit: UInt16) -> UInt16 {
    switch unit {
    case 0x201C: 0x201D
    case 0x2018: 0x2019
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x22: 0x22
    default: 0
    }
  }
}

extension ScoreSheet {
  /// Follows quotation marks: praise between them counts little, for a boss or a rule speaks.
  ///
  /// A praising word that stands alone in them is meant the other way round: 领导的“照顾”.
  mutating func readQuotationMark(
    _ unit: UInt16,
    words: Int,
    _ rules: ScoringRules,
    _ reading: inout WordReading
  ) {
    let quotation = reading.quotation
    if quotation.closing == 0 {
      let closing = Quotation.closing(of: unit)
      guard closing != 0 else { return }
      reading.quotation = Quotation(
        closing: closing,
        firstMark: marks.count,
        wordsBefore: words
      )
    } else if unit == quotation.closing {
      reading.quotation = Quotation()
      let isAlone = words == quotation.wordsBefore + 1
      let factor = isAlone ? rules.scareQuotation : rules.praiseInQuotation
      for index in quotation.firstMark..<marks.count
      where marks[index].isWordLike && marks[index].contribution > 0 {
        marks[index].contribution *= factor
      }
    }
  }
}
