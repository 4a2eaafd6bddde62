extension NumberField {
  /// Takes what was typed: a whole number that came at once, or one sign after the other.
  mutating func type(_ text: String) -> WidgetOutcome {
    if text.count > 1, insert(text) == .changed { return .changed }
    refusal = nil
    var isChanged = false
    for sign in text.map(\.narrowed) {
      let outcome =
        switch sign {
        // A sign before the number says nothing new.
        case "+": value == nil ? WidgetOutcome.moved : step(by: limits.step)
        case "-" where value != nil && !fits(inserted("-")): step(by: -limits.step)
        default: put(sign == grouping?.decimal.first ? "." : String(sign))
        }
      if outcome == .changed { isChanged = true }
    }
    return isChanged ? .changed : refusal == nil ? .moved : .refused
  }

  mutating func insert(_ text: String) -> WidgetOutcome {
    guard let plain = (grouping ?? NumberGrouping()).plain(text), !plain.isEmpty else {
      return refuse(.noNumber)
    }
    return put(plain)
  }

  private mutating func refuse(_ reason: Refusal) -> WidgetOutcome {
    refusal = reason
    return .refused
  }

  /// Puts a text where the cursor is, as long as a number can become of the whole.
  private mutating func put(_ text: String) -> WidgetOutcome {
    let candidate = inserted(text)
    guard isBeginning(candidate.text) else {
      let needsWhole = limits.decimals == 0 && text == "."
      return refuse(needsWhole ? .wholeOnly : .noNumber)
    }
    if candidate.text.hasPrefix("-"), let minimum = limits.minimum, minimum >= 0 {
      return refuse(.noNegative)
    }
    if let most = limits.decimals, decimals(candidate.text) > most {
      return refuse(most == 0 ? .wholeOnly : .tooManyDecimals)
    }
    if limits.decimals == 0, candidate.text.contains(".") { return refuse(.wholeOnly) }
    guard candidate.isWhole else { return refuse(.tooLong) }
    field.content = candidate.content
    return .changed
  }

  private func inserted(_ text: String) -> (content: EditableText, text: String, isWhole: Bool) {
    var content = field.content
    let isWhole = content.insert(text)
    return (content, content.text, isWhole)
  }

  private func fits(_ candidate: (content: EditableText, text: String, isWhole: Bool)) -> Bool {
    isBeginning(candidate.text) && !((limits.minimum ?? -1) >= 0)
  }

  /// True for a text that is a number or becomes one when digits follow.
  private func isBeginning(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return text.prefix { $0 == "-" }.count <= 1 && parts.count <= 2
      && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
  }

  private func decimals(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// Goes a step up or down, as far as the limits let it; from nothing to the limit on that side, else to 0.
  mutating func step(by distance: Double) -> WidgetOutcome {
    let least = limits.minimum ?? -.greatestFiniteMagnitude
    let greatest = max(limits.maximum ?? .greatestFiniteMagnitude, least)
    let target: Double
    if let value {
      target = min(max(value + distance, least), greatest)
      guard distance > 0 ? target > value : target < value else { return refuse(.atLimit) }
    } else {
      let limit = distance > 0 ? limits.minimum : limits.maximum
      target = min(max(limit ?? 0, least), greatest)
    }
    // 0.1 + 0.2 is 0.3 to whoever reads it.
    let parts = [value, limits.step, limits.minimum, limits.maximum].compactMap { $0 }
    let decimals = parts.map(DecimalText.decimals(of:)).max() ?? 0
    let text = DecimalText.text(of: target, decimals: decimals)
    guard text.count <= field.content.limit ?? Self.longest else { return refuse(.tooLong) }
    field.content.selectAll()
    field.content.insert(text)
    return .changed
  }
}
