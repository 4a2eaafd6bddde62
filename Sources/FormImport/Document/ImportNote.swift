public import Messages

/// Something of the source that the survey cannot express exactly, with its place and what was done.
public struct ImportNote: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The original stands under the key `leye.imported`.
    case kept
    /// Something near to it stands in its place.
    case approximated
    /// It is not in the result.
    case leftOut = "left-out"
    /// The source does not say it: it was concluded from what it holds.
    case inferred
  }

  /// Where it stands: sheet, row and column, or the code of the question.
  public let place: Phrase
  /// What could not be expressed exactly.
  public let problem: Phrase
  /// What became of it.
  public let outcome: Outcome
  /// What was done, and what may be left to do.
  public let remedy: Phrase

  /// The whole note as one line.
  public var phrase: Phrase {
    Phrase(
      "\(place.english): \(problem.english) \(remedy.english)",
      "\(place.chinese)：\(problem.chinese)\(remedy.chinese)"
    )
  }
}

/// Gathers notes while a file is read.
final class NoteLog {
  private(set) var notes: [ImportNote] = []

  /// Notes something that stays under `leye.imported`.
  func kept(_ place: Phrase, _ problem: Phrase) {
    let remedy = Phrase("It is kept under leye.imported.", "原文保存在 leye.imported 中。")
    add(place, problem, .kept, remedy)
  }

  /// Notes something that is put in another way.
  func approximated(_ place: Phrase, _ problem: Phrase, _ remedy: Phrase) {
    add(place, problem, .approximated, remedy)
  }

  /// Notes something that is not in the result.
  func leftOut(_ place: Phrase, _ problem: Phrase) {
    add(place, problem, .leftOut, Phrase("It is left out.", "已略去。"))
  }

  /// Notes something concluded from the data.
  func inferred(_ place: Phrase, _ problem: Phrase, _ remedy: Phrase) {
    add(place, problem, .inferred, remedy)
  }

  private func add(
    _ place: Phrase,
    _ problem: Phrase,
    _ outcome: ImportNote.Outcome,
    _ remedy: Phrase
  ) {
    notes.append(ImportNote(place: place, problem: problem, outcome: outcome, remedy: remedy))
  }
}

extension Int {
  /// The number with a word behind it, in the plural where it is not 1.
  ///
  /// - Parameter word: The word in the singular.
  /// - Returns: For example `1 row`, `3 rows`.
  func counted(_ word: String) -> String { self == 1 ? "1 \(word)" : "\(self) \(word)s" }
}
