import HTTPTypes
import SurveyModel

/// What programs are told when something is refused, by RFC 9457.
struct ProblemBody: Sendable {
  let status: Int
  /// A short name that does not change with the language.
  let code: String
  let title: String
  /// What is wrong, and what to do about it.
  let detail: String
  /// Where it is wrong.
  var place: String?
  /// What is wrong with answers, each with its place.
  var problems: [Value] = []

  /// The name of a status that says it all.
  static func code(of status: Int) -> String {
    switch status {
    case 400: "not-readable"
    case 403: "not-allowed"
    case 404: "not-found"
    case 405: "method-not-allowed"
    case 413: "too-large"
    case 415: "wrong-type"
    default: "refused"
    }
  }

  /// The answer.
  var answer: WebAnswer {
    var members: [String: Value] = [
      "type": .text("about:blank"), "status": .number(Double(status)), "code": .text(code),
      "title": .text(title), "detail": .text(detail),
    ]
    members["place"] = place.map(Value.text)
    if !problems.isEmpty { members["problems"] = .array(problems) }
    return .text(
      Value.object(members).canonicalJSON,
      type: "application/problem+json",
      status: status
    )
  }
}
