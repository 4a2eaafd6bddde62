import CICU

/// Where the segmenter's base words come from.
public enum WordSource: Sendable, Hashable {
  /// ICU's Chinese dictionary, read in place.
  case dictionary
  /// ICU's break iterator, where the dictionary cannot be read.
  case breakIterator

  /// The best source this system's ICU offers.
  public static var best: WordSource {
    unsafe leye_icu_dictionary_shared() == nil ? .breakIterator : .dictionary
  }

  /// The version of ICU in use.
  public static var libraryVersion: String { unsafe String(cString: leye_icu_version()) }

  /// The greatest cost of a word in ICU's dictionary, also that of an unknown character.
  static let highestCost: Int32 = 255

  /// Calls `body` with the units and the cost of each word of the dictionary that begins with a unit.
  static func forEachWord(from first: UInt16, _ body: (_ units: [UInt16], _ cost: Int32) -> Void) {
    guard let dictionary = unsafe leye_icu_dictionary_shared() else { return }
    withoutActuallyEscaping(body) { body in
      let visitor = Visitor(visit: body)
      withExtendedLifetime(visitor) {
        let context = unsafe Unmanaged.passUnretained(visitor).toOpaque()
        unsafe leye_icu_dictionary_visit(dictionary, first, context) {
          context,
          units,
          length,
          cost in
          let visitor = unsafe Unmanaged<Visitor>.fromOpaque(context).takeUnretainedValue()
          let units = unsafe UnsafeBufferPointer(start: units, count: Int(length))
          unsafe visitor.visit(Array(units), cost)
        }
      }
    }
  }

  /// The cost of a word of the dictionary, nil when it has none.
  static func cost(of units: ArraySlice<UInt16>) -> Int32? {
    guard let dictionary = unsafe leye_icu_dictionary_shared() else { return nil }
    return unsafe units.withUnsafeBufferPointer { units in
      guard let start = units.baseAddress else { return nil }
      let cost = unsafe leye_icu_dictionary_cost(dictionary, start, Int32(units.count))
      return cost >= 0 ? cost : nil
    }
  }

  /// Word ends by ICU's break iterator as marks at unit indices; nil when ICU fails.
  static func breaks(in units: [UInt16]) -> [Bool]? {
    var ends = [Int32](repeating: 0, count: units.count)
    let count = unsafe leye_icu_word_breaks(units, Int32(units.count), &ends, Int32(ends.count))
    guard count >= 0 else { return nil }
    var marks = [Bool](repeating: false, count: units.count + 1)
    marks[0] = true
    for end in ends[..<Int(count)] { marks[Int(end)] = true }
    return marks
  }
}

/// Carries a closure through a C function.
private final class Visitor {
  let visit: ([UInt16], Int32) -> Void

  init(visit: @escaping ([UInt16], Int32) -> Void) { self.visit = visit }
}
