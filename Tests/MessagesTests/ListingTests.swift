import Messages
import Testing

@Suite struct ListingTests {
  @Test func `names stand in quotes with the commas of the language`() {
    #expect(Listing.phrase(["a", "b"]) == Phrase("“a”, “b”", "“a”、“b”"))
    #expect(Listing.phrase([]) == Phrase(verbatim: ""))
  }

  @Test func `a long list says how much it leaves out`() {
    let names = ["a", "b", "c"]
    #expect(Listing.phrase(names, limit: 2) == Phrase("“a”, “b” and 1 more", "“a”、“b”等 3 个"))
    #expect(Listing.phrase(names, limit: 3) == Phrase("“a”, “b”, “c”", "“a”、“b”、“c”"))
    #expect(Listing.phrase(Array(repeating: "a", count: 99), limit: nil).chinese.count == 395)
  }
}
