extension FormChecker {
  /// Gives advice on the wording of titles and rows.
  mutating func checkWording() {
    for part in outline.parts where part.kind == .question && !part.isDisplayOnly {
      let isRated = ["rating", "boolean", "matrix", "slider"].contains(part.type) || isScale(part)
      if let title = part.object["title"] {
        // The title of a matrix only introduces its rows.
        checkWording(
          title.node,
          part.object.path("title"),
          isRated: isRated && part.type != "matrix"
        )
      }
      guard part.type == "matrix" else { continue }
      for row in part.object.objects("rows") {
        guard let text = row["text"] else { continue }
        checkWording(text.node, row.path("text"), isRated: true)
      }
    }
  }

  /// True for a choice between points of a labelled scale.
  private func isScale(_ part: FormPart) -> Bool {
    guard ["radiogroup", "dropdown", "buttongroup"].contains(part.type),
      case .array(let nodes)? = part.object["choices"]?.node.content, nodes.count >= 3
    else { return false }
    return nodes.count { node in node.choiceText.flatMap { LabelPolarity($0) } != nil } >= 2
  }

  private mutating func checkWording(_ node: JSONNode, _ path: String, isRated: Bool) {
    let texts: [(text: String, node: JSONNode)]
    switch node.content {
    case .text(let text): texts = [(text, node)]
    case .object(let members):
      let known = ["default", "en", "zh-cn", "zh", "zh-hans", "zh-tw"]
      texts = members.compactMap { member in
        guard known.contains(member.key), case .text(let text) = member.node.content else {
          return nil
        }
        return (text, member.node)
      }
    default: return
    }
    for (text, place) in texts {
      for (hint, quote) in WordingRules.findings(in: text, isRated: isRated) {
        report(.wording(hint, quote: quote), at: locate(quote, place), path)
      }
    }
  }
}
