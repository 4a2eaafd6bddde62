extension DateField {
  var entry: Entry { Entry(digits: digits, current: current) }

  /// Goes to a part; a digit alone becomes two on the way, and beyond the ends the key belongs to whoever is around.
  mutating func go(to place: Int) -> WidgetOutcome {
    guard digits.indices.contains(place), place != current else { return .ignored }
    pad()
    history.endRun()
    (current, isFresh) = (place, true)
    return .moved
  }

  private mutating func pad() {
    guard let number = number(current), number > 0, kind.parts[current] != .year else { return }
    digits[current] = CalendarDate.padded(number, 2)
  }

  mutating func set(_ text: String, as kind: EditHistory<Entry>.Kind) -> WidgetOutcome {
    history.note(entry, before: kind)
    digits[current] = text
    isFresh = false
    return .changed
  }

  mutating func restore(_ entry: Entry?) -> WidgetOutcome {
    guard let entry else { return .ignored }
    (digits, current, isFresh) = (entry.digits, entry.current, true)
    return .changed
  }

  mutating func clear() -> WidgetOutcome {
    guard digits.contains(where: { !$0.isEmpty }) else { return .ignored }
    history.note(entry, before: .other)
    digits = digits.map { _ in "" }
    (current, isFresh) = (0, true)
    return .changed
  }

  mutating func eraseDigit() -> WidgetOutcome {
    guard digits[current].isEmpty else {
      return set(String(digits[current].dropLast()), as: .deletion)
    }
    return go(to: current - 1)
  }
}

extension DateField {
  /// Takes what was typed: a whole date that came at once, or one sign after the other.
  mutating func type(_ text: String) -> WidgetOutcome {
    if text.count > 1, let numbers = kind.numbers(in: text) { return replace(numbers) }
    var outcomes: Set<WidgetOutcome> = []
    for sign in text.map(\.narrowed) {
      outcomes.insert(sign.isDigit ? put(sign) : passOver(sign))
    }
    let order: [WidgetOutcome] = [.changed, .moved, .refused]
    return order.first(where: outcomes.contains) ?? .ignored
  }

  mutating func paste(_ text: String) -> WidgetOutcome {
    guard let numbers = kind.numbers(in: text.filter { !$0.isNewline }) else { return .refused }
    return replace(numbers)
  }

  private mutating func replace(_ numbers: [Int]) -> WidgetOutcome {
    history.note(entry, before: .other)
    fill(numbers)
    (current, isFresh) = (min(numbers.count, digits.count - 1), true)
    return .changed
  }

  /// Takes a digit; a part that is full goes over to the next one.
  private mutating func put(_ digit: Character) -> WidgetOutcome {
    let part = kind.parts[current]
    let isAnew = isFresh || digits[current].count >= part.width
    let text = (isAnew ? "" : digits[current]) + String(digit)
    // What no calendar has stays as it is typed: who left it out would put the digits behind it elsewhere.
    guard let number = Int(text) else { return .refused }
    let outcome = set(text, as: .insertion)
    let isFull =
      text.count == part.width || part != .year && number * 10 > part.range.upperBound
    if isFull {
      pad()
      if current + 1 < digits.count { (current, isFresh) = (current + 1, true) }
    }
    return outcome
  }

  /// Takes a sign between parts: it ends one that is begun, and means nothing where that has happened already.
  private mutating func passOver(_ sign: Character) -> WidgetOutcome {
    if sign == " ",
      kind != .dateTime || kind.parts[current] != .hour || !digits[current].isEmpty || !isFresh
    {
      return openCalendar()
    }
    guard "-/.,:TtWw年月日号时点點分周 ".contains(sign) else { return .refused }
    guard !isFresh, !digits[current].isEmpty, current + 1 < digits.count else { return .moved }
    return go(to: current + 1)
  }

  /// Changes a part by one and begins anew at its end; a day too many for the new month becomes its last one.
  mutating func step(_ distance: Int) -> WidgetOutcome {
    let part = kind.parts[current]
    var range = part.range
    if part == .day { range = 1...monthLength }
    if part == .week, let year = number(.year), year > 0 {
      range = 1...CalendarDate.weeks(in: year)
    }
    if part == .year {
      let least = limit(minimum, part) ?? 1
      range = least...max(limit(maximum, part) ?? 9999, least)
    }
    let target: Int
    if let number = number(current) {
      let next = number + distance
      guard part != .year || range.contains(next) || !range.contains(number) else {
        return .refused
      }
      let end = distance > 0 ? range.lowerBound : range.upperBound
      target =
        range.contains(next)
        ? next : part == .year ? min(max(next, range.lowerBound), range.upperBound) : end
    } else {
      let start = beginning(part)
      target = min(max(start, range.lowerBound), range.upperBound)
    }
    history.note(entry, before: .other)
    digits[current] = CalendarDate.padded(target, part.width)
    isFresh = true
    if let place = kind.parts.firstIndex(of: .day), let day = number(place), day > monthLength {
      digits[place] = CalendarDate.padded(monthLength, 2)
    }
    if let place = kind.parts.firstIndex(of: .week), let week = number(place),
      let year = number(.year), year > 0, week > CalendarDate.weeks(in: year)
    {
      digits[place] = CalendarDate.padded(CalendarDate.weeks(in: year), 2)
    }
    return .changed
  }

  private func limit(_ text: String?, _ part: DatePart) -> Int? {
    guard let place = kind.parts.firstIndex(of: part) else { return nil }
    return text.flatMap(kind.numbers(in:)).flatMap { place < $0.count ? $0[place] : nil }
  }

  /// Where steps of an empty part begin: today, else the first that may be given.
  private func beginning(_ part: DatePart) -> Int {
    switch part {
    case .year: today?.year ?? limit(minimum, part) ?? limit(maximum, part) ?? 2000
    case .month: today?.month ?? limit(minimum, part) ?? 1
    case .day: today?.day ?? limit(minimum, part) ?? 1
    case .week: today?.week.week ?? limit(minimum, part) ?? 1
    case .hour, .minute: limit(minimum, part) ?? 0
    }
  }
}
