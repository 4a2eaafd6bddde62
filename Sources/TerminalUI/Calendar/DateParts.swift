/// A part of a date or a time.
enum DatePart: Sendable, Hashable {
  case year
  case month
  case day
  case hour
  case minute
  case week

  /// How many digits it has.
  var width: Int { self == .year ? 4 : 2 }

  /// The numbers it may have.
  var range: ClosedRange<Int> {
    switch self {
    case .year: 1...9999
    case .month: 1...12
    case .day: 1...31
    case .hour: 0...23
    case .minute: 0...59
    case .week: 1...53
    }
  }
}

extension DateField {
  /// What is asked for.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A day: `2026-11-26`.
    case date
    /// A month: `2026-11`.
    case month
    /// A day and a time: `2026-11-26T09:30`.
    case dateTime
    /// A time of day: `09:30`.
    case time
    /// A week of ISO 8601: `2026-W48`.
    case week

    var parts: [DatePart] {
      switch self {
      case .date: [.year, .month, .day]
      case .month: [.year, .month]
      case .dateTime: [.year, .month, .day, .hour, .minute]
      case .time: [.hour, .minute]
      case .week: [.year, .week]
      }
    }

    /// What stands before each part.
    func separator(before part: DatePart) -> String {
      switch part {
      case .year: ""
      case .month, .day: "-"
      case .hour: self == .time ? "" : "T"
      case .minute: ":"
      case .week: "-W"
      }
    }

    /// True where a calendar of days helps.
    var hasCalendar: Bool { self == .date || self == .dateTime || self == .week }

    /// The numbers of a text as people and programs write it: `2026-11-26`, `2026/11/26`, `2026年11月26日`, `20261126`, `9点30分`,
    /// `2026-W48`; nil where it says something else.
    ///
    /// A day and a time give a day, and a day alone is taken for the day of a day and a time.
    func numbers(in text: String) -> [Int]? {
      let text = text.narrowed
      guard text.allSatisfy({ $0.isDigit || Self.marks.contains($0) }) else { return nil }
      var groups = text.split { !$0.isDigit }.map(String.init)
      if groups.count == 1, let digits = groups.first, let cut = cut(digits) { groups = cut }
      // A day stands before the time, and seconds behind the minute.
      if self == .time, groups.count > 3 { groups.removeFirst(3) }
      let isDay = self == .dateTime && groups.count == 3
      let wanted = isDay ? Array(parts.prefix(3)) : parts
      let extra = groups.count - wanted.count
      let mayFollow: ClosedRange<Int> =
        switch self {
        case .date: 0...3
        case .dateTime: isDay ? 0...0 : 0...1
        case .time: 0...1
        case .month, .week: 0...0
        }
      guard mayFollow.contains(extra), self != .date || extra != 1 else { return nil }
      let numbers = zip(wanted, groups).compactMap { part, digits -> Int? in
        let hasWidth = part == .year ? digits.count == 4 : digits.count <= 2
        return hasWidth ? Int(digits).flatMap { part.range.contains($0) ? $0 : nil } : nil
      }
      return numbers.count == wanted.count ? numbers : nil
    }

    private static let marks = Set("-/.:,TWZ年月日号时時点點分秒第周週 ")

    /// Digits without marks between them: `20261126`.
    private func cut(_ digits: String) -> [String]? {
      let widths = parts.map(\.width)
      for parts in [widths, Array(widths.prefix(3))] where parts.reduce(0, +) == digits.count {
        var rest = Substring(digits)
        return parts.map { width in
          defer { rest = rest.dropFirst(width) }
          return String(rest.prefix(width))
        }
      }
      return nil
    }
  }
}
