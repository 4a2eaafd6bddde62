import Hashing
import Testing

@Suite struct HexadecimalTests {
  @Test func `every byte comes back from its digits`() {
    let bytes = (UInt8.min ... .max).map(\.self)
    let text = Hexadecimal.text(of: bytes)
    #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff"))
    #expect(Hexadecimal.bytes(of: text) == bytes)
    #expect(Hexadecimal.bytes(of: text.uppercased()) == bytes)
    #expect(Hexadecimal.bytes(of: "") == [])
  }

  @Test(arguments: ["0", "0g", "0x00", " 00", "００", "é1"])
  func `anything but pairs of digits is refused`(text: String) {
    #expect(Hexadecimal.bytes(of: text) == nil)
  }
}
