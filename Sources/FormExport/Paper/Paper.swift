import Messages

/// A questionnaire as it lies on paper: what is printed, and where to tick and to write.
///
/// Values between a form and its renderings: ``PaperQuestionnaire`` renders blank ones, ``PreviewText`` filled
/// ones.
struct Paper: Sendable {
  let language: Language
  let title: String
  let intro: String
  /// Labels of lines to fill in at the head.
  let head: [String]
  /// Remarks below the head, such as what a star means.
  let remarks: [String]
  let pages: [PaperGroup]
  /// What is said at the end.
  let closing: String
  /// Promises about the answers.
  let footer: [String]

  /// All questions in order, those within others included.
  var questions: [PaperQuestion] { pages.flatMap(\.questions) }
}

/// A page, a panel, or one of several like parts.
struct PaperGroup: Sendable {
  var title = ""
  var description = ""
  /// Who answers this part, and other sentences.
  var notes: [String] = []
  var blocks: [PaperBlock] = []

  var questions: [PaperQuestion] {
    blocks.flatMap { block -> [PaperQuestion] in
      switch block {
      case .words: return []
      case .group(let group): return group.questions
      case .question(let question): return question.inner
      }
    }
  }
}

/// What stands one below the other.
indirect enum PaperBlock: Sendable {
  /// Lines to read.
  case words([String])
  case group(PaperGroup)
  case question(PaperQuestion)
}

/// A question with the space for its answer.
struct PaperQuestion: Sendable {
  var number = ""
  var title = ""
  var isRequired = false
  var description = ""
  /// Who answers it, what the answer may be.
  var notes: [String] = []
  var space = PaperSpace.none
  /// A line for remarks.
  var comment: PaperLine?
  /// What is wrong with the answer.
  var problems: [String] = []
  /// Parts that belong to choices or rows.
  var details: [PaperGroup] = []

  /// The question and all within it.
  var inner: [PaperQuestion] {
    var result = [self] + details.flatMap(\.questions)
    switch space {
    case .fields(let fields): result += fields.flatMap(\.inner)
    case .copies(let groups): result += groups.flatMap(\.questions)
    default: break
    }
    return result
  }
}

/// A label with a line to write on.
struct PaperLine: Sendable {
  let label: String
  /// What is written on it; empty on a blank form.
  let written: String
}

/// How a choice is marked.
enum PaperMark: Sendable {
  /// One of several.
  case one
  /// Any number.
  case several
  /// A rank.
  case rank

  /// The sign of a choice.
  func sign(_ isMarked: Bool) -> String {
    switch self {
    case .one: isMarked ? "●" : "○"
    case .several: isMarked ? "☑" : "☐"
    case .rank: "__"
    }
  }
}

/// A choice to mark.
struct PaperChoice: Sendable {
  let text: String
  var isMarked = false
  /// What is written beside it; nil where there is no line.
  var line: String?
  /// Where to go on when it is marked.
  var jump = ""
  /// The rank given; empty where there is none.
  var rank = ""
}

/// A row of a table.
struct PaperRow: Sendable {
  let title: String
  /// What each cell holds; for grids whether it is marked.
  var cells: [String] = []
  var marks: [Bool] = []
}

/// A column of a table.
struct PaperColumn: Sendable {
  let title: String
  /// What may be chosen in its cells.
  let hint: String
  /// True where its cells are boxes to tick.
  let isBox: Bool
}

/// The space for an answer.
enum PaperSpace: Sendable {
  case none
  /// One line with a hint.
  case line(hint: String, written: String)
  /// Several lines.
  case lines(Int, written: String)
  case choices([PaperChoice], PaperMark)
  case scale([PaperChoice], lowest: String, highest: String)
  /// One or more of the columns in each row.
  case grid(columns: [String], rows: [PaperRow], PaperMark)
  /// A cell to write in for each row and column.
  case table(columns: [PaperColumn], rows: [PaperRow])
  case fields([PaperQuestion])
  /// Like parts, one for each entry.
  case copies([PaperGroup])
  /// An empty box, for a signature.
  case box
}
