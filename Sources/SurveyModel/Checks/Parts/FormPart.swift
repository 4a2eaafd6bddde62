/// A page, panel or question of a survey as the checks see it, nested ones included.
struct FormPart: Sendable {
  /// What kind of part it is.
  enum Kind: Sendable {
    case page
    case panel
    case question
  }

  let kind: Kind
  /// The type of a question or of a column's cells.
  let type: String
  let name: String
  /// The key of the answer where it differs from the name.
  let valueName: String?
  let object: JSONObject
  /// The part it stands in: a page, a panel, or the question it is nested in.
  let parent: Int?
  /// The dynamic panel, matrix or multipletext it is repeated in; nil for what is asked once.
  let owner: Int?
  /// The page it stands on, counted from 0.
  let page: Int?
  /// True where this version asks it or, for a page or panel, follows its conditions.
  let isAsked: Bool
  /// True where the part or what it stands in is read-only.
  let isReadOnly: Bool

  /// The key of the answer.
  var key: String { valueName ?? name }

  /// True for a question that has no answer.
  var isDisplayOnly: Bool { ["html", "image", "expression"].contains(type) }
}

/// An expression of a survey with its place.
struct PlacedExpression: Sendable {
  /// What the expression decides or computes.
  enum Role: Sendable {
    case visibility
    case choiceVisibility
    case rowVisibility
    case choiceUse
    case use
    case requirement
    case validator
    case otherCondition
    case value

    /// True for an expression whose truth matters.
    var isCondition: Bool { self != .value }
    /// True where the expression is asked for every choice, row or column of a list.
    var isPerChoice: Bool { [.choiceVisibility, .rowVisibility, .choiceUse].contains(self) }
  }

  let expression: Expression
  let node: JSONNode
  let path: String
  let key: String
  let role: Role
  /// The part it belongs to, nil for the survey's own.
  let part: Int?
}

/// A value that something computes, with what it is computed from.
struct Computation: Sendable {
  /// The name that is set.
  let target: String
  /// Indices of the expressions it is computed by.
  let expressions: [Int]
  /// Indices of the conditions it waits for.
  let conditions: [Int]
  /// Other names that are read.
  let names: [String]
  let offset: Int
  let path: String
}
