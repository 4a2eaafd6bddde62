import Messages
import Segmentation

/// Takes over questionnaires of other tools as SurveyJS JSON.
///
/// ## Usage
/// ```swift
/// let form = try FormImporter.form(of: bytes, name: "form.xlsx")
/// print(form.json)
/// for note in form.notes { print(note.phrase.english) }
/// ```
/// Nothing is dropped in silence: what SurveyJS cannot express stands in a note. Input is never trusted:
/// sizes, depths and numbers are limited, so hostile files end with a sentence in bounded time.
public enum FormImporter: Sendable {
  /// The greatest size of a file in bytes.
  public static let sizeLimit = 64 << 20

  /// Makes a survey of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, whose ending is a hint.
  ///   - format: Its format; nil to tell it from name and content.
  /// - Returns: The survey and what is to be said about it.
  /// - Throws: ``FormImportFault`` when it cannot be read.
  /// - Complexity: Linear in the size of the file and of the result.
  public static func form(
    of bytes: [UInt8],
    name: String,
    format: FormFormat? = nil
  ) throws(FormImportFault) -> ImportedForm {
    guard !bytes.isEmpty else { throw FormImportFault(.empty) }
    guard bytes.count <= sizeLimit else {
      throw FormImportFault(.tooLarge(megabytes: sizeLimit >> 20))
    }
    let log = NoteLog()
    let source = try ForeignSource(bytes, name: name, log)
    guard let found = format ?? source.format else { throw FormImportFault(.unknownFormat) }
    if let format, let seen = source.format, seen != format, !source.mayBe(format) {
      throw FormImportFault(.otherFormat(seen))
    }
    let json = try source.json(as: found, log)
    return ImportedForm(format: found, json: json, notes: log.notes)
  }
}
