extension EditableText {
  /// What a key has brought about.
  public enum Outcome: Sendable, Hashable {
    /// The text is another one.
    case changed
    /// Only the cursor or the selection is another one.
    case moved
    /// Not all of what was typed or pasted fitted.
    case full
    /// The key means nothing here; it may mean something around.
    case ignored
  }

  /// Takes a key, typed or pasted text.
  ///
  /// Beside the usual keys: Ctrl or Alt with an arrow goes by words, Shift selects, Ctrl-A and Ctrl-E go to the
  /// ends, Ctrl-K and Ctrl-U delete to the ends, Ctrl-W the word before, Ctrl-Z takes back, Ctrl-Y makes
  /// again.
  ///
  /// - Parameters:
  ///   - event: What came from the terminal.
  ///   - words: The words of a text as ranges of characters.
  /// - Returns: What it has brought about.
  @discardableResult
  public mutating func receive(
    _ event: TerminalEvent,
    words: (String) -> [Range<Int>] = EditableText.plainWords
  ) -> Outcome {
    let before = characters
    switch event {
    case .text(let text), .paste(let text): return insert(text) ? changed(from: before) : .full
    case .key(let press):
      guard apply(press, words) else { return .ignored }
      return changed(from: before)
    case .mouse, .resize, .focus: return .ignored
    }
  }

  private func changed(from before: [Character]) -> Outcome {
    characters == before ? .moved : .changed
  }

  private mutating func apply(_ press: KeyPress, _ words: (String) -> [Range<Int>]) -> Bool {
    let isSelecting = press.modifiers.contains(.shift)
    let byWord = !press.modifiers.isDisjoint(with: [.control, .alt])
    switch press.key {
    case .left:
      let start = isSelecting ? nil : selection?.lowerBound
      move(to: start ?? (byWord ? wordStart(words) : cursor - 1), isSelecting: isSelecting)
    case .right:
      let end = isSelecting ? nil : selection?.upperBound
      move(to: end ?? (byWord ? wordEnd(words) : cursor + 1), isSelecting: isSelecting)
    case .home: move(to: byWord ? 0 : lineStart, isSelecting: isSelecting)
    case .end: move(to: byWord ? characters.count : lineEnd, isSelecting: isSelecting)
    case .backspace: delete((byWord ? wordStart(words) : cursor - 1)..<cursor)
    case .delete: delete(cursor..<(byWord ? wordEnd(words) : cursor + 1))
    case .enter where isMultiline && press.modifiers.isEmpty: insert("\n")
    case .letter(let letter) where press.modifiers == .control: return command(letter, words)
    default: return false
    }
    return true
  }

  private mutating func command(_ letter: Character, _ words: (String) -> [Range<Int>]) -> Bool {
    switch letter {
    case "a": move(to: lineStart)
    case "e": move(to: lineEnd)
    case "k": delete(cursor..<max(lineEnd, min(cursor + 1, characters.count)))
    case "u": delete(lineStart..<cursor)
    case "w": delete(wordStart(words)..<cursor)
    case "z": undo()
    case "y": redo()
    default: return false
    }
    return true
  }

  /// Where the line of the cursor begins.
  public var lineStart: Int {
    (characters[..<cursor].lastIndex { $0.isNewline }).map { $0 + 1 } ?? 0
  }

  /// Where the line of the cursor ends.
  public var lineEnd: Int { characters[cursor...].firstIndex { $0.isNewline } ?? characters.count }

  private func wordStart(_ words: (String) -> [Range<Int>]) -> Int {
    words(text).last { $0.lowerBound < cursor }?.lowerBound ?? 0
  }

  private func wordEnd(_ words: (String) -> [Range<Int>]) -> Int {
    words(text).first { $0.upperBound > cursor }?.upperBound ?? characters.count
  }

  /// Words as runs of letters and digits: what there is without a segmenter, one word for a run of Chinese.
  ///
  /// - Parameter text: A text.
  /// - Returns: Ranges of characters in order.
  public static func plainWords(_ text: String) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var count = 0
    for character in text {
      if character.isLetter || character.isNumber {
        start = start ?? count
      } else if let first = start {
        words.append(first..<count)
        start = nil
      }
      count += 1
    }
    if let start { words.append(start..<count) }
    return words
  }
}
