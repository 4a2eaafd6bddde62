/// What a number in a choice column means.
public enum OptionCodes: String, Sendable, Hashable, CaseIterable {
  /// Decided for each column from its options: where any option's value or text is a number, a number
  /// is that value; elsewhere it is the place of the option, counted from 1.
  case automatic
  /// A number is the place of the option, counted from 1.
  case number
  /// A number is the value of the option.
  case value
}
