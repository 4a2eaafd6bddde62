import SurveyModel
import SurveySession

/// A draft with what a page keeps besides: texts that are no answers yet.
///
/// As JSON it is a draft that terminals read too, with one member more.
struct WebDraft: Sendable, Hashable {
  var draft: Draft
  /// Texts that are no answers, by field.
  var unread: [String: String]

  init(_ draft: Draft, unread: [String: String] = [:]) {
    self.draft = draft
    self.unread = unread
  }

  /// Reads what ``json`` has written.
  init(json: String) throws(DraftFault) {
    draft = try Draft(json: json)
    unread = [:]
    guard let members = try? [String: Value](json: json),
      case .object(let texts)? = members["unread"]
    else { return }
    unread = texts.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The draft as canonical JSON.
  var json: String {
    guard !unread.isEmpty, var members = try? [String: Value](json: draft.json) else {
      return draft.json
    }
    members["unread"] = .object(unread.mapValues(Value.text))
    return members.canonicalJSON
  }
}
