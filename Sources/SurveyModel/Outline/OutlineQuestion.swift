/// A question of an outline, or something to read.
public struct OutlineQuestion: Sendable {
  /// The number respondents see; empty where they see none.
  public internal(set) var number: String
  /// The name.
  public let name: String
  /// The key of the answer.
  public let key: String
  /// The type as written, such as `radiogroup`.
  public let type: String
  /// The kind.
  public let kind: OutlineKind
  /// The title; the name where the author gave none.
  public internal(set) var title: String
  /// The text under the title.
  public internal(set) var description: String
  /// What is to be read in an `html` question, as HTML; the description of a picture.
  public internal(set) var content = ""
  /// True where it must be answered.
  public internal(set) var isRequired = false
  /// True where it starts hidden.
  public internal(set) var isHidden = false
  /// True where its title does not show.
  public internal(set) var isTitleHidden = false
  /// True where it cannot be answered.
  public internal(set) var isReadOnly = false
  /// When it shows, can be or must be answered, and what is computed.
  public internal(set) var conditions: [OutlineCondition] = []
  /// What can be chosen, with "other" and its like; the values of a scale.
  public internal(set) var choices: [OutlineChoice] = []
  /// The rows of a matrix.
  public internal(set) var rows: [OutlineChoice] = []
  /// The columns of a matrix without questions in its cells.
  public internal(set) var columns: [OutlineChoice] = []
  /// The columns of a matrix whose cells are questions.
  public internal(set) var cells: [OutlineQuestion] = []
  /// The questions of a dynamic panel, the items of a multiple text, the details of matrix rows.
  public internal(set) var elements: [OutlineElement] = []
  /// What the lowest value of a scale means.
  public internal(set) var lowestText = ""
  /// What the highest value of a scale means.
  public internal(set) var highestText = ""
  /// What is typed in a text question: `text`, `number`, `date` and so on; empty for other kinds.
  public internal(set) var input = ""
  /// True where several choices may be taken in each row or of a picture.
  public internal(set) var takesSeveral = false
  /// True where each row must be answered.
  public internal(set) var isEachRowRequired = false
  /// Where the choices come from when they are not written here: another question or an address.
  public internal(set) var choicesSource = ""
  /// The label of the comment that goes with the answer; nil where none is asked for.
  public internal(set) var commentLabel: String?
  /// The limits of the answer.
  public internal(set) var limits = OutlineLimits()
  /// The rules of the answer beyond its limits.
  public internal(set) var rules: [OutlineRule] = []
  /// The answer it starts with.
  public internal(set) var defaultValue = Value.undefined
  /// What stands under its `leye` key.
  public internal(set) var settings = QuestionSettings.none
  /// The names of all properties its author wrote.
  public internal(set) var propertyNames: [String] = []
  /// The answer and what is wrong with it; only in a ``FormPreview``.
  public internal(set) var state: OutlineState?

  /// The condition with a role.
  ///
  /// - Parameter role: What it decides.
  /// - Returns: Nil where there is none.
  public func condition(_ role: OutlineCondition.Role) -> OutlineCondition? {
    conditions.first { $0.role == role }
  }
}

/// The kinds of questions of an outline, by their SurveyJS types.
public enum OutlineKind: String, Sendable, Hashable, CaseIterable {
  case text
  case comment
  case radiogroup
  case dropdown
  case checkbox
  case tagbox
  case ranking
  case imagepicker
  case imagemap
  case buttongroup
  case boolean
  case rating
  case slider
  case matrix
  case matrixdropdown
  case matrixdynamic
  case multipletext
  case paneldynamic
  case expression
  case html
  case image
  case file
  case signaturepad
  case empty

  /// True for kinds that show something and ask nothing.
  public var isDisplayOnly: Bool { self == .html || self == .image || self == .empty }
  /// True for kinds that take one of several choices.
  public var takesOneChoice: Bool {
    switch self {
    case .radiogroup, .dropdown, .buttongroup, .boolean, .rating: true
    default: false
    }
  }
}
