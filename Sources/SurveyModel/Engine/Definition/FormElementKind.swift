/// The kinds of elements a form may hold.
enum FormElementKind: String, Sendable {
  case page
  case panel
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

  /// The kind of a type as written; older names count.
  init?(type: String) {
    let lower = type.lowercased()
    switch lower {
    case "flowpanel": self = .panel
    default:
      guard let kind = Self(rawValue: lower) else { return nil }
      self = kind
    }
  }

  /// True for pages and panels.
  var isGroup: Bool { self == .page || self == .panel }

  /// True for kinds whose answer is one or more of a list of choices.
  var hasChoices: Bool {
    switch self {
    case .radiogroup, .dropdown, .buttongroup: true
    default: hasSeveralChoices
    }
  }

  /// True for kinds whose answer is a list of choices.
  var hasSeveralChoices: Bool { self == .checkbox || self == .tagbox || self == .ranking }

  /// True for kinds that hold questions of their own in rows, panels or items.
  var hasEntries: Bool {
    switch self {
    case .paneldynamic, .matrixdropdown, .matrixdynamic, .multipletext: true
    default: false
    }
  }

  /// True for kinds that show something and ask nothing.
  var isDisplayOnly: Bool { self == .html || self == .image || self == .empty }
}
