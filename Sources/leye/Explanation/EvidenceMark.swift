import Messages
import Reporting
import Sentiment

/// What a word does to a score, and how that is marked in a text.
///
/// Each mark has a sign of its own, so that none rests on colour alone.
enum EvidenceMark: Int, CaseIterable {
  // In order of weight: where one word plays several parts, the first gives the colour.
  case blame
  case praise
  case lack
  case request
  case observed
  /// A wish, question or condition whose words count for nothing.
  case uncounted
  case negation
  case degree
  case contrast
  case topic

  /// The mark of a word.
  init(_ evidence: Evidence) {
    switch evidence.kind {
    case .pattern where evidence.contribution == 0: self = .uncounted
    case .polarity, .pattern, .comparison, .sarcasm:
      self = evidence.contribution < 0 ? .blame : .praise
    case .observed: self = .observed
    case .lack: self = .lack
    case .request: self = .request
    case .negation: self = .negation
    case .degree: self = .degree
    case .contrast: self = .contrast
    case .topic: self = .topic
    }
  }

  /// True where the contribution is a term of the sum, not a factor or a weight.
  var isTerm: Bool {
    switch self {
    case .blame, .praise, .lack, .request, .observed, .uncounted: true
    case .negation, .degree, .contrast, .topic: false
    }
  }

  /// The part in words.
  var phrase: Phrase {
    switch self {
    case .blame: Phrase("blame", "贬")
    case .praise: Phrase("praise", "褒")
    case .lack: Phrase("lack", "缺失")
    case .request: Phrase("request", "请求")
    case .observed: Phrase("observed", "评分用词")
    case .uncounted: Phrase("not counted", "不计分")
    case .negation: Phrase("negation", "否定")
    case .degree: Phrase("degree", "程度")
    case .contrast: Phrase("contrast", "转折")
    case .topic: Phrase("topic", "主题词")
    }
  }

  /// The sign.
  var sign: String {
    switch self {
    case .blame: "-"
    case .praise: "+"
    case .lack: "∅"
    case .request: "?"
    case .observed: "~"
    case .uncounted: "○"
    case .negation: "¬"
    case .degree: "×"
    case .contrast: "⇄"
    case .topic: "#"
    }
  }

  /// The sign with the number, as it stands beside a word: `+1.80`, `×1.50`, `?-0.50`, `#`.
  func figure(_ contribution: Double) -> String {
    switch self {
    case .blame, .praise: number(contribution)
    case .lack, .request, .observed, .negation, .degree, .contrast: sign + number(contribution)
    case .topic, .uncounted: sign
    }
  }

  /// The number alone, a factor without a sign.
  func number(_ contribution: Double) -> String {
    let number = Numerals.text.score(contribution)
    return isTerm || !number.hasPrefix("+") ? number : String(number.dropFirst())
  }

  /// The parameters of the ANSI sequence that colours a word.
  var colour: String {
    switch self {
    case .blame, .lack: "31"
    case .praise: "32"
    case .request: "34"
    case .observed, .uncounted: "2"
    case .negation: "35"
    case .degree: "36"
    case .contrast: "33"
    case .topic: "4"
    }
  }

  /// The class of the style sheet.
  var style: String { "\(self)" }
}
