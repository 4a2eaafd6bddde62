import CIterator
import Foundation
import Segmentation

/// How fast text is cut into words, and how well.
struct SegmentationFigures {
  let places: Places

  func measure() throws {
    Report.section("Segmentation (one thread, after a first pass)")
    let texts = try places.reviewTexts()
    guard !texts.isEmpty else {
      return Report.skipped("speed", "no reviews in the folder of public data")
    }
    let reader = try Segmenter(folder: places.lexicons.path)
    let lines = texts.map { Array($0.utf8) }
    let megabytes = Double(lines.reduce(0) { $0 + $1.count }) / 1e6
    var segmented = SegmentedText()
    var words = 0
    func cut() {
      for line in lines {
        reader.segment(line.span, into: &segmented)
        words &+= segmented.tokens.count
      }
    }
    cut()
    let own = processorSeconds(runs: 5, cut)
    let seconds = iteratorSeconds(texts)
    let iterator = (utf8: megabytes / seconds.utf8, utf16: megabytes / seconds.utf16)
    Report.line("leye, all word lists", megabytes / own, "MB per CPU second")
    Report.line("ICU's word iterator on UTF-8", iterator.utf8, "MB per CPU second")
    Report.line("ICU's word iterator on UTF-16", iterator.utf16, "MB (of UTF-8) per CPU second")
    Report.line("leye against ICU on UTF-8", megabytes / own / iterator.utf8, "times as fast")
    measureJieba(texts, megabytes)
    try measureAccuracy(reader)
    if words == 0 { print("  (nothing was cut)") }
  }

  /// Seconds for all texts: on UTF-8 and on UTF-16.
  private func iteratorSeconds(_ texts: [String]) -> (utf8: Double, utf16: Double) {
    var bytes: [CChar] = []
    var byteEnds: [Int] = []
    var units: [UInt16] = []
    var unitEnds: [Int] = []
    for text in texts {
      bytes += text.utf8.map { CChar(bitPattern: $0) }
      byteEnds.append(bytes.count)
      units += Array(text.utf16)
      unitEnds.append(units.count)
    }
    let utf8 = processorSeconds {
      precondition(icu_boundaries_utf8(bytes, byteEnds, byteEnds.count) > 0)
    }
    let utf16 = processorSeconds {
      precondition(icu_boundaries_utf16(units, unitEnds, unitEnds.count) > 0)
    }
    return (utf8, utf16)
  }

  private func measureJieba(_ texts: [String], _ megabytes: Double) {
    let program = """
      import jieba, sys, time
      jieba.initialize()
      lines = sys.stdin.read().split("\\n")
      start = time.process_time()
      for line in lines: list(jieba.cut(line))
      print(time.process_time() - start)
      """
    guard
      let seconds = Run.output(
        of: "python3",
        ["-c", program],
        input: texts.joined(separator: "\n")
      )
      .flatMap({ Double($0.trimmingCharacters(in: .whitespacesAndNewlines)) })
    else { return Report.skipped("jieba", "not installed for python3") }
    Report.line("jieba", megabytes / seconds, "MB per CPU second")
  }

  /// F1 on files of a sentence a line with spaces between words: that of Universal Dependencies, and those
  /// that `LEYE_SEGMENTED` names.
  private func measureAccuracy(_ reader: Segmenter) throws {
    var files: [URL] = []
    if let url = places.file("segmentation/ud-dev.txt", for: "F1, Universal Dependencies") {
      files.append(url)
    }
    let more = ProcessInfo.processInfo.environment["LEYE_SEGMENTED"] ?? ""
    files += more.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
    let iterator = Segmenter(source: .breakIterator)
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      Report.line("F1 on \(name), leye", Self.score(lines, reader), "", digits: 3)
      Report.line("F1 on \(name), ICU's iterator", Self.score(lines, iterator), "", digits: 3)
    }
  }

  /// Word F1 by the places of words in the text without spaces.
  private static func score(_ lines: [Substring], _ segmenter: Segmenter) -> Double {
    var (gold, found, right) = (0, 0, 0)
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      let text = words.joined()
      var place = 0
      var known: Set<Range<Int>> = []
      for word in words {
        known.insert(place..<place + word.utf8.count)
        place += word.utf8.count
      }
      let segmented = segmenter.segment(text)
      gold += known.count
      for token in segmented.tokens where token.kind != .space {
        found += 1
        if known.contains(segmented.originalRange(token)) { right += 1 }
      }
    }
    return gold + found == 0 ? 0 : 2 * Double(right) / Double(gold + found)
  }
}
