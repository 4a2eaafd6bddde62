import Insight

extension PeriodRelease {
  /// True where months or weeks lie between another one and this one.
  ///
  /// - Parameter other: The one listed before.
  /// - Returns: False where one of them is none.
  func isApart(from other: PeriodRelease) -> Bool {
    guard let own = Period.read(period), let before = Period.read(other.period),
      own.period == before.period
    else { return false }
    return own.number - before.number > 1
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
