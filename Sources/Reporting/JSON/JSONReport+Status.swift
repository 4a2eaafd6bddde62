public import Insight
import Messages
import SurveyModel

extension JSONReport {
  /// How a wave stands, format `leye-status`.
  ///
  /// Keys: `wave`, `title`, `status` (`zh`, `en`), `opens`, `closes`, `anonymity`, `responses`, `headcount`,
  /// `begun`, `units` (`unit`, `title`, `parent`, `headcount`, `responses`), `collectors` (`collector`,
  /// `responses`), `invitations` (null where everybody may answer; `made`, `used`, `paper_ballots`), `quotas`
  /// (`title`, `responses`, `most`, `full`, null where it must not be told). Numbers of responses are bands.
  ///
  /// - Parameter release: What is published.
  /// - Returns: JSON that ends with a line break.
  public func render(_ release: WaveStatusRelease) -> String {
    let setting = release.setting
    let access = release.access.map { access in
      JSONValue.members([
        "made": .integer(access.invitations), "used": count(access.used),
        "paper_ballots": .integer(access.paperBallots),
      ])
    }
    return document(
      "leye-status",
      isSynthetic: setting.isSynthetic,
      [
        ("wave", .string(setting.wave)),
        ("title", title(setting.title)),
        ("status", title(setting.status)),
        ("opens", .optional(setting.opens)),
        ("closes", .optional(setting.closes)),
        ("anonymity", .string(setting.anonymity.rawValue)),
        ("responses", count(release.participation.responses)),
        ("headcount", release.participation.headcount.map(JSONValue.integer) ?? .null),
        ("begun", count(release.begun)),
        ("units", .array(release.participation.units.map(unit))),
        (
          "collectors",
          .array(
            release.collectors.map { way in
              .members([
                "collector": .string(way.collector.rawValue),
                "responses": way.responses.value.map(count) ?? Self.hidden,
              ])
            }
          )
        ),
        ("invitations", access ?? .null),
        (
          "quotas",
          .array(
            release.quotas.map { quota in
              .members([
                "title": title(quota.title),
                "responses": quota.responses.value.map(count) ?? Self.hidden,
                "most": .integer(quota.most), "full": quota.isFull.map(JSONValue.bool) ?? .null,
              ])
            }
          )
        ),
      ]
    )
  }
}
