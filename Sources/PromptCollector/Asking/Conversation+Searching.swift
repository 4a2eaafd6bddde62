import Messages
import SurveyModel

extension Conversation {
  /// The longest list that is shown whole where it can be searched.
  static var longest: Int { 20 }
  /// How many choices of a longer one are shown.
  private static var shown: Int { 10 }

  /// True for a long list, of which a part of a text finds a choice.
  func isSearched(_ question: AskedQuestion) -> Bool {
    switch question.kind {
    case .choice(let list), .choices(let list):
      list.isSearched && list.choices.count > Self.longest
    default: false
    }
  }

  /// Shows the first choices of a long list, and how to find the others.
  mutating func showBeginning(of offers: [Offers.Offer]) {
    for offer in offers.prefix(Self.shown) { say("\(offer.number)) \(offer.text)") }
    say(Sentences.more(offers.count - Self.shown))
  }

  /// The choice that a part of a text, or of its pinyin, finds; where it finds several, they are shown.
  ///
  /// - Returns: The text of the only choice found; nil where there is none or more than one.
  mutating func search(_ line: String, in question: AskedQuestion) -> String? {
    let wanted = line.narrowed.trimmingWhitespace.lowercased()
    guard isSearched(question), !wanted.isEmpty else { return nil }
    let found = Offers(question).list.filter { offer in
      offer.text.lowercased().contains(wanted)
        || searchKeys(offer.text).split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
    if found.count == 1 { return found[0].text }
    guard !found.isEmpty else { return nil }
    for offer in found.prefix(Self.longest) { say("\(offer.number)) \(offer.text)") }
    if found.count > Self.longest { say(Sentences.more(found.count - Self.longest)) }
    return nil
  }
}
