public import Messages

/// What changes for respondents and for figures from one version of a form to another.
///
/// Questions are matched by name, renamed ones by equal texts. Scored items and indices say whether waves asked
/// with the two versions can be compared.
public struct FormComparison: Sendable {
  /// All changes: first of the form, then question by question in the order of the new version.
  public let changes: [FormChange]
  /// Every scored item of either version.
  public let items: [ComparedMeasure]
  /// Every index of either version.
  public let indices: [ComparedMeasure]

  /// True where nothing differs.
  public var isSame: Bool { changes.isEmpty }

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: The earlier version.
  ///   - new: The later version.
  public init(from old: Form, to new: Form) {
    let match = FormMatch(old, new)
    changes = FormDifferences(old, new, match).changes
    let scoring = ScoringComparison(FormScoring(of: old), FormScoring(of: new), match)
    items = scoring.items
    indices = scoring.indices
  }
}

extension FormComparison {
  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: The earlier version.
  ///   - new: The later version.
  public init(from old: Survey, to new: Survey) {
    self.init(from: old.form, to: new.form)
  }
}

/// A difference between two versions of a form.
public struct FormChange: Sendable {
  /// The kinds of differences.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case questionAdded
    case questionRemoved
    case questionRenamed
    case questionMoved
    case typeChanged
    case reworded
    case translationAdded
    case translationRemoved
    case choiceAdded
    case choiceRemoved
    case choicesReordered
    case scaleChanged
    case directionChanged
    case requiredChanged
    case conditionChanged
    case limitsChanged
    case pageBreakAdded
    case pageBreakRemoved
    case scoringChanged
    case propertyChanged
  }
  /// The kind.
  public let kind: Kind
  /// The name of the question, page or panel; empty for the form itself.
  public let place: String
  /// The text by which respondents know the place.
  public let title: LocalizedText
  /// What differs.
  public let phrase: Phrase
}

/// A scored item or an index of two versions.
public struct ComparedMeasure: Sendable {
  /// Whether waves can be compared.
  public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing that matters differs.
    case same
    /// Figures mean the same, but what was read differs.
    case withCare
    /// Figures mean something else.
    case notComparable

    /// Orders verdicts from best to worst.
    public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .same: 0
      case .withCare: 1
      case .notComparable: 2
      }
    }

    /// The verdict in words.
    public var phrase: Phrase {
      switch self {
      case .same: Phrase("same", "相同")
      case .withCare: Phrase("comparable with care", "可比，但需谨慎")
      case .notComparable: Phrase("not comparable", "不可比")
      }
    }
  }
  /// The name in the new version; in the old one where it is gone.
  public let name: String
  /// The text.
  public let title: LocalizedText
  /// The verdict.
  public let verdict: Verdict
  /// Why it is not the same.
  public let reasons: [Phrase]
}
