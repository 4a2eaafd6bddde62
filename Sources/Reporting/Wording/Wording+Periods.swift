import Insight
import Messages

/// The words of months and weeks.
extension Wording {
  /// The heading of comments over time.
  ///
  /// - Parameter period: What they are counted by.
  /// - Returns: A heading.
  static func periods(_ period: Period) -> Phrase {
    switch period {
    case .month: months
    case .week: Phrase("Week by week", "逐周变化")
    }
  }

  /// The name of a month or a week as the head of a column.
  ///
  /// - Parameter period: Which of them.
  /// - Returns: A word.
  static func name(of period: Period) -> Phrase {
    switch period {
    case .month: month
    case .week: Phrase("Week", "周")
    }
  }

  /// What one bar of a chart of counts is.
  ///
  /// - Parameter period: A month or a week.
  /// - Returns: A sentence.
  static func countChart(_ period: Period) -> Phrase {
    switch period {
    case .month: countChart
    case .week: Phrase("One bar a week.", "每周一条。")
    }
  }

  /// That the chart leaves out the earliest months or weeks.
  ///
  /// - Parameters:
  ///   - shown: How many are shown.
  ///   - total: How many there are.
  ///   - period: Months or weeks.
  /// - Returns: A sentence.
  static func last(_ shown: Int, of total: Int, _ period: Period) -> Phrase {
    switch period {
    case .month: lastMonths(shown, of: total)
    case .week:
      Phrase("The last \(shown) of \(total) weeks.", "共 \(total) 周，这里是最近 \(shown) 周。")
    }
  }

  /// What the mark of a break in a chart means.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - period: Months or weeks.
  /// - Returns: A sentence.
  static func periodBreak(_ mark: String, _ period: Period) -> Phrase {
    switch period {
    case .month: monthBreak(mark)
    case .week: Phrase("\(mark) weeks without comments are left out", "\(mark) 此处略去没有意见的周")
    }
  }
}

extension [PeriodRelease] {
  /// What the comments are counted by.
  var period: Period { first.flatMap { Period.read($0.period)?.period } ?? .month }
}
