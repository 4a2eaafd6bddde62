import Messages
import SurveyModel

/// One thing in which two waves of the same name differ, so that they are not the same wave.
public enum WaveDifference: Sendable, Hashable {
  /// They ask different versions of a survey.
  case survey
  /// They promise different things about persons.
  case anonymity(here: String, there: String)
  /// Their scores need different numbers of people.
  case minimumGroup(here: Int, there: Int)
  /// Their comments need different numbers of people.
  case minimumComments(here: Int, there: Int)
  /// Only one of them is for made-up responses.
  case synthetic
  /// Only one of them is by invitation.
  case entry
  /// Their first days differ.
  case opens(here: String?, there: String?)
  /// Their last days differ.
  case closes(here: String?, there: String?)
  /// Their rosters differ; the first unit that does.
  case unit(name: String)

  /// All differences between two waves of the same name.
  ///
  /// - Parameters:
  ///   - here: What the one was opened with.
  ///   - there: What the other was opened with.
  /// - Returns: The differences; empty for the same wave. Whether it is closed does not count.
  static func all(here: WaveRequest, there: WaveRequest) -> [WaveDifference] {
    var found: [WaveDifference] = []
    if here.surveyDigest != there.surveyDigest { found.append(.survey) }
    if here.anonymity != there.anonymity {
      found.append(.anonymity(here: here.anonymity.rawValue, there: there.anonymity.rawValue))
    }
    if here.minimumGroup != there.minimumGroup {
      found.append(.minimumGroup(here: here.minimumGroup, there: there.minimumGroup))
    }
    if here.minimumComments != there.minimumComments {
      found.append(.minimumComments(here: here.minimumComments, there: there.minimumComments))
    }
    if here.isSynthetic != there.isSynthetic { found.append(.synthetic) }
    if here.isInvited != there.isInvited { found.append(.entry) }
    if here.opens != there.opens { found.append(.opens(here: here.opens, there: there.opens)) }
    if here.closes != there.closes {
      found.append(.closes(here: here.closes, there: there.closes))
    }
    if let unit = differingUnit(here.units, there.units) { found.append(.unit(name: unit)) }
    return found
  }

  private static func differingUnit(_ here: [WaveUnit], _ there: [WaveUnit]) -> String? {
    if let pair = zip(here, there).first(where: { $0 != $1 }) { return pair.1.name }
    guard here.count != there.count else { return nil }
    return (here.count > there.count ? here : there)[min(here.count, there.count)].name
  }

  /// The difference in words, without an end.
  var phrase: Phrase {
    switch self {
    case .survey: Phrase("another version of the survey", "问卷版本不同")
    case .anonymity(let here, let there):
      Phrase("anonymity (\(here) here, \(there) there)", "匿名方式不同（此处 \(here)，该文件 \(there)）")
    case .minimumGroup(let here, let there):
      Phrase(
        "minimumGroup (\(here) here, \(there) there)",
        "minimumGroup 不同（此处 \(here)，该文件 \(there)）"
      )
    case .minimumComments(let here, let there):
      Phrase(
        "minimumComments (\(here) here, \(there) there)",
        "minimumComments 不同（此处 \(here)，该文件 \(there)）"
      )
    case .synthetic: Phrase("only one is for made-up responses", "只有一方收模拟答卷")
    case .entry: Phrase("only one is by invitation", "只有一方凭邀请填写")
    case .opens(let here, let there):
      Phrase(
        "first day (\(here ?? "none") here, \(there ?? "none") there)",
        "首日不同（此处\(here ?? "无")，该文件\(there ?? "无")）"
      )
    case .closes(let here, let there):
      Phrase(
        "last day (\(here ?? "none") here, \(there ?? "none") there)",
        "末日不同（此处\(here ?? "无")，该文件\(there ?? "无")）"
      )
    case .unit(let name):
      Phrase("the roster, from the unit “\(name)” on", "名册不同，自单位“\(name)”起")
    }
  }
}
