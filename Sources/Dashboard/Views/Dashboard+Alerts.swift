import Insight
import Messages
import Reporting
import TerminalUI

/// What wants attention.
extension Dashboard {
  /// The most alerts listed; who has more of them looks at the heat map.
  private static let alertLimit = 200

  func alertsPage(width: Int) -> Page {
    guard let alerts else { return note(DashboardWording.noTrend, width, .quiet) }
    var page = Page()
    page.add([heading(Wording.alerts)])
    page.add(alerts.isEmpty ? wrapped(Wording.noAlerts[language], width) : textRows.alerts)
    return page
  }

  /// The rows of the alerts.
  func alertLines(width: Int) -> [Line] {
    guard let alerts else { return [] }
    let rows = alerts.prefix(Self.alertLimit).flatMap { lines(of: $0, width) }
    let rest = alerts.count - Self.alertLimit
    return rest > 0 ? rows + wrapped(DashboardWording.moreAlerts(rest)[language], width) : rows
  }

  private func lines(of alert: Alert, _ width: Int) -> [Line] {
    let isUrgent = alert.weight == .urgent
    let text = Wording.alert(alert, numerals: .text)[language]
    let style = look.theme.style(isUrgent ? .fault : .body)
    let rows = wrapped(text, width, isUrgent ? .fault : .body, indent: 4)
    return rows.enumerated().map { place, row in
      guard place == 0 else { return row }
      var first = Line(" " + (isUrgent ? look.theme.marks.fault : "-"), style)
      first.add(Line(String(row.text.dropFirst(4)), style), at: 4)
      return first
    }
  }
}
