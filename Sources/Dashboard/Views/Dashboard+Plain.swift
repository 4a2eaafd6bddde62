import TerminalUI

/// The same without a screen.
extension Dashboard {
  /// The overview and the alerts as plain text, for a pipe or a terminal that cannot draw.
  ///
  /// - Parameter width: The columns of a line.
  /// - Returns: Lines, each ended by a line break.
  package func plainText(width: Int) -> String {
    let width = min(width, 100)
    var lines = [titleText]
    var same = self
    same.receive(.resize(ScreenSize(columns: width, rows: 24)))
    for page in [same.overviewPage(width: width), same.alertsPage(width: width)] {
      lines.append("")
      lines += (0..<page.count).map { look.fitted(page.line($0).text) }
    }
    return lines.map { line in
      var line = line[...]
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
