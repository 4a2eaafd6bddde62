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
