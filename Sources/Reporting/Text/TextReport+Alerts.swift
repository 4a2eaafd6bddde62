public import Insight
import Messages

extension TextReport {
  /// What wants attention in a wave, a paragraph an alert.
  ///
  /// - Parameter release: The alerts.
  /// - Returns: Lines, each ended by a line break.
  public func render(_ release: AlertRelease) -> String {
    var lines = head(
      Wording.alerts[language],
      isSynthetic: release.isSynthetic,
      details: [release.wave, Self.compared(release.earlierWaves)[language]]
    )
    if release.isWithheld {
      lines += [""] + wrapped(Wording.withheldAlerts[language])
    } else if release.alerts.isEmpty {
      lines += [""] + wrapped(Wording.noAlerts[language])
    }
    for alert in release.alerts {
      let isUrgent = alert.weight == .urgent
      let text = Wording.alert(alert, numerals: numerals)[language]
      let body = wrapped(text, indent: 2)
      lines.append("")
      for (place, row) in body.enumerated() {
        let marked = place == 0 ? (isUrgent ? "! " : "- ") + row.dropFirst(2) : row
        lines.append(isUrgent && place == 0 ? style.apply(marked, .heading) : marked)
      }
    }
    lines.append("")
    lines += note(Self.limits[language])
    return lines.map { $0 + "\n" }.joined()
  }

  private static func compared(_ waves: Int) -> Phrase {
    switch waves {
    case 0:
      Phrase(
        "The first wave: there is nothing to compare it with.",
        "这是第一个批次，没有可以比较的。"
      )
    case 1:
      Phrase("Compared with 1 earlier wave.", "与之前 1 个批次比较。")
    default:
      Phrase("Compared with \(waves) earlier waves.", "与之前 \(waves) 个批次比较。")
    }
  }

  private static let limits = Phrase(
    "The limits are set so that a quiet company has at most one false alarm a month. An alert says that "
      + "something has changed, not why.",
    "界限的设定使平稳的公司全公司每月最多误报一次。提醒只说明有变化，不说明原因。"
  )
}
