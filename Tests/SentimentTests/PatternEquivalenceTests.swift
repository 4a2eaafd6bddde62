import Sentiment
import TestSupport
import Testing

/// A pattern that is matched by trying everything.
private indirect enum Element {
  case literal(Character)
  case gap(Int)
  case alternatives([[Element]])
  case optional(Element)

  var text: String {
    switch self {
    case .literal(let character): String(character)
    case .gap(let width): "{\(width)}"
    case .alternatives(let parts):
      "(" + parts.map { $0.map(\.text).joined() }.joined(separator: "|") + ")"
    case .optional(let element): element.text + "?"
    }
  }

  /// Where it can end when it starts at one of some places.
  func ends(from starts: Set<Int>, in text: [Character]) -> Set<Int> {
    switch self {
    case .literal(let character):
      Set(starts.filter { $0 < text.count && text[$0] == character }.map { $0 + 1 })
    case .gap(let width):
      Set(starts.flatMap { Array($0...min($0 + width, text.count)) })
    case .alternatives(let parts):
      Set(parts.flatMap { Element.ends(of: $0, from: starts, in: text) })
    case .optional(let element): starts.union(element.ends(from: starts, in: text))
    }
  }

  static func ends(of parts: [Element], from starts: Set<Int>, in text: [Character]) -> Set<Int> {
    parts.reduce(starts) { $1.ends(from: $0, in: text) }
  }

  private static let characters: [Character] = ["甲", "乙", "丙"]

  /// A part that begins with a character where it must take up text.
  static func random(
    _ depth: Int,
    mustTake: Bool,
    using generator: inout SeededGenerator
  ) -> Element {
    let choice = Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator)
    switch choice {
    case 0...3: return .literal(characters.randomElement(using: &generator) ?? "甲")
    case 4 where !mustTake: return .gap(Int.random(in: 0...3, using: &generator))
    case 5 where !mustTake:
      return .optional(random(depth - 1, mustTake: true, using: &generator))
    case 6... where depth > 0:
      let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        sequence(depth - 1, using: &generator)
      }
      return .alternatives(parts)
    default: return .literal("乙")
    }
  }

  static func sequence(_ depth: Int, using generator: inout SeededGenerator) -> [Element] {
    (0..<Int.random(in: 1...4, using: &generator)).map {
      random(depth, mustTake: $0 == 0, using: &generator)
    }
  }
}

@Suite struct PatternEquivalenceTests {
  /// All matches, the longest first and of equal ones the leftmost, none over another.
  private func covered(_ patterns: [[Element]], _ text: [Character]) -> [String] {
    var found: [Range<Int>] = []
    for start in text.indices {
      let ends = patterns.reduce(into: Set<Int>()) {
        $0.formUnion(Element.ends(of: $1, from: [start], in: text))
      }
      found += ends.filter { $0 > start }.map { start..<$0 }
    }
    var taken: [Range<Int>] = []
    for range in found.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) })
    where taken.allSatisfy({ !$0.overlaps(range) }) {
      taken.append(range)
    }
    return taken.sorted { $0.lowerBound < $1.lowerBound }.map { String(text[$0]) }
  }

  @Test func `random patterns match what trying everything finds`() throws {
    var generator = SeededGenerator(seed: 23)
    var matches = 0
    for _ in 0..<150 {
      let patterns = (0..<3).map { _ in Element.sequence(2, using: &generator) }
      let rows = Set(patterns.map { $0.map(\.text).joined() }).sorted()
        .map { $0 + "\t-2\tlack\n" }.joined()
      let scorer = Scorer(lexicon: try Lexicon(files: [("p.tsv", "# kind: pattern\n" + rows)]))
      for _ in 0..<8 {
        let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          ["甲", "乙", "丙"].randomElement(using: &generator) ?? "甲"
        }
        let expected = covered(patterns, text.map { Character($0) })
        let evidence = scorer.score(text.joined()).evidence.filter { $0.kind == .pattern }
        #expect(evidence.map(\.word) == expected, "\(rows) in \(text.joined())")
        matches += expected.count
      }
    }
    #expect(matches > 500)
  }
}
