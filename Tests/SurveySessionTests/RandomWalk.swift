import SurveyModel
import SurveySession

/// Moves at random, the same ones for the same seed.
struct RandomWalk {
  private var state: UInt64

  /// Begins a walk.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// True once in so many times.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }

  /// A move through the survey `Forms.maze`.
  mutating func nextMove() -> (inout Scenario) -> Void {
    switch below(10) {
    case 0, 1, 2:
      return { _ = $0.next() }
    case 3:
      return { _ = $0.back() }
    case 4:
      return { _ = $0.skip() }
    case 5:
      let name = ["a", "b", "m", "c", "d", "e", "f", "g"][below(8)]
      return { $0.session.jump(to: name) }
    default:
      let (name, row, value) = answer()
      return { $0.put(value, to: name, row: row) }
    }
  }

  private mutating func answer() -> (name: String, row: String?, value: Value) {
    let number = Value.number(Double(1 + below(3)))
    switch below(8) {
    case 0: return ("a", nil, .boolean(chance(2)))
    case 1: return ("b", nil, .text(["", "w"][below(2)]))
    case 2: return ("m", "r\(1 + below(3))", number)
    case 3: return ("c", nil, .array([number]))
    case 4: return ("d", nil, .text(["x", "y"][below(2)]))
    case 5: return ("e", nil, .text("secret"))
    case 6: return ("f", nil, number)
    default: return ("g", nil, .text("z"))
    }
  }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
