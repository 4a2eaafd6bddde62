public import Messages

/// A file that cannot be taken over.
public struct FormImportFault: Fault, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// The file is empty.
    case empty
    /// The file is larger than can be read.
    case tooLarge(megabytes: Int)
    /// The format cannot be told from name or content.
    case unknownFormat
    /// The file is another format than the one named.
    case otherFormat(FormFormat)
    /// A workbook of Excel 95 or before.
    case oldWorkbook
    /// A part of an .xls workbook is damaged or cut off.
    case damagedWorkbook(place: Phrase)
    /// A file of an old Office program that is no workbook.
    case noWorkbook
    /// The archive is damaged or cut off.
    case damagedArchive
    /// The archive needs a password.
    case encryptedArchive
    /// An entry of the archive, or all of them, inflate to too much.
    case inflatesTooMuch(megabytes: Int)
    /// The archive has too many entries.
    case tooManyEntries(limit: Int)
    /// The archive holds no workbook and no survey.
    case nothingInArchive
    /// The XML is not well-formed.
    case malformedXML(part: String, line: Int)
    /// Elements are nested too deep.
    case deepXML(part: String, limit: Int)
    /// The XML declares entities.
    case entitiesInXML(part: String)
    /// There are too many cells, or too much text in them.
    case tooManyCells
    /// There is no sheet with questions.
    case noSurveySheet([String])
    /// The sheet has no columns that an XLSForm needs.
    case noTypeColumn(sheet: String)
    /// Groups are nested too deep.
    case deepGroups(place: Phrase, limit: Int)
    /// The survey holds more than can be written.
    case resultTooLarge
    /// The XML is no survey of LimeSurvey.
    case notLimeSurvey
    /// The text holds no question.
    case noQuestions
    /// The text cannot be read as a table.
    case notTable(Phrase)
    /// The text cannot be decoded.
    case notText
    /// The JSON has faults.
    case json(Phrase)
  }

  /// The kind of fault.
  public let kind: Kind

  /// Creates a fault.
  ///
  /// - Parameter kind: The kind of fault.
  init(_ kind: Kind) { self.kind = kind }

  /// The kind of failure.
  public var category: FaultCategory { .badData }
}
