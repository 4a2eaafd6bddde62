import Learning
import Testing

/// Learned weights as a file, and their review.
@Suite struct WeightDifferenceTests {
  private static let old = ObservedWeights(words: [
    ObservedWord(word: "旧", weight: -0.3, count: 12),
    ObservedWord(word: "变", weight: 0.5, count: 40),
    ObservedWord(word: "同", weight: 1, count: 20),
  ])
  private static let new = ObservedWeights(words: [
    ObservedWord(word: "同", weight: 1, count: 25, z: 3),
    ObservedWord(word: "变", weight: -0.05, count: 41, z: -1.254),
    ObservedWord(word: "新", weight: 0.2, count: 10, z: 2),
  ])

  @Test func `the difference reads like that of diff`() {
    let difference = WeightDifference(from: Self.old, to: Self.new)
    #expect(difference.addedCount == 1)
    #expect(difference.removedCount == 1)
    #expect(difference.changedCount == 1)
    #expect(
      difference.unified(oldName: "a.tsv", newName: "b.tsv") == """
        --- a.tsv
        +++ b.tsv
        @@ -1,2 +1,2 @@
        -变\t0.50\t40
        +变\t-0.05\t41\t# z -1.25
        +新\t0.20\t10\t# z +2.00
        -旧\t-0.30\t12

        """
    )
  }

  @Test func `where nothing changes there is nothing to review`() {
    let same = WeightDifference(from: Self.old, to: Self.old)
    #expect(same.changes.isEmpty)
    #expect(same.unified(oldName: "a", newName: "b").isEmpty)
  }

  @Test func `a file written is read again`() {
    let text = Self.new.fileText(version: 3, licence: "ours")
    #expect(
      text == """
        # kind: observed
        # version: 3
        # licence: ours
        # columns: word  weight  count
        变\t-0.05\t41
        同\t1.00\t25
        新\t0.20\t10

        """
    )
    let list = WordList(name: "observed.tsv", text: text)
    #expect(list.kind == .observed)
    #expect(list.head["version"] == "3")
    let read = ObservedWeights(list)
    #expect(read.words.map(\.word) == ["变", "同", "新"])
    #expect(read.words.map(\.weight) == [-0.05, 1, 0.2])
    #expect(WeightDifference(from: read, to: Self.new).changes.isEmpty)
  }

  @Test func `lines that are no entries are passed over`() {
    let list = WordList(
      name: "x.tsv",
      text: "# kind: observed\r\n甲\t1\t10\r\n乙\n丙\tx\t1\n丁\tnan\t1\n甲\t2\t10\n"
    )
    #expect(ObservedWeights(list).words == [ObservedWord(word: "甲", weight: 1, count: 10)])
  }
}
