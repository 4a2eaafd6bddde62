public import Messages
public import SurveyModel

/// Invitations to print on A4 and cut apart, each with a QR code, in both languages.
///
/// ## Usage
///
/// ```swift
/// let sheet = try InvitationSheet(
///   of: cards, kind: .personal, title: title, promise: promise, lastDay: wave.closes,
///   language: .chinese
/// )
/// try write(sheet.html())
/// ```
public struct InvitationSheet: Sendable {
  /// For whom the cards are.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// One for each person, with a label that says whose it is.
    case personal
    /// One for each unit, with an address that all its people share.
    case unit
    /// To be drawn by lot, nobody's.
    case paperBallot
  }

  /// Who sees what of the answers, as the wave has it.
  public struct Promise: Sendable, Hashable {
    let anonymity: SurveySettings.Anonymity
    let minimumGroup: Int
    let minimumComments: Int

    /// Creates a promise.
    ///
    /// - Parameters:
    ///   - anonymity: Whether answers are stored with a name.
    ///   - minimumGroup: The fewest people whose figures are shown.
    ///   - minimumComments: The fewest people whose comments are shown.
    public init(anonymity: SurveySettings.Anonymity, minimumGroup: Int, minimumComments: Int) {
      self.anonymity = anonymity
      self.minimumGroup = minimumGroup
      self.minimumComments = minimumComments
    }
  }

  /// How many cards stand on a page: two beside each other, three below.
  static let cardsPerPage = 6

  let kind: Kind
  let title: Phrase
  let promise: Promise
  let lastDay: String?
  let language: Language
  let cards: [(card: InvitationCard, symbol: QRSymbol)]

  /// Lays cards out.
  ///
  /// - Parameters:
  ///   - cards: The cards in order. The labels of paper ballots are not printed.
  ///   - kind: For whom they are.
  ///   - title: The title of the survey.
  ///   - promise: Who sees what of the answers.
  ///   - lastDay: The last day on which answers are taken, as ISO 8601; nil where none is set.
  ///   - language: The language that comes first.
  /// - Throws: ``AddressFault/tooLong``.
  public init(
    of cards: [InvitationCard],
    kind: Kind,
    title: Phrase,
    promise: Promise,
    lastDay: String?,
    language: Language
  ) throws(AddressFault) {
    self.kind = kind
    self.title = title
    self.promise = promise
    self.lastDay = lastDay
    self.language = language
    var drawn: [(InvitationCard, QRSymbol)] = []
    for card in cards {
      guard let symbol = QRSymbol(card.address) else { throw .tooLong }
      drawn.append((card, symbol))
    }
    self.cards = drawn
  }

  /// One self-contained page for A4 paper, without scripts or references to other files.
  ///
  /// - Returns: HTML.
  /// - Complexity: Linear in the number of cards, some 15 kB each.
  public func html() -> String {
    let sheets = stride(from: 0, to: cards.count, by: Self.cardsPerPage).map { start in
      let page = cards[start..<min(start + Self.cardsPerPage, cards.count)]
      return Tag.of("section", class: "sheet", page.map { card($0.card, $0.symbol) })
    }
    return """
      <!DOCTYPE html>
      <html lang="\(Tag.code(of: language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(Tag.escaped(title[language]))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(Tag.of("main", sheets).html)</body>
      </html>

      """
  }
}
