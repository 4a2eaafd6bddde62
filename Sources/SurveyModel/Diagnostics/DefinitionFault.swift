import Messages

/// A fault of a survey definition as data; ``DefinitionFault/words`` puts it into words.
enum DefinitionFault {
  case wrongType(key: String, wanted: WantedType)
  case wrongValue(key: String, found: String, allowed: [String], nearest: String?)
  case unknownProperty(String, owner: String, nearest: String?)
  case missingProperty(String, owner: String)
  case unknownSetting(String, allowed: [String], nearest: String?)
  case unsupportedProperty(String)
  case missingType
  case unknownType(String, nearest: String?)
  case unsupportedType(String)
  case noQuestions
  case missingName(DefinitionPart)
  case duplicateName(String, DefinitionPart, firstLine: Int)
  case expression(ExpressionFault)
  case unknownName(String, nearest: String?)
  case unknownFunction(String, nearest: String?)
  case laterPage(String)
  case circularVisibility([String])
  case choicesMissing
  case choiceEmpty
  case choiceDuplicate(String)
  case matrixRows
  case matrixColumns
  case regexDoesNotCompile
  case regexTooLong(limit: Int)
  case limits(low: String, high: String)
  case tooManyValues(limit: Int)
  case neverVisible
  case unknownScale(String, nearest: String?)
  case scaleWithoutNumbers(String)
  case scaleWithoutItems(String)
  case indexWithoutItems(String)
  case minimumGroup(Int)
  case minimumComments(Int)
  case boundTwice(String, firstLine: Int)
  case reverseWithoutScale
  case translationMissing(Language)
  case check(CheckFault)

  /// What a property must be.
  enum WantedType {
    case text
    case localizedText
    case boolean
    case number
    case wholeNumber
    case list
    case object
    case scalar
    case choice
    case element
  }

  /// What a name belongs to.
  enum DefinitionPart {
    case question
    case page
    case panel
    case calculatedValue
    case index
    case scale
  }

  /// The kind of fault.
  var code: DiagnosticCode {
    switch self {
    case .wrongType: .wrongType
    case .wrongValue: .wrongValue
    case .unknownProperty, .unknownSetting: .unknownProperty
    case .missingProperty: .missingProperty
    case .unsupportedProperty: .unsupportedProperty
    case .missingType: .missingType
    case .unknownType: .unknownType
    case .unsupportedType: .unsupportedType
    case .noQuestions: .noQuestions
    case .missingName: .missingName
    case .duplicateName: .duplicateName
    case .expression: .expressionSyntax
    case .unknownName: .unknownName
    case .unknownFunction: .unknownFunction
    case .laterPage: .laterPage
    case .circularVisibility: .circularVisibility
    case .choicesMissing: .choicesMissing
    case .choiceEmpty: .choiceEmpty
    case .choiceDuplicate: .choiceDuplicate
    case .matrixRows: .matrixRows
    case .matrixColumns: .matrixColumns
    case .regexDoesNotCompile, .regexTooLong: .validatorRegex
    case .limits, .tooManyValues: .limits
    case .neverVisible: .neverVisible
    case .unknownScale: .unknownScale
    case .scaleWithoutNumbers: .scaleWithoutNumbers
    case .scaleWithoutItems: .scaleWithoutItems
    case .indexWithoutItems: .indexWithoutItems
    case .minimumGroup: .minimumGroup
    case .minimumComments: .minimumComments
    case .boundTwice: .boundTwice
    case .reverseWithoutScale: .reverseWithoutScale
    case .translationMissing: .translationMissing
    case .check(let fault): fault.code
    }
  }

  /// How bad the fault is: an error where the survey would not do what its author wrote.
  var severity: Diagnostic.Severity {
    switch self {
    case .unknownProperty, .unsupportedProperty, .unsupportedType, .laterPage, .neverVisible,
      .circularVisibility, .scaleWithoutItems, .reverseWithoutScale, .translationMissing,
      .unknownFunction, .check:
      .warning
    default: .error
    }
  }

  /// True for advice, which leaves the survey usable as it is meant.
  var isHint: Bool { if case .check(let fault) = self { fault.isHint } else { false } }
}
