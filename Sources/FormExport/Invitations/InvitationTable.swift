public import DataExport

/// Invitations as a table for mail merge and text messages: label, unit, what else is known, code, address.
public struct InvitationTable: Sendable {
  /// The names of the columns before those that are carried along.
  public static let columns = ["label", "unit"]
  /// The names of the columns after them.
  public static let lastColumns = ["code", "address"]

  private let cards: [InvitationCard]
  private let others: [String]
  private let rows: [[String]]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - cards: The invitations, in order.
  ///   - others: The names of columns that are carried along, such as a telephone number.
  ///   - rows: What stands in them, a row for each invitation.
  public init(_ cards: [InvitationCard], others: [String] = [], of rows: [[String]] = []) {
    self.cards = cards
    self.others = others
    self.rows = rows
  }

  /// The table as CSV with a head.
  ///
  /// - Parameter form: Whether it begins with a byte order mark, and whether texts stay as they are even where
  ///   a spreadsheet takes them for formulas.
  /// - Returns: UTF-8 text.
  public func csv(_ form: CSVText = CSVText()) -> String {
    let head = form.row((Self.columns + others + Self.lastColumns).map { .text($0) })
    return cards.enumerated().reduce(into: form.beginning + head) { text, item in
      let (place, card) = item
      let carried = rows.indices.contains(place) ? rows[place] : others.map { _ in "" }
      text += form.row(
        ([card.label, card.unit] + carried + [card.code, card.address])
          .map { $0.isEmpty ? .empty : .text($0) }
      )
    }
  }
}
