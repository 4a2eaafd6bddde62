public import Messages

/// One fault of a survey definition, with its place.
public struct Diagnostic: Sendable, Hashable {
  /// How bad a fault is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The survey cannot be used.
    case error
    /// The survey can be used, but perhaps not as meant.
    case warning
  }

  /// How bad the fault is.
  public let severity: Severity
  /// True for a warning that is only advice, such as on wording: the survey works as it is meant.
  public let isHint: Bool
  /// The kind of fault.
  public let kind: DiagnosticCode
  /// The name of the file.
  public let file: String
  /// The line and column.
  public let position: SourcePosition
  /// The JSON path, such as `$.pages[0].elements[2].visibleIf`.
  public let path: String
  /// What is wrong.
  public let problem: Phrase
  /// What to do about it.
  public let remedy: Phrase

  /// The kind of fault in short, such as `unknown-property`.
  public var code: String { kind.rawValue }

  /// How bad the fault is in words: error, warning or hint.
  public var level: Phrase {
    switch severity {
    case .error: Phrase("error", "错误")
    case .warning where isHint: Phrase("hint", "提示")
    case .warning: Phrase("warning", "警告")
    }
  }

  /// The whole message on one line: file, line and column, severity, problem, remedy, code.
  public var phrase: Phrase {
    let place = "\(file):\(position.line):\(position.column): "
    return Phrase(
      "\(place)\(level.english): \(problem.english) \(remedy.english) [\(code)]",
      "\(place)\(level.chinese)：\(problem.chinese)\(remedy.chinese) [\(code)]"
    )
  }
}

/// The kinds of fault a survey definition can have.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  case jsonSyntax = "json-syntax"
  case duplicateKey = "duplicate-key"
  case wrongType = "wrong-type"
  case wrongValue = "wrong-value"
  case unknownProperty = "unknown-property"
  case missingProperty = "missing-property"
  case unsupportedProperty = "unsupported-property"
  case missingType = "missing-type"
  case unknownType = "unknown-type"
  case unsupportedType = "unsupported-type"
  case noQuestions = "no-questions"
  case missingName = "missing-name"
  case duplicateName = "duplicate-name"
  case expressionSyntax = "expression-syntax"
  case unknownName = "unknown-name"
  case unknownFunction = "unknown-function"
  case laterPage = "later-page"
  case circularVisibility = "circular-visibility"
  case choicesMissing = "choices-missing"
  case choiceEmpty = "choice-empty"
  case choiceDuplicate = "choice-duplicate"
  case matrixRows = "matrix-rows"
  case matrixColumns = "matrix-columns"
  case validatorRegex = "validator-regex"
  case limits
  case neverVisible = "never-visible"
  case unknownScale = "unknown-scale"
  case scaleWithoutNumbers = "scale-without-numbers"
  case scaleWithoutItems = "scale-without-items"
  case indexWithoutItems = "index-without-items"
  case minimumGroup = "minimum-group"
  case minimumComments = "minimum-comments"
  case boundTwice = "bound-twice"
  case reverseWithoutScale = "reverse-without-scale"
  case translationMissing = "translation-missing"
  case conditionNever = "condition-never"
  case conditionAlways = "condition-always"
  case deadBranch = "dead-branch"
  case conditionOnHidden = "condition-on-hidden"
  case choiceUnknown = "choice-unknown"
  case typeMismatch = "type-mismatch"
  case containsOnSingle = "contains-on-single"
  case localName = "local-name"
  case unknownMember = "unknown-member"
  case pageUnreachable = "page-unreachable"
  case neverAnswerable = "never-answerable"
  case deadEnd = "dead-end"
  case calculationLoop = "calculation-loop"
  case choiceLoop = "choice-loop"
  case nameClash = "name-clash"
  case nameCase = "name-case"
  case choiceText = "choice-text"
  case valueNameTypes = "value-name-types"
  case leadingQuestion = "leading-question"
  case doubleBarrelled = "double-barrelled"
  case doubleNegation = "double-negation"
  case absoluteWord = "absolute-word"
  case scaleDirection = "scale-direction"
  case scaleUnbalanced = "scale-unbalanced"
}
