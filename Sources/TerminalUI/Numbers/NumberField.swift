import TextDisplay

/// A number that is typed, or moved in steps by Up and Down, `+` and `-`.
///
/// Full-width digits and the marks of Chinese input count as plain ones. What can never become a number is not let in, and
/// ``refusal`` says why; ``state`` says whether the text is one already.
///
/// ## Usage
/// ```swift
/// var age = NumberField(limits: .init(minimum: 16, maximum: 70, decimals: 0))
/// age.receive(.text("３５"), width: 12, look)  // age.value == 35
/// ```
public struct NumberField: Widget, Hashable {
  /// Which numbers may be given.
  public struct Limits: Sendable, Hashable {
    /// The least number; nil for any.
    public let minimum: Double?
    /// The greatest number; nil for any.
    public let maximum: Double?
    /// How far one step goes; greater than 0.
    public let step: Double
    /// How many digits may follow the point, 0 for whole numbers; nil for any number of them.
    public let decimals: Int?

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - minimum: The least number; nil for any.
    ///   - maximum: The greatest number; nil for any.
    ///   - step: How far one step goes; 1 where it is not greater than 0.
    ///   - decimals: How many digits may follow the point; nil for any number of them.
    public init(
      minimum: Double? = nil,
      maximum: Double? = nil,
      step: Double = 1,
      decimals: Int? = nil
    ) {
      self.minimum = minimum
      self.maximum = maximum
      self.step = step > 0 && step.isFinite ? step : 1
      self.decimals = decimals
    }
  }

  /// What the text is.
  public enum State: Sendable, Hashable {
    /// Nothing is typed.
    case empty
    /// The beginning of a number, such as `-` or `3.`.
    case unfinished
    /// A number within the limits.
    case number
    /// A number less than the least one.
    case belowMinimum
    /// A number greater than the greatest one.
    case aboveMaximum
  }

  /// Why something was not let in.
  public enum Refusal: Sendable, Hashable {
    /// It is no part of a number.
    case noNumber
    /// Only whole numbers are asked for.
    case wholeOnly
    /// There are as many decimals as may be.
    case tooManyDecimals
    /// No number below 0 is asked for.
    case noNegative
    /// The number has more digits than can be kept.
    case tooLong
    /// The least or the greatest number is reached.
    case atLimit
  }

  /// Which numbers may be given.
  public let limits: Limits
  /// How the number is shown while nobody types it; nil for as it is typed.
  public let grouping: NumberGrouping?
  /// Why the last event was refused; nil where it was not.
  public internal(set) var refusal: Refusal?
  var field: TextField

  /// The most characters of a number.
  static let longest = 24

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - value: What it begins with; nil for nothing.
  ///   - limits: Which numbers may be given.
  ///   - placeholder: What stands there while it is empty.
  ///   - grouping: How the number is shown while nobody types it; nil for as it is typed.
  public init(
    _ value: Double? = nil,
    limits: Limits = Limits(),
    placeholder: String = "",
    grouping: NumberGrouping? = nil
  ) {
    self.limits = limits
    self.grouping = grouping
    let text = value.map { DecimalText.text(of: $0) } ?? ""
    field = TextField(text, placeholder: placeholder, limit: max(Self.longest, text.count))
  }

  /// Selects what stands there, so that typing replaces it.
  public mutating func selectAll() { field.content.selectAll() }

  /// What is typed, in ASCII.
  public var text: String { field.content.text }

  /// The number, within the limits or not; nil while the text is none.
  public var value: Double? {
    guard text.last?.isDigit ?? false, let number = Double(text) else { return nil }
    return number == 0 ? 0 : number
  }

  /// What the text is.
  public var state: State {
    guard !text.isEmpty else { return .empty }
    guard let value else { return .unfinished }
    if let minimum = limits.minimum, value < minimum { return .belowMinimum }
    if let maximum = limits.maximum, value > maximum { return .aboveMaximum }
    return .number
  }

  /// How many rows it takes at some width.
  public func height(at width: Int, _ look: Look) -> Int { 1 }

  /// Takes what came from the terminal.
  public mutating func receive(
    _ event: TerminalEvent,
    width: Int,
    _ look: Look
  ) -> WidgetOutcome {
    let former = refusal
    refusal = nil
    let outcome =
      switch event {
      case .text(let text): type(text)
      case .paste(let text): insert(text)
      case .key(KeyPress(.up)): step(by: limits.step)
      case .key(KeyPress(.down)): step(by: -limits.step)
      default: field.receive(event, width: width, look)
      }
    if outcome == .ignored { refusal = former }
    return outcome
  }
}

extension NumberField {
  /// Draws it, and says where the cursor belongs.
  public func draw(
    on screen: inout Screen,
    in area: ScreenArea,
    _ look: Look
  ) -> ScreenPlace? {
    guard !look.isFocused, !text.isEmpty else { return field.draw(on: &screen, in: area, look) }
    let origin = ScreenPlace(column: area.columns.lowerBound, row: area.rows.lowerBound)
    let underline = CellStyle(isUnderlined: true)
    screen.clear(ScreenArea(columns: area.columns, rows: origin.row..<(origin.row + 1)), underline)
    screen.write(shown(in: area.columns.count, look), at: origin, underline, within: area)
    return origin
  }

  /// The number as it is shown; a sign at its end says that digits are cut off, since a part of a number is another one.
  private func shown(in width: Int, _ look: Look) -> String {
    let grouped = value.flatMap { value in grouping?.text(of: value) } ?? text
    for candidate in [grouped, text]
    where TerminalText.width(of: candidate, look.widths) <= width {
      return candidate
    }
    return text.prefix(max(width - 1, 0)) + look.theme.marks.more
  }
}
