/// A page or a panel of an outline.
public struct OutlineGroup: Sendable {
  /// The name; empty where a panel has none.
  public let name: String
  /// The title; empty where the author gave none.
  public internal(set) var title: String
  /// The text under the title.
  public internal(set) var description: String
  /// True where it starts hidden.
  public let isHidden: Bool
  /// True where something in it must be answered.
  public let isRequired: Bool
  /// True where nothing in it can be answered.
  public let isReadOnly: Bool
  /// When it shows, can be or must be answered.
  public let conditions: [OutlineCondition]
  /// The names of all properties its author wrote.
  public let propertyNames: [String]
  /// What stands in it, in order.
  public internal(set) var elements: [OutlineElement]

  /// All questions in it in order, those in panels included, those within questions not.
  public var questions: [OutlineQuestion] { elements.flatMap(\.questions) }
}

/// A question or a panel of an outline.
public indirect enum OutlineElement: Sendable {
  /// A question, or something to read.
  case question(OutlineQuestion)
  /// A panel.
  case group(OutlineGroup)

  /// The questions in here, in order.
  public var questions: [OutlineQuestion] {
    switch self {
    case .question(let question): [question]
    case .group(let group): group.questions
    }
  }
}
