public import DataExport

/// Invitations as a table for mail merge and text messages: label, unit, code, address.
public struct InvitationTable: Sendable {
  /// The names of the columns.
  public static let columns = ["label", "unit", "code", "address"]

  private let cards: [InvitationCard]

  /// Creates a table.
  ///
  /// - Parameter cards: The invitations, in order.
  public init(_ cards: [InvitationCard]) { self.cards = cards }

  /// The table as CSV with a head.
  ///
  /// - Parameter form: Whether it begins with a byte order mark, and whether texts stay as they are even where
  ///   a spreadsheet takes them for formulas.
  /// - Returns: UTF-8 text.
  public func csv(_ form: CSVText = CSVText()) -> String {
    let head = form.row(Self.columns.map { .text($0) })
    return cards.reduce(into: form.beginning + head) { text, card in
      text += form.row(
        [card.label, card.unit, card.code, card.address].map { $0.isEmpty ? .empty : .text($0) }
      )
    }
  }
}
