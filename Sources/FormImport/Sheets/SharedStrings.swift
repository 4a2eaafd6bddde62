/// The texts that cells of a workbook share.
struct SharedStrings {
  private(set) var texts: [String] = []
  private var current = ""
  private var isInText = false
  private var isPhonetic = false

  /// Takes an event of the part.
  ///
  /// - Parameter event: The event.
  /// - Throws: ``FormImportFault`` when there are too many texts.
  mutating func take(_ event: XMLEvent) throws(FormImportFault) {
    switch event {
    case .start("si", _): current = ""
    case .start("t", _): isInText = true
    case .start("rPh", _): isPhonetic = true
    case .end("rPh"): isPhonetic = false
    case .end("t"): isInText = false
    case .end("si"):
      guard texts.count < Workbook.cellLimit else { throw FormImportFault(.tooManyCells) }
      texts.append(current)
    case .text(let text): if isInText, !isPhonetic { current += text }
    default: break
    }
  }
}
