import Insight

extension PeriodRelease {
  /// True where months lie between another month and this one.
  ///
  /// - Parameter other: The month listed before.
  /// - Returns: False where one of them is no month.
  func isApart(from other: PeriodRelease) -> Bool {
    guard let month = Month(period), let before = Month(other.period) else { return false }
    return month.number - before.number > 1
  }
}

extension [PeriodRelease] {
  /// The months with nil wherever months are missing between two.
  var withBreaks: [PeriodRelease?] {
    var slots: [PeriodRelease?] = []
    for (index, month) in enumerated() {
      if index > 0, month.isApart(from: self[index - 1]) { slots.append(nil) }
      slots.append(month)
    }
    return slots
  }
}
