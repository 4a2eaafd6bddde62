/// One variable of a table: a column with what its values mean.
public struct DataVariable: Sendable, Hashable {
  /// What the values are.
  public enum Kind: Sendable, Hashable {
    /// Numbers that name groups, such as departments.
    case nominal
    /// Numbers in an order, such as degrees of agreement.
    case ordinal
    /// Numbers to calculate with, shown with some decimals.
    case scale(decimals: Int)
    /// Texts of at most so many UTF-8 bytes; longer ones are cut.
    case text(bytes: Int)
  }

  /// What a number means.
  public struct ValueLabel: Sendable, Hashable {
    /// The number.
    public let value: Double
    /// Its meaning.
    public let label: String

    /// Creates a label.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - label: Its meaning.
    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The name, unique in the table.
  public let name: String
  /// What it measures, in words.
  public let label: String
  /// What the values are.
  public let kind: Kind
  /// What the numbers mean.
  public let valueLabels: [ValueLabel]
  /// The numbers that stand for an answer that does not count, such as “does not apply”.
  public let missingCodes: [Double]

  /// Creates a variable.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the table.
  ///   - label: What it measures, in words.
  ///   - kind: What the values are.
  ///   - valueLabels: What the numbers mean.
  ///   - missingCodes: The numbers that stand for an answer that does not count.
  public init(
    name: String,
    label: String,
    kind: Kind,
    valueLabels: [ValueLabel] = [],
    missingCodes: [Double] = []
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.valueLabels = valueLabels
    self.missingCodes = missingCodes
  }
}
