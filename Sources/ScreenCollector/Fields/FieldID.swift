import SurveyModel
import SurveySession

/// A place on a page that the focus can be at.
enum FieldID: Sendable, Hashable {
  /// A part of a question.
  case question(QuestionPath, Slot)
  /// A button of the page.
  case button(PageButton)

  /// The parts of a question.
  enum Slot: Sendable, Hashable {
    /// The answer; the lower end of a range.
    case answer
    /// The upper end of a range.
    case upper
    /// What "other" stands for.
    case other
    /// The text written with a choice.
    case choice(Value)
    /// The comment.
    case comment
    /// Adding a panel or row.
    case add
    /// Taking a panel or row away.
    case remove(Int)
  }

  /// The buttons of a page.
  enum PageButton: Sendable, Hashable {
    case back
    case next
    case submit
    /// An answer on the last page, to be changed.
    case change(Step)
  }

  /// The question it belongs to, nil for buttons of the page.
  var path: QuestionPath? {
    if case .question(let path, _) = self { path } else { nil }
  }
}
