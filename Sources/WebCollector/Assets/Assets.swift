import Hashing

/// The files that pages refer to, named by their content so that a browser may keep them for ever.
struct Assets: Sendable {
  let style: String
  let script: String
  let icon: String
  /// The address of the script that makes ballots; empty where there is none.
  let ballotScript: String
  private let files: [String: (text: String, type: String)]

  init(ballotScript text: String) {
    var files: [String: (text: String, type: String)] = [:]
    func add(_ text: String, _ name: String, _ ending: String, _ type: String) -> String {
      let hash = SHA256.hexadecimal(of: Array(text.utf8)).prefix(12)
      let file = "\(name)-\(hash).\(ending)"
      files[file] = (text, type)
      return "/assets/\(file)"
    }
    style = add(Stylesheet.text, "style", "css", "text/css; charset=utf-8")
    script = add(
      PageScript.text + BallotPageScript.text,
      "form",
      "js",
      "text/javascript; charset=utf-8"
    )
    icon = add(Icon.text, "icon", "svg", "image/svg+xml")
    ballotScript = text.isEmpty ? "" : add(text, "ballot", "js", "text/javascript; charset=utf-8")
    self.files = files
  }

  /// A file by its name.
  func file(named name: String) -> (text: String, type: String)? { files[name] }
}

/// The sign in a browser's tab.
enum Icon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
    fill="#0b5d4b"/><path d="M9 17l5 5 9-12" fill="none" stroke="#fff" stroke-width="3.5"/></svg>
    """
}
