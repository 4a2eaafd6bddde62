extension AnswerProblemKind {
  /// A short name that does not change with the language.
  public var code: String {
    switch self {
    case .required: "required"
    case .rowRequired: "row-required"
    case .otherTextMissing: "other-text"
    case .wrongInput: "wrong-input"
    case .below: "below-minimum"
    case .above: "above-maximum"
    case .tooShort: "too-short"
    case .tooLong: "too-long"
    case .digits: "digits"
    case .notOffered: "not-offered"
    case .noneWithOthers: "none-with-others"
    case .tooFew: "too-few"
    case .tooMany: "too-many"
    case .pattern: "pattern"
    case .condition: "condition"
    case .step: "step"
    case .repeated: "repeated"
    case .tooFewRows: "too-few-rows"
    case .unknownRow: "unknown-row"
    case .wrongShape: "wrong-shape"
    case .tooFewEntries: "too-few-entries"
    case .tooManyEntries: "too-many-entries"
    }
  }
}
