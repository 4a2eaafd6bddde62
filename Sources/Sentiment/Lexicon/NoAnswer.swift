import Segmentation

/// Comments that say nothing, such as 无 or 没意见.
enum NoAnswer {
  /// A text in matching form without white space and marks at its ends; empty where it is all marks.
  static func key(of text: String) -> [UInt16] {
    let units = MatchingText(text).units
    let marks = Set(" \t\r\n.,;:!?~-_/。，、；：！？…“”\"'()（）".utf16)
    let body = units.drop { marks.contains($0) }
    guard let last = body.lastIndex(where: { !marks.contains($0) }) else { return [] }
    return Array(body[...last])
  }
}

extension Scorer {
  /// True for a comment that only says that there is nothing to say, such as 无, 没意见 or n/a.
  ///
  /// - Parameter text: The comment.
  /// - Returns: True where the whole comment is such an answer.
  public func saysNothing(_ text: String) -> Bool {
    // The longest entry has about ten characters; a longer comment says something.
    guard text.utf8.count <= 64 else { return false }
    let key = NoAnswer.key(of: text)
    return key.isEmpty || lexicon.noAnswers.contains(key)
  }
}
