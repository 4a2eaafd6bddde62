public import Messages

/// A form laid out for people: what is asked, in one language, with its conditions in words.
///
/// It holds every question of the form, whether it shows or not; a ``FormPreview`` holds those that show
/// with some answers.
///
/// ## Topics
/// - The whole form: ``title``, ``pages``, ``calculations``, ``triggers``, ``scoring``
/// - Its parts: ``OutlineGroup``, ``OutlineQuestion``, ``OutlineChoice``, ``OutlineCondition``
public struct FormOutline: Sendable {
  /// How conditions name a question.
  public enum Naming: Sendable, Hashable {
    /// By its title where that is short, else by its name.
    case titles
    /// By its number, as on paper.
    case numbers
  }
  /// The language of the texts.
  public let language: Language
  /// The title; empty where the author gave none.
  public let title: String
  /// The text under the title.
  public let description: String
  /// What is shown after the last page, as HTML.
  public let closing: String
  /// The pages in order.
  public let pages: [OutlineGroup]
  /// The values that expressions compute.
  public let calculations: [OutlineCalculation]
  /// What the form does by itself.
  public let triggers: [OutlineTrigger]
  /// What stands under the keys `leye`.
  public let scoring: FormScoring
  /// The SurveyJS locales in which texts are written, in order; `default` is not among them.
  public let locales: [String]

  /// The names of all properties its author wrote at the form itself.
  public let propertyNames: [String]

  /// Lays a form out.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - language: The language of the texts.
  ///   - naming: How conditions name a question.
  public init(of form: Form, language: Language, naming: Naming = .titles) {
    let builder = OutlineBuilder(form, language: language, naming: naming)
    self.init(of: form, builder: builder, pages: form.pages.map { builder.group($0) })
  }

  init(of form: Form, builder: OutlineBuilder, pages: [OutlineGroup]) {
    language = builder.language
    title = builder.text(form.properties.localized("title"))
    description = builder.text(form.properties.localized("description"))
    closing = builder.text(form.properties.localized("completedHtml"))
    self.pages = pages
    calculations = form.calculatedValues.map { calculation in
      OutlineCalculation(
        name: calculation.name,
        formula: builder.condition(calculation.expression, .value, at: nil),
        isInResult: calculation.isInResult
      )
    }
    triggers = form.properties.list("triggers").compactMap { node in
      let properties = Properties(node)
      return FormTrigger(properties).map { builder.trigger($0, goal: properties.text("gotoName")) }
    }
    scoring = FormScoring(of: form)
    propertyNames = form.properties.names
    locales = form.document.locales.subtracting(["default"]).sorted()
  }

  /// All questions of the pages and panels in order; those within other questions not.
  public var questions: [OutlineQuestion] { pages.flatMap(\.questions) }
}

extension JSONNode {
  /// The keys of all objects that hold translations.
  fileprivate var locales: Set<String> {
    switch content {
    case .array(let nodes): return nodes.reduce(into: []) { $0.formUnion($1.locales) }
    case .object(let members):
      let isTranslated =
        members.contains { $0.key == "default" || $0.key.isLocale }
        && members.allSatisfy { member in
          guard case .text = member.node.content else { return false }
          return member.key == "default" || member.key.isLocale
        }
      if isTranslated { return Set(members.map(\.key)) }
      return members.reduce(into: []) { $0.formUnion($1.node.locales) }
    default: return []
    }
  }
}

extension String {
  /// True for what looks like a SurveyJS locale: `en`, `zh-cn`.
  fileprivate var isLocale: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts[0].count == 2
      && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLowercase) }
  }
}
