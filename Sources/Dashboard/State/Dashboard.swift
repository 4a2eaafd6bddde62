import Insight
package import Messages
import SurveyModel
package import TerminalUI

/// The dashboard: what it knows, what it shows of it, and where one is.
///
/// A value without a terminal and without a file. Keys go in by ``receive(_:)``, figures by ``take(_:)``, and
/// ``draw(on:)`` draws it.
package struct Dashboard: Sendable {
  /// The views.
  package enum View: Int, Sendable, Hashable, CaseIterable {
    case overview
    case trend
    case heatMap
    case comments
    case alerts
  }

  /// What stands over a view and takes the keys.
  enum Prompt: Sendable {
    case help
    case search(TextField)
    case wave(SearchList)
    case filter(SearchList, [Filter])
  }

  /// A condition that comments, or lines of a trend, can be filtered by.
  enum Filter: Sendable, Hashable {
    case all
    case unit(String?)
    case topic(String?)
    case label(String?)
  }

  /// The language of everything it says.
  package internal(set) var language: Language
  /// How it looks.
  let look: Look
  /// The size of the screen, for keys that go by pages.
  var size: ScreenSize
  /// The titles of topics by name.
  var topicTitles: [String: LocalizedText] = [:]

  /// The waves from the oldest to the newest; nil while they are read.
  package internal(set) var waves: [DashboardWave]?
  /// The wave that is shown.
  package internal(set) var chosen: String?
  var trend: TrendRelease?
  var alerts: [Alert]?
  var found: FoundComments?
  /// The query that is shown or waited for.
  var query: CommentQuery?
  var progress: Phrase?
  var failure: Phrase?

  /// The view that is shown.
  package internal(set) var view = View.overview
  var prompt: Prompt?
  /// The first row shown, by view.
  var offsets: [View: Int] = [:]
  /// The first column of the heat map.
  var firstColumn = 0
  /// True where the heat map shows topics, not indices.
  var showsTopics = false
  /// The rows of the comments and of the alerts, made when they change: to break text takes time.
  var textRows = TextRows()
  /// The place of the line that the trend shows.
  var line = 0
  /// The unit whose lines the trend shows, nil for all.
  var trendUnit: String?

  /// Begins without figures.
  ///
  /// - Parameters:
  ///   - language: The language of everything it says.
  ///   - look: How it looks.
  ///   - size: The size of the screen.
  ///   - wave: The wave to show; nil for the newest.
  package init(
    language: Language,
    look: Look,
    size: ScreenSize,
    wave: String? = nil
  ) {
    self.language = language
    self.look = look
    self.size = size
    chosen = wave
  }

  /// The wave that is shown.
  var wave: DashboardWave? {
    guard let waves else { return nil }
    return waves.first { $0.name == chosen } ?? waves.last
  }

  /// What was released of it.
  var release: WaveRelease? { wave?.figures?.release }
}
