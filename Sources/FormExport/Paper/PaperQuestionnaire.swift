public import Messages
public import SurveyModel

/// A form as a questionnaire on paper, to print, to copy and to fill in by hand.
///
/// ## Usage
///
/// ```swift
/// let page = PaperQuestionnaire(of: form, language: .chinese).html()
/// ```
public struct PaperQuestionnaire: Sendable {
  let paper: Paper

  /// Lays a form out on paper.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - language: The language of its texts and of the words around them.
  public init(of form: Form, language: Language) {
    let outline = FormOutline(of: form, language: language, naming: .numbers)
    paper = PaperBuilder(outline, isFilled: false).paper
  }

  /// One self-contained page for A4 paper, without scripts or references to other files.
  ///
  /// - Returns: HTML.
  public func html() -> String { PaperPage(paper).render() }

  /// The questionnaire as CommonMark with tables.
  ///
  /// - Returns: Markdown that ends in a line break.
  public func markdown() -> String { PaperMarkdown(paper).render() }

  /// The questionnaire as plain text.
  ///
  /// - Parameter width: The most columns of a line.
  /// - Returns: Text that ends in a line break; pages are parted by form feeds.
  public func text(width: Int = 80) -> String { PaperText(paper, width: width).render() }
}

/// What a respondent sees of a form with some answers, as text.
public struct PreviewText: Sendable {
  private let preview: FormPreview
  private let paper: Paper

  /// Lays a preview out.
  ///
  /// - Parameter preview: The preview.
  public init(_ preview: FormPreview) {
    self.preview = preview
    paper = PaperBuilder(preview.outline, isFilled: true).paper
  }

  /// How many pages show.
  public var pageCount: Int { paper.pages.count }

  /// The pages as text.
  ///
  /// - Parameters:
  ///   - page: The number of the page wanted, from 1 on; nil for all.
  ///   - width: The most columns of a line.
  /// - Returns: Text that ends in a line break.
  public func text(page: Int? = nil, width: Int = 80) -> String {
    PaperText(paper, width: width).preview(page: page)
  }
}
