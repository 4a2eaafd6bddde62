/// What changes between two sets of learned weights, for a person to review.
public struct WeightDifference: Sendable, Hashable {
  /// A word of which something changes.
  public struct Change: Sendable, Hashable {
    /// The word's weight before, nil for a new word.
    public let old: ObservedWord?
    /// The word's weight now, nil for a word that goes.
    public let new: ObservedWord?
  }

  /// The changes in order of the words' code units.
  public let changes: [Change]

  /// Compares two sets; a word whose count alone differs is not a change.
  ///
  /// - Parameters:
  ///   - old: The weights in use.
  ///   - new: The weights proposed.
  /// - Complexity: Linear in the number of words.
  public init(from old: ObservedWeights, to new: ObservedWeights) {
    let before = Dictionary(
      old.words.map { ($0.word, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let after = Dictionary(new.words.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
    let all = ObservedWeights(words: old.words + new.words.filter { before[$0.word] == nil })
    changes = all.words.compactMap { word in
      let change = Change(old: before[word.word], new: after[word.word])
      return change.old?.weight == change.new?.weight ? nil : change
    }
  }

  /// How many words come in.
  public var addedCount: Int { changes.count { $0.old == nil } }
  /// How many words go.
  public var removedCount: Int { changes.count { $0.new == nil } }
  /// How many words get another weight.
  public var changedCount: Int { changes.count - addedCount - removedCount }

  /// The changes in the unified form of `diff`, without lines of context.
  ///
  /// Each line holds word, weight and count as the file does; a word that comes in or changes also has
  /// its log-odds ratio in standard deviations behind a `#`.
  ///
  /// - Parameters:
  ///   - oldName: The name of the old file.
  ///   - newName: The name of the new file.
  /// - Returns: The text; empty where nothing changes.
  public func unified(oldName: String, newName: String) -> String {
    guard !changes.isEmpty else { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    text += "@@ -\(addedCount == changes.count ? 0 : 1),\(changes.count - addedCount) "
    text += "+\(removedCount == changes.count ? 0 : 1),\(changes.count - removedCount) @@\n"
    for change in changes {
      if let old = change.old { text += "-\(old.fileLine)\n" }
      if let new = change.new {
        text += "+\(new.fileLine)"
        if let z = new.z { text += "\t# z \(z > 0 ? "+" : "")\(z.hundredths)" }
        text += "\n"
      }
    }
    return text
  }
}
