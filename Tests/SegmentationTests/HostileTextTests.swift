import Foundation
import Segmentation
import TestSupport
import Testing

@Suite struct HostileTextTests {
  private static let segmenter = Segmenter()

  @Test(arguments: [
    "好", "加班费没有发", "的", "\0", "a", "1", "e\u{301}", "\u{301}\u{323}", "👨‍👩‍👧", "…", "１", "罗森博格",
    "\u{FDFA}", ".", "?", "1,", "1.1.", "a@b.", "http://", "👍🏽\u{200D}",
  ])
  func `a line of a megabyte is cut in time that grows with its length`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let segmented = Self.segmenter.segment(text)
    #expect(segmented.tokens.last?.units.upperBound == segmented.text.units.count)
    #expect(segmented.text.offsets.last == Int32(text.utf8.count))
  }

  @Test(.enabled(if: SharedData.url("bad-input") != nil))
  func `hostile files are cut without gaps, with and without the dictionary`() throws {
    let folder = try #require(SharedData.url("bad-input"))
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    var text = SegmentedText()
    let fallback = Segmenter(source: .breakIterator)
    for case let url as URL in files {
      guard let data = try? Data(contentsOf: url), data.count < 2_000_000 else { continue }
      let bytes = [UInt8](data)
      Self.segmenter.segment(bytes.span, into: &text)
      #expect(text.covers(bytes.count), "\(url.lastPathComponent)")
      for line in bytes.split(separator: 0x0A).prefix(200) {
        Self.segmenter.segment(Array(line).span, into: &text)
        #expect(text.covers(line.count), "\(url.lastPathComponent)")
        fallback.segment(Array(line).span, into: &text)
        #expect(text.covers(line.count), "\(url.lastPathComponent)")
      }
    }
  }

  @Test func `random bytes are cut without gaps`() {
    var generator = SeededGenerator(seed: 7)
    var text = SegmentedText()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      Self.segmenter.segment(bytes.span, into: &text)
      #expect(text.covers(bytes.count))
    }
  }

  @Test func `random characters are cut without gaps`() {
    var generator = SeededGenerator(seed: 8)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x300...0x36F, 0x4E00...0x4EFF, 0x1100...0x11FF, 0x3040...0x30FF,
      0x1F300...0x1F64F,
      0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x20000...0x20100, 0x2000...0x206F,
    ]
    var text = SegmentedText()
    for _ in 0..<2000 {
      var characters = ""
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) else {
          continue
        }
        characters.unicodeScalars.append(scalar)
      }
      Self.segmenter.segment(characters.utf8.span, into: &text)
      #expect(text.covers(characters.utf8.count))
    }
  }
}

extension SegmentedText {
  /// True when the tokens cover the text and lead to places in the original in order.
  fileprivate func covers(_ length: Int) -> Bool {
    var end = 0
    for token in tokens {
      guard token.units.lowerBound == end, !token.units.isEmpty else { return false }
      end = token.units.upperBound
      let range = originalRange(token)
      guard range.lowerBound <= range.upperBound, range.upperBound <= length else { return false }
    }
    return end == text.units.count && text.offsets.last == Int32(length)
  }
}
