import Messages
import Segmentation
import Testing

@Suite struct BoundaryModelTests {
  private static let text = """
    # kind: boundaries
    *\t0\t150\t200\t250
    花\t0\t0\t0\t0
    城大\t-200
    大城\t300

    """

  @Test func `weights move boundaries`() throws {
    let model = try BoundaryModel(text: Self.text)
    #expect(model.count == 3)
    #expect(Segmenter().words("北京大学生") != "北京|大|学生")
    let splitting = try BoundaryModel(text: "京大\t-200\n大学\t-300\n")
    #expect(Segmenter(boundaries: splitting).words("北京大学生") == "北京|大|学生")
  }

  @Test func `a word without a cost of its own stays whole against the weights`() throws {
    var vocabulary = Vocabulary()
    vocabulary.add("委员会", role: .content)
    let splitting = try BoundaryModel(text: "员会\t-300\n委员\t-300\n")
    #expect(Segmenter(vocabulary: vocabulary, boundaries: splitting).words("委员会") == "委员会")
  }

  @Test func `words that no list holds are made of fragments only`() throws {
    let model = try BoundaryModel(text: "*\t0\t100\t120\t140\n")
    #expect(Segmenter(boundaries: model).words("鑫淼") == "鑫淼")
    #expect(Segmenter(boundaries: model).words("鑫的淼") == "鑫|的|淼")
    #expect(Segmenter(boundaries: model).words("我们满意") == "我们|满意")
  }

  @Test(arguments: [
    ("花\t1\t2\t3", 1), ("# x\n花城\n", 2), ("花城\t1000", 1), ("花城\t-", 1), ("花城好\t1", 1),
    ("花城\t1\t2", 1),
    ("\n\n花 \t1", 3), ("花", 1),
  ])
  func `a line that does not read is named`(text: String, line: Int) throws {
    let fault = #expect(throws: BoundaryModelFault.self) { try BoundaryModel(text: text) }
    #expect(fault?.line == line)
    #expect(fault?.category == .badData)
    #expect(fault?.phrase.english.hasPrefix("boundary model, line \(line): ") == true)
  }
}
