import Segmentation
import Testing

@Suite struct TextDecoderTests {
  /// 你好，世界 in each encoding.
  private static let samples: [(TextEncoding, [UInt8])] = [
    (.utf8, Array("你好，世界".utf8)),
    (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array("你好，世界".utf8)),
    (.gb18030, [0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC, 0xCA, 0xC0, 0xBD, 0xE7]),
    (
      .utf16LittleEndian,
      [0xFF, 0xFE, 0x60, 0x4F, 0x7D, 0x59, 0x0C, 0xFF, 0x16, 0x4E, 0x4C, 0x75]
    ),
    (.utf16BigEndian, [0xFE, 0xFF, 0x4F, 0x60, 0x59, 0x7D, 0xFF, 0x0C, 0x4E, 0x16, 0x75, 0x4C]),
  ]

  @Test(arguments: samples)
  func `every encoding decodes, cut at any byte`(encoding: TextEncoding, bytes: [UInt8]) throws {
    for cut in 0...bytes.count {
      var decoder = try TextDecoder(encoding: encoding)
      let first = try decoder.decode(Array(bytes[..<cut]), isLast: false)
      let second = try decoder.decode(Array(bytes[cut...]), isLast: true)
      #expect(String(decoding: first + second, as: UTF8.self) == "你好，世界")
      #expect(decoder.malformedCount == 0)
    }
  }

  @Test func `a long text decodes in one call`() throws {
    let text = String(repeating: "加班费没有发。", count: 40_000)
    var decoder = try TextDecoder(encoding: .utf8)
    let decoded = try decoder.decode(Array(text.utf8), isLast: true)
    #expect(decoded == Array(text.utf8))
  }

  @Test func `malformed bytes are replaced and counted`() throws {
    var decoder = try TextDecoder(encoding: .gb18030)
    let decoded = try decoder.decode([0xC4, 0xE3, 0xFF, 0x41], isLast: true)
    #expect(String(decoding: decoded, as: UTF8.self) == "你\u{FFFD}A")
    #expect(decoder.malformedCount == 1)
  }

  @Test func `encodings are recognised from the beginning of a file`() {
    let chinese = "序号,提交答卷时间,所用时间,来源,手机部数,兴趣爱好,爱好投入占收入比重\n"
    #expect(TextEncoding.detect(Array(chinese.utf8)) == .utf8)
    #expect(TextEncoding.detect(Array(chinese.utf8.dropLast(2))) == .utf8)
    for (encoding, bytes) in Self.samples where encoding != .gb18030 {
      #expect(TextEncoding.detect(bytes) == encoding)
    }
    #expect(TextEncoding.detect([]) == .utf8)
    // A damaged character or two do not make another encoding of it.
    #expect(TextEncoding.detect(Array((chinese + "好").utf8.dropLast(2)) + [0x0A]) == .utf8)
    #expect(TextEncoding.detect([0xFF] + Array(chinese.utf8)) == .utf8)
    // The header of an answer file and one row in GB18030.
    let bytes: [UInt8] = [
      0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xCC, 0xE1, 0xBD, 0xBB, 0xB4, 0xF0, 0xBE, 0xED, 0xCA,
      0xB1, 0xBC, 0xE4, 0x2C, 0xCB, 0xF9, 0xD3, 0xC3, 0xCA, 0xB1, 0xBC, 0xE4, 0x2C, 0xC0,
      0xB4, 0xD4, 0xB4, 0x2C, 0xCA, 0xD6, 0xBB, 0xFA, 0xB2, 0xBF, 0xCA, 0xFD, 0x2C, 0xD0,
      0xCB, 0xC8, 0xA4, 0xB0, 0xAE, 0xBA, 0xC3, 0x2C, 0xB0, 0xAE, 0xBA, 0xC3, 0xCD, 0xB6,
      0xC8, 0xEB, 0xD5, 0xBC, 0xCA, 0xD5, 0xC8, 0xEB, 0xB1, 0xC8, 0xD6, 0xD8, 0x0A, 0x31,
      0x2C, 0x32, 0x30, 0x31, 0x39, 0xC4, 0xEA, 0x2C, 0xCA, 0xB3, 0xCC, 0xC3, 0xBA, 0xDC,
      0xBA, 0xC3, 0x2C, 0xBC, 0xD3, 0xB0, 0xE0, 0xB7, 0xD1, 0xC3, 0xBB, 0xD3, 0xD0, 0xB7,
      0xA2, 0x0A,
    ]
    #expect(TextEncoding.detect(bytes) == .gb18030)
  }

  @Test(arguments: [
    ("GBK", TextEncoding.gb18030), ("utf-8", .utf8), ("UTF-16LE", .utf16LittleEndian),
  ])
  func `names as people write them are known`(name: String, expected: TextEncoding) {
    #expect(TextEncoding(named: name) == expected)
  }

  @Test func `an unknown name is not guessed at`() {
    #expect(TextEncoding(named: "EBCDIC") == nil)
  }
}
