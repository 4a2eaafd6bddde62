/// A regular expression of a survey author, made to be safe against any text.
///
/// JavaScript's syntax without back references and lookbehind, over Unicode scalars. Each
/// instruction is tried at each place at most once, so the time is bounded by the product of the
/// lengths of pattern and text, times the length of the text where the pattern looks ahead.
struct PatternMatch: Sendable {
  /// The longest pattern accepted, in characters.
  static let patternLimit = 500
  /// The longest text that is matched, in scalars; a longer one does not match.
  static let inputLimit = 1_000
  private static let programLimit = 2_000

  private enum Instruction {
    case scalar(ScalarSet)
    case fork(Int, Int)
    case jump(Int)
    case start
    case end
    case boundary(isNegated: Bool)
    /// The part from the next instruction to an ``accept``; goes on at the associated place.
    case lookahead(next: Int, isNegated: Bool)
    case accept
  }

  private var program: [Instruction] = []
  private let ignoresCase: Bool
  private var isTooLong = false

  /// Reads a pattern, nil where it has a fault or is too long.
  ///
  /// - Parameters:
  ///   - pattern: The pattern, without slashes around it.
  ///   - ignoresCase: True when upper and lower case are the same.
  init?(_ pattern: String, ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    var parser = PatternParser(pattern)
    guard pattern.count <= Self.patternLimit, let node = parser.parse() else { return nil }
    compile(node)
    program.append(.accept)
    if isTooLong { return nil }
  }

  /// True when the pattern matches some part of a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: False also for a text beyond the limit.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= Self.inputLimit else { return false }
    var tried = Tried(places: scalars.count + 1, instructions: program.count)
    return (0...scalars.count).contains { run(from: 0, at: $0, scalars, &tried) }
  }

  private mutating func compile(_ node: PatternNode) {
    guard program.count < Self.programLimit else {
      isTooLong = true
      return
    }
    switch node {
    case .scalar(let set): program.append(.scalar(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .boundary(let isNegated): program.append(.boundary(isNegated: isNegated))
    case .sequence(let nodes): for node in nodes { compile(node) }
    case .choice(let nodes): compileChoice(nodes[...])
    case .repetition(let node, let minimum, let maximum):
      for _ in 0..<minimum where !isTooLong { compile(node) }
      if let maximum {
        for _ in minimum..<max(minimum, maximum) where !isTooLong { compileOptional(node) }
      } else {
        let fork = program.count
        compileOptional(node)
        program.append(.jump(fork))
        program[fork] = .fork(fork + 1, program.count)
      }
    case .lookahead(let node, let isNegated):
      let place = program.count
      program.append(.accept)
      compile(node)
      program.append(.accept)
      program[place] = .lookahead(next: program.count, isNegated: isNegated)
    }
  }

  private mutating func compileOptional(_ node: PatternNode) {
    let fork = program.count
    program.append(.accept)
    compile(node)
    program[fork] = .fork(fork + 1, program.count)
  }

  private mutating func compileChoice(_ nodes: ArraySlice<PatternNode>) {
    guard let first = nodes.first else { return }
    if nodes.count == 1 {
      compile(first)
      return
    }
    let fork = program.count
    program.append(.accept)
    compile(first)
    let jump = program.count
    program.append(.accept)
    program[fork] = .fork(fork + 1, program.count)
    compileChoice(nodes.dropFirst())
    program[jump] = .jump(program.count)
  }
}

extension PatternMatch {
  /// Which instructions were tried at which places; a second try could only fail again.
  private struct Tried {
    private var marks: [Bool]
    private let instructions: Int

    init(places: Int, instructions: Int) {
      marks = Array(repeating: false, count: places * instructions)
      self.instructions = instructions
    }

    /// True the first time.
    mutating func isFirst(_ instruction: Int, at place: Int) -> Bool {
      let index = place * instructions + instruction
      if marks[index] { return false }
      marks[index] = true
      return true
    }
  }

  private func run(
    from first: Int,
    at place: Int,
    _ text: [Unicode.Scalar],
    _ tried: inout Tried
  ) -> Bool {
    var waiting = [(first, place)]
    while var (instruction, place) = waiting.popLast() {
      following: while tried.isFirst(instruction, at: place) {
        switch program[instruction] {
        case .accept: return true
        case .jump(let target): instruction = target
        case .fork(let first, let second):
          waiting.append((second, place))
          instruction = first
        case .scalar(let set):
          guard place < text.count, set.contains(text[place], ignoresCase: ignoresCase) else {
            break following
          }
          place += 1
          instruction += 1
        case .start:
          if place > 0 { break following }
          instruction += 1
        case .end:
          if place < text.count { break following }
          instruction += 1
        case .boundary(let isNegated):
          if isBoundary(text, place) == isNegated { break following }
          instruction += 1
        case .lookahead(let next, let isNegated):
          var inner = Tried(places: text.count + 1, instructions: program.count)
          let follows = run(from: instruction + 1, at: place, text, &inner)
          if follows == isNegated { break following }
          instruction = next
        }
      }
    }
    return false
  }

  private func isBoundary(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && ScalarSet.word.contains(text[index], ignoresCase: false)
    }
    return isWord(place - 1) != isWord(place)
  }
}
