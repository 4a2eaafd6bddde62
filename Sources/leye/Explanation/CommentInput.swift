import Glibc
import Messages
import Segmentation

/// The comment that a command is about: its arguments, or standard input.
enum CommentInput {
  /// The comment.
  ///
  /// - Parameter words: What stands on the command line; none or `-` alone reads standard input.
  /// - Returns: The words joined by spaces, or the whole input without the line ends at its end.
  /// - Throws: ``InputFault`` or ``MalformedAnswersFault``; neither says anything of the comment.
  static func text(of words: [String]) throws -> String {
    guard words.isEmpty || words == ["-"] else { return words.joined(separator: " ") }
    if isatty(STDIN_FILENO) == 1 {
      Interface.console.warn(
        Phrase("Type the comment, then Ctrl-D on a new line.", "请输入意见，另起一行按 Ctrl-D 结束。")
      )
    }
    let bytes = try InputFile.bytes(of: "-")
    var decoder = try TextDecoder(encoding: TextEncoding.detect(bytes))
    let units = try decoder.decode(bytes, isLast: true)
    guard decoder.malformedCount == 0 else { throw MalformedAnswersFault(path: "-") }
    var text = String(decoding: units, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
