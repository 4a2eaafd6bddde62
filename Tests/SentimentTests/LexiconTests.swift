import Messages
import Sentiment
import Testing

@Suite struct LexiconTests {
  private func faults(_ files: [(name: String, text: String)]) -> [String] {
    do {
      _ = try Lexicon(files: files)
      return []
    } catch {
      return error.faults.map(\.phrase.english)
    }
  }

  @Test func `every fault of every file is told with its place and remedy`() {
    let faults = faults([
      ("a.tsv", "好\t1\n"),
      ("b.tsv", "# kind: feeling\n"),
      ("c.tsv", "# kind: polarity\n好\t9\n差\n好\t1\n好\t2\n"),
      ("d.tsv", "# kind: polarity\n好\t1\n"),
      ("e.tsv", "# kind: request\n请\tplea\n"),
      ("f.tsv", "# kind: topic\n食堂\tcanteen\t1\n"),
    ])
    #expect(
      faults == [
        "a.tsv:1: the file does not say what it holds. "
          + "Begin it with a line such as “# kind: polarity”.",
        "b.tsv:1: “feeling” is no kind of word list. Use one of polarity, observed, "
          + "negation, degree, contrast, request, comparison, sarcasm, topic-list, topic, "
          + "vocabulary, particle, stopword, no-answer, class, pattern, dictionary, boundaries.",
        "c.tsv:2: “9” is not a number from -4.0 to 4.0. Correct it.",
        "c.tsv:3: the line has too few columns. Write 2 columns separated by tabs.",
        "c.tsv:5: “好” stands in line 4 already. Keep one of the two.",
        "d.tsv:2: “好” stands in another list of the same kind already. Keep one of the two.",
        "e.tsv:2: “plea” is no kind of request. "
          + "Use one of wish, demand, advice, question, thanks, conditional, rhetorical, "
          + "reproach, closing.",
        "f.tsv:2: there is no topic “canteen”. Add it to the topic list or correct the name.",
      ]
    )
  }

  @Test func `a missing folder is told in both languages`() {
    do {
      _ = try Lexicon(folder: "/nonexistent/Lexicons")
      Issue.record("a folder that does not exist was read")
    } catch {
      #expect(error.category == .noInput)
      #expect(
        error.phrase.english
          == "/nonexistent/Lexicons: no word lists (*.tsv) are here. Check the folder given."
      )
      #expect(
        error.phrase.chinese
          == "/nonexistent/Lexicons：这里没有词表（*.tsv）。请检查所给的文件夹。"
      )
    }
  }

  @Test func `the digest tells versions apart`() throws {
    let one = try Lexicon(files: [("a.tsv", "# kind: polarity\n好\t1\n")])
    let two = try Lexicon(files: [("a.tsv", "# kind: polarity\n好\t2\n")])
    #expect(one.digest != two.digest)
    #expect(one.digest.count == 64)
  }
}
