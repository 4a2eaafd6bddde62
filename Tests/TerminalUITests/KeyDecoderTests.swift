import TerminalUI
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  /// Bytes with the events they are.
  private static let samples: [(String, [TerminalEvent])] = [
    ("abc", [.text("abc")]),
    ("您好吗", [.text("您好吗")]),
    ("👨‍👩‍👧e\u{301}", [.text("👨‍👩‍👧e\u{301}")]),
    ("\r", [.key(KeyPress(.enter))]),
    ("a\t\u{7F}", [.text("a"), .key(KeyPress(.tab)), .key(KeyPress(.backspace))]),
    ("\u{03}", [.key(KeyPress(.letter("c"), .control))]),
    ("\u{1B}[A\u{1B}OB", [.key(KeyPress(.up)), .key(KeyPress(.down))]),
    ("\u{1B}[1;5C", [.key(KeyPress(.right, .control))]),
    ("\u{1B}[3~\u{1B}[6;2~", [.key(KeyPress(.delete)), .key(KeyPress(.pageDown, .shift))]),
    ("\u{1B}[Z", [.key(KeyPress(.tab, .shift))]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [1, 5, 12].map { .key(KeyPress(.function($0))) }),
    ("\u{1B}x", [.key(KeyPress(.letter("x"), .alt))]),
    ("\u{1B}\r", [.key(KeyPress(.enter, .alt))]),
    ("\u{1B}\u{1B}[D", [.key(KeyPress(.left, .alt))]),
    ("\u{1B}中", [.key(KeyPress(.escape)), .text("中")]),
    ("\u{1B}[200~a\r\nb\tc\u{1B}[31md\u{1B}[201~e", [.paste("a\nb\tcd"), .text("e")]),
    (
      "\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<64;1;1M",
      [
        .mouse(MouseEvent(.press, at: ScreenPlace(column: 2, row: 1))),
        .mouse(MouseEvent(.release, at: ScreenPlace(column: 2, row: 1))),
        .mouse(MouseEvent(.scrollUp, at: ScreenPlace(column: 0, row: 0))),
      ]
    ),
    ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
    (
      "\u{1B}[97;5u\u{1B}[13;2u",
      [
        .key(KeyPress(.letter("a"), .control)), .key(KeyPress(.enter, .shift)),
      ]
    ),
    // What is no key goes whole: a colour, an answer to a question, a title.
    ("\u{1B}[31mx\u{1B}[?1;2cy", [.text("xy")]),
    ("\u{1B}]0;title\u{07}a\u{1B}]8;;x\u{1B}\\b\u{1B}P1$r\u{1B}\\c", [.text("abc")]),
  ]

  /// The events of pieces, texts that follow each other joined as they may be cut.
  private func events(_ pieces: [ArraySlice<UInt8>]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var result: [TerminalEvent] = []
    for event in pieces.flatMap({ decoder.receive($0) }) + decoder.flush() {
      if case .text(let more) = event, case .text(let text)? = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(event)
      }
    }
    return result
  }

  @Test func `keys, text, paste and mouse are told wherever the bytes are cut`() {
    for (bytes, wanted) in Self.samples.map({ (Array($0.0.utf8), $0.1) }) {
      #expect(events([bytes[...]]) == wanted)
      for first in bytes.indices {
        #expect(events([bytes[..<first], bytes[first...]]) == wanted)
        for second in bytes.indices where second > first {
          #expect(
            events([bytes[..<first], bytes[first..<second], bytes[second...]]) == wanted
          )
        }
      }
    }
  }

  @Test func `an Esc that nothing follows is the key`() {
    var decoder = KeyDecoder()
    #expect(decoder.receive([0x1B]) == [])
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(KeyPress(.escape))])
    #expect(!decoder.isPending)
    #expect(decoder.receive([0x1B, 0x1B]) == [])
    #expect(decoder.flush() == [.key(KeyPress(.escape, .alt))])
  }

  @Test func `bytes that are not UTF-8 are told and lose nothing behind them`() {
    #expect(events([[0xE4, 0xB8, 0x61]]) == [.text("\u{FFFD}a")])
    // A character of which bytes lack waits for them, however slow the line is.
    #expect(events([[0xFF, 0x61, 0xE4]]) == [.text("\u{FFFD}a")])
    var decoder = KeyDecoder()
    let half = decoder.receive([0xE6, 0xBB])
    #expect(half == [] && !decoder.isPending)
    let none = decoder.flush()
    let whole = decoder.receive([0xA1])
    #expect(none == [] && whole == [.text("满")])
    #expect(events([[0xE4, 0x0D]]) == [.text("\u{FFFD}"), .key(KeyPress(.enter))])
    #expect(events([[0xC0, 0x80, 0xED, 0xA0, 0x80]]).count == 1)
  }

  @Test func `a text for the terminal that never ends does not hold the keys`() {
    // Alt-] begins one.
    var decoder = KeyDecoder()
    _ = decoder.receive([0x1B, 0x5D])
    #expect(decoder.isPending)
    _ = decoder.flush()
    let after = decoder.receive([0x61])
    #expect(after == [.text("a")])
  }

  @Test func `no bytes make it fail or put a control character into a text`() {
    var generator = SeededGenerator(seed: 5)
    let usual: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x30, 0x7E, 0x3C, 0x4D, 0x0D, 0xE4, 0xB8, 0xAD, 0x61,
    ]
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        Bool.random(using: &generator)
          ? usual.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      for case .text(let text) in events([bytes[...]]) {
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }
}
