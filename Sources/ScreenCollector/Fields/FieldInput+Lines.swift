import SurveyModel
import TerminalUI

extension FieldInput {
  /// The field for one line of text, by what is to be typed.
  static func line(
    _ line: AskedText,
    _ question: AskedQuestion,
    _ settings: FieldSettings
  ) -> FieldInput {
    if let pattern = line.pattern {
      return .masked(
        MaskedField(pattern, value: question.value.isEmpty ? "" : question.value.asText)
      )
    }
    if line.grouping != nil || line.input == .number || line.input == .range {
      return .number(number(line, question.value))
    }
    if let kind = dateKind(line.input) {
      return .date(
        DateField(
          kind,
          value: question.value.isEmpty ? nil : question.value.asText,
          minimum: line.minimum.isEmpty ? nil : line.minimum.asText,
          maximum: line.maximum.isEmpty ? nil : line.maximum.asText,
          today: settings.today,
          weekdays: settings.weekdays
        )
      )
    }
    var field = TextField(
      line.shown(question.value),
      placeholder: line.placeholder,
      limit: line.maxLength
    )
    field.isSecret = line.input == .password
    return .line(field)
  }

  /// Limits are told below the field and not kept by it: what one means to type may pass through them.
  private static func number(_ line: AskedText, _ value: Value) -> NumberField {
    let grouping = line.grouping.map { grouping in
      NumberGrouping(
        thousands: grouping.thousands,
        decimal: String(grouping.decimal),
        prefix: grouping.prefix,
        suffix: grouping.suffix,
        precision: grouping.decimals
      )
    }
    return NumberField(
      value.plainNumber,
      limits: NumberField.Limits(
        minimum: line.minimum.plainNumber,
        maximum: line.maximum.plainNumber,
        step: line.step ?? 1
      ),
      placeholder: line.placeholder,
      grouping: grouping
    )
  }

  private static func dateKind(_ input: TextInput.Kind) -> DateField.Kind? {
    switch input {
    case .date: .date
    case .datetime: .dateTime
    case .month: .month
    case .time: .time
    case .week: .week
    default: nil
    }
  }
}

extension Value {
  /// The number, also where it is written as a text; nil for anything else.
  var plainNumber: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text)
    default: nil
    }
  }
}
