import Messages

/// A fault that only shows when the parts of a survey are looked at together, as data.
enum CheckFault: Sendable, Hashable {
  /// What a condition decides.
  enum Subject: Sendable, Hashable {
    case page
    case panel
    case question
    case choices
    case other
  }

  // Conditions.
  case conditionNever(Subject)
  case conditionAlways(hasNames: Bool)
  case branchNever
  case branchAlways
  case conditionOnHidden([String])
  case choiceUnknown(String, question: String, nearest: String?)
  case neverMatches(question: String, Reason)
  case containsOnSingle(question: String)
  case localName(String)
  case unknownMember(String, of: String, nearest: String?)

  // Ways through the survey.
  case pageUnreachable
  case requiredNeverVisible
  case neverAnswerable(Obstacle)
  case deadEnd(DeadEnd)
  case calculationLoop([String])
  case choiceLoop([String])

  // Names and texts.
  case nameClash(String, firstLine: Int)
  case nameCase(String, other: String, firstLine: Int)
  case choiceText(String)
  case valueNameTypes(String, type: String, other: String)

  // Wording and scales.
  case wording(WordingHint, quote: String)
  case scaleDirection(scale: String, other: String)
  case labelDirection(other: String)
  case scaleUnbalanced(good: Int, bad: Int)

  /// Why a comparison never comes true.
  enum Reason: Sendable, Hashable {
    case listWithSingle
    case numberWithText
    case dateWithNumber
    case values
  }

  /// Why nobody can answer a question.
  enum Obstacle: Sendable, Hashable {
    case readOnly
    case neverEnabled
  }

  /// Why no answer to a question is accepted.
  enum DeadEnd: Sendable, Hashable {
    case choicesHidden
    case rowsHidden
    case tooFewChoices(wanted: Int, offered: Int)
    case rules(String, String)
    case pattern
    case condition
  }

  /// The kind of fault.
  var code: DiagnosticCode {
    switch self {
    case .conditionNever: .conditionNever
    case .conditionAlways: .conditionAlways
    case .branchNever, .branchAlways: .deadBranch
    case .conditionOnHidden: .conditionOnHidden
    case .choiceUnknown: .choiceUnknown
    case .neverMatches: .typeMismatch
    case .containsOnSingle: .containsOnSingle
    case .localName: .localName
    case .unknownMember: .unknownMember
    case .pageUnreachable: .pageUnreachable
    case .requiredNeverVisible: .neverVisible
    case .neverAnswerable: .neverAnswerable
    case .deadEnd: .deadEnd
    case .calculationLoop: .calculationLoop
    case .choiceLoop: .choiceLoop
    case .nameClash: .nameClash
    case .nameCase: .nameCase
    case .choiceText: .choiceText
    case .valueNameTypes: .valueNameTypes
    case .wording(let hint, _): hint.code
    case .scaleDirection: .scaleDirection
    case .labelDirection: .scaleDirection
    case .scaleUnbalanced: .scaleUnbalanced
    }
  }

  /// True for advice, which leaves the survey usable as it is meant.
  var isHint: Bool {
    switch self {
    case .wording, .scaleUnbalanced, .labelDirection, .containsOnSingle, .nameCase: true
    case .conditionAlways(let hasNames): !hasNames
    default: false
    }
  }
}

/// What may be wrong with the wording of an item.
enum WordingHint: Sendable, Hashable, CaseIterable {
  case leading
  case doubleBarrelled
  case doubleNegation
  case absolute

  /// The kind of fault.
  var code: DiagnosticCode {
    switch self {
    case .leading: .leadingQuestion
    case .doubleBarrelled: .doubleBarrelled
    case .doubleNegation: .doubleNegation
    case .absolute: .absoluteWord
    }
  }
}
