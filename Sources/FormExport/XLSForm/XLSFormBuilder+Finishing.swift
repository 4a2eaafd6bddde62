import Messages
import SurveyModel

extension XLSFormBuilder {
  /// A row with its expressions written as XPath and names in its texts made references.
  mutating func finished(_ row: XLSRow) -> [String: String] {
    var cells = row.cells
    for pending in row.pending {
      guard let text = xpath(pending) else { continue }
      var framed = pending.frame.replacing("{}", with: text)
      if pending.column == "constraint", let name = cells["name"] {
        // A constraint sees the answer it judges as a dot.
        framed = framed.replacing("${\(name)}", with: ".")
      }
      let isLogical = ["relevant", "constraint", "required", "readonly"].contains(pending.column)
      if isLogical, let other = cells[pending.column], !other.isEmpty, other != "yes" {
        cells[pending.column] = "(\(other)) and (\(framed))"
      } else {
        cells[pending.column] = framed
      }
    }
    if cells["type"] == "calculate", cells["calculation"] == nil { cells["calculation"] = "''" }
    if let label = cells["label"], label.allSatisfy(\.isWhitespace), !Self.isFrame(cells["type"]) {
      cells["label"] = cells["name"]
    }
    let local = row.pending.first?.local ?? [:]
    let place = cells["name"] ?? ""
    for column in ["label", "hint"] {
      if let text = cells[column] { cells[column] = referring(text, local, place) }
    }
    if let shown = cells["shown"] { cells["label", default: ""] += ": ${\(shown)}" }
    return cells
  }

  /// True for rows that may go without a label.
  private static func isFrame(_ type: String?) -> Bool {
    type == "begin_group" || type == "calculate" || type?.hasPrefix("end_") ?? false
  }

  private mutating func xpath(_ pending: XLSRow.Pending) -> String? {
    let source = pending.condition.source
    guard let root = pending.condition.expression?.root else {
      noteLost(pending, part: nil, source)
      return nil
    }
    let writer = XPathWriter(references: references.merging(pending.local) { $1 })
    do throws(XPathFault) {
      switch pending.column {
      case "calculation", "default": return try writer.value(root)
      case "constraint" where pending.frame.contains(". "): return try writer.value(root)
      default: return try writer.condition(root)
      }
    } catch {
      noteLost(pending, part: error.part, source)
      return nil
    }
  }

  private mutating func noteLost(_ pending: XLSRow.Pending, part: String?, _ source: String) {
    let reason = part.map { Phrase(" (\($0))", "（\($0)）") } ?? Phrase("", "")
    note(
      pending.place,
      "“\(source)” cannot be written as XPath\(reason.english); \(pending.remedy.english).",
      "“\(source)”无法写成 XPath\(reason.chinese)，\(pending.remedy.chinese)。"
    )
  }

  /// A text in which `{name}` became `${name}`.
  private mutating func referring(
    _ text: String,
    _ local: [String: XLSReference],
    _ place: String
  ) -> String {
    guard text.utf8.contains(0x7B) else { return text }
    let known = references.merging(local) { $1 }
    var lost: [String] = []
    let result = text.replacing(/\$?\{([^{}]*)\}/) { match -> String in
      let name = String(match.1)
      if let found = known[name], found.kind != .group, !match.0.hasPrefix("$") {
        return "${\(found.name)}"
      }
      if !lost.contains(name) { lost.append(name) }
      return match.0.hasPrefix("$") ? "$ {\(name)}" : "{\(name)}"
    }
    for name in lost {
      note(place, "“{\(name)}” in a text stays as it is.", "文字中的“{\(name)}”照原样保留。")
    }
    return result
  }

  /// What the form has that XLSForm has not.
  mutating func noteForm() {
    if outline.locales.count > 1 || outline.locales.contains(where: { !isOwn($0) }) {
      let others = outline.locales.filter { !isOwn($0) }.joined(separator: ", ")
      if !others.isEmpty {
        note("", "texts in \(others) are left out.", "其他语言（\(others)）的文字没有导出。")
      }
    }
    if outline.scoring.settings != nil {
      note(
        "",
        "scales, indices and the protection of small groups under “leye” are left out.",
        "“leye”键下的量表、指数和小组保护没有导出。"
      )
    }
    for trigger in outline.triggers {
      let condition = trigger.condition?.words ?? ""
      note(
        "",
        "the trigger “\(trigger.words)” (\(condition)) is left out.",
        "自动动作“\(trigger.words)”（\(condition)）没有导出。"
      )
    }
    let known: Set = [
      "title", "description", "pages", "elements", "questions", "locale", "leye", "triggers",
      "calculatedValues", "$schema",
    ]
    noteRest(outline.propertyNames.filter { !known.contains($0) }, at: "")
  }

  private func isOwn(_ locale: String) -> Bool { language.surveyLocales.contains(locale) }

  /// Tells which properties have no counterpart.
  mutating func noteRest(_ names: [String], at place: String) {
    guard !names.isEmpty else { return }
    let listed = names.joined(separator: ", ")
    note(place, "left out: \(listed).", "没有导出：\(listed)。")
  }
}
