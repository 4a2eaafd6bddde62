/// The difference of two texts line by line, with a little context.
public struct LineDiff: Sendable {
  /// The lines, each led by `-`, `+` or a space; runs left out are marked `@`.
  public let text: String

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - old: The text expected.
  ///   - new: The text found.
  ///   - context: How many equal lines to show around a change.
  ///   - limit: How many lines to show at most.
  public init(from old: String, to new: String, context: Int = 2, limit: Int = 120) {
    let marked = Self.marked(Self.lines(of: old), Self.lines(of: new))
    var shown: [String] = []
    var isSkipping = false
    for (index, line) in marked.enumerated() {
      let window = max(0, index - context)...min(marked.count - 1, index + context)
      if marked[window].contains(where: { $0.mark != " " }) {
        shown.append("\(line.mark) \(line.text)")
        isSkipping = false
      } else if !isSkipping {
        shown.append("@")
        isSkipping = true
      }
    }
    if shown.count > limit {
      let rest = shown.count - limit
      shown = shown.prefix(limit) + ["@ … \(rest) more lines"]
    }
    text = shown.joined(separator: "\n")
  }

  private struct Line {
    let mark: Character
    let text: String
  }

  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static func marked(_ old: [String], _ new: [String]) -> [Line] {
    // Scalars, not characters: "é" must differ from "e" with an accent after it.
    let difference = new.difference(from: old) {
      $0.unicodeScalars.elementsEqual($1.unicodeScalars)
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [Line] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        result.append(Line(mark: "-", text: old[oldIndex]))
        oldIndex += 1
      } else if inserted.contains(newIndex) || oldIndex >= old.count {
        result.append(Line(mark: "+", text: new[newIndex]))
        newIndex += 1
      } else {
        result.append(Line(mark: " ", text: old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return result
  }
}
