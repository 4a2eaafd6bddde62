import Messages

/// Makes questions of SurveyJS of those of 问卷星.
struct WenjuanxingBuilder {
  let blocks: [WenjuanxingBlock]
  let log: NoteLog
  private var used: Set<String> = []
  private var names: [Int: String] = [:]

  init(blocks: [WenjuanxingBlock], log: NoteLog) {
    self.blocks = blocks
    self.log = log
  }

  /// The element for a block.
  mutating func element(_ block: WenjuanxingBlock) -> FormObject {
    let isRemark = block.type == "段落说明"
    let name = self.name(block, isRemark)
    var object: FormObject = ["type": .text("html"), "name": .text(name)]
    if isRemark {
      let lines = ([block.title] + block.body.map(\.text)).filter { !$0.isEmpty }
      object["html"] = .text(lines.joined(separator: "<br>"))
      return object
    }
    var kept = FormObject()
    object["title"] = .text(block.title)
    if block.isRequired { object["isRequired"] = .boolean(true) }
    shape(&object, &kept, block)
    for remark in block.remarks { take(remark, &object, &kept, block.place) }
    if !kept.isEmpty { object["leye"] = .object(["imported": .object(kept)]) }
    return object
  }

  private mutating func name(_ block: WenjuanxingBlock, _ isRemark: Bool) -> String {
    var name =
      block.number.map { "q\($0)" } ?? (isRemark ? "text\(block.line)" : "q\(used.count + 1)")
    while !used.insert(name).inserted { name += "_" }
    if let number = block.number, names[number] == nil { names[number] = name }
    return name
  }

  private mutating func shape(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ block: WenjuanxingBlock
  ) {
    var type = block.type ?? ""
    if block.type == nil {
      type = block.body.isEmpty ? "填空题" : "单选题"
      log.inferred(
        block.place,
        Phrase("The question names no type.", "题目没有注明题型。"),
        Phrase("It is taken for \(type).", "按\(type)处理。")
      )
    }
    func make(_ name: String) { object["type"] = .text(name) }
    switch type {
    case "单选题", "判断题", "投票单选题", "测试单选题", "性别题", "投票题":
      make("radiogroup")
      choices(&object, &kept, block)
    case "下拉题", "下拉框", "下拉框单选题", "下拉单选题":
      make("dropdown")
      choices(&object, &kept, block)
    case "多选题", "投票多选题", "测试多选题":
      make("checkbox")
      choices(&object, &kept, block)
    case "排序题":
      make("ranking")
      choices(&object, &kept, block)
    case "填空题", "单项填空题": fill(&object, block)
    case "简答题", "问答题":
      make("comment")
      describe(&object, block)
    case "多项填空题":
      make("multipletext")
      items(&object, block)
    case "量表题", "评分题", "评分单选题", "NPS题", "NPS量表题": scale(&object, &kept, block, type)
    case "矩阵量表题", "矩阵单选题", "矩阵题": WenjuanxingMatrix(block, log).fill(&object, .single)
    case "矩阵多选题": WenjuanxingMatrix(block, log).fill(&object, .multiple)
    case "矩阵填空题", "表格填空题": WenjuanxingMatrix(block, log).fill(&object, .text)
    case "矩阵滑动条", "矩阵滑动条题", "表格数值题": WenjuanxingMatrix(block, log).fill(&object, .number)
    case "滑动条", "滑动条题", "滑块题":
      make("text")
      object["inputType"] = .text("range")
      object["min"] = .number("0")
      object["max"] = .number("100")
      describe(&object, block)
    case "日期题":
      make("text")
      object["inputType"] = .text("date")
      describe(&object, block)
    case "上传文件", "文件上传", "文件上传题", "上传文件题":
      make("file")
      describe(&object, block)
    case "比重题": shares(&object, block)
    default: unknown(&object, &kept, block, type)
    }
  }

  private func unknown(
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ block: WenjuanxingBlock,
    _ type: String
  ) {
    object["type"] = .text("text")
    kept["type"] = .text(type)
    if !block.body.isEmpty { kept["lines"] = .array(block.body.map { .text($0.text) }) }
    log.approximated(
      block.place,
      Phrase("SurveyJS has no type for \(type.quotable).", "SurveyJS 没有与\(type.quotable)对应的题型。"),
      Phrase(
        "It is a text question; its lines are kept under leye.imported.",
        "改为文本题，下面各行保存在 leye.imported 中。"
      )
    )
  }

  /// Lines below a question that takes a text: a description.
  func describe(_ object: inout FormObject, _ block: WenjuanxingBlock) {
    let lines = block.body.map(\.text).filter { line in !line.allSatisfy { "_＿ ".contains($0) } }
    if !lines.isEmpty { object["description"] = .text(lines.joined(separator: "\n")) }
  }

  /// Remarks in brackets: how many to choose, on what the question depends.
  private func take(
    _ remark: String,
    _ object: inout FormObject,
    _ kept: inout FormObject,
    _ place: Phrase
  ) {
    if let match = remark.wholeMatch(of: /请?选择?\s*([0-9]+)\s*[-~—到至]\s*([0-9]+)\s*[项个]/) {
      object["minSelectedChoices"] = Int(match.1).map(FormValue.whole)
      object["maxSelectedChoices"] = Int(match.2).map(FormValue.whole)
    } else if let match = remark.firstMatch(of: /(?:最少|至少)\s*(?:选择?|选取)?\s*([0-9]+)\s*[项个]/),
      let number = Int(match.1)
    {
      object["minSelectedChoices"] = .whole(number)
      if let most = remark.firstMatch(of: /最多\s*(?:选择?|选取)?\s*([0-9]+)\s*[项个]/) {
        object["maxSelectedChoices"] = Int(most.1).map(FormValue.whole)
      }
    } else if let match = remark.firstMatch(of: /最多\s*(?:选择?|选取)?\s*([0-9]+)\s*[项个]/) {
      object["maxSelectedChoices"] = Int(match.1).map(FormValue.whole)
    } else if let match = remark.wholeMatch(of: /依赖于第\s*([0-9]+)\s*题第\s*([0-9;；、,， ]+)\s*个选项/),
      let name = Int(match.1).flatMap({ names[$0] }), let source = source(Int(match.1))
    {
      let isMultiple = source.type?.hasPrefix("多选") ?? false
      let parts = match.2.split { !$0.isNumber }.compactMap { Int($0) }
      object["visibleIf"] = .text(
        parts.map { "{\(name)} \(isMultiple ? "contains" : "=") \($0)" }.joined(separator: " or ")
      )
    } else {
      var all: [FormValue] = []
      if case .array(let list)? = kept["remarks"] { all = list }
      kept["remarks"] = .array(all + [.text(remark)])
      log.kept(
        place,
        Phrase("The remark “\(remark.quotable)” is not followed.", "“\(remark.quotable)”没有执行。")
      )
    }
  }

  private func source(_ number: Int?) -> WenjuanxingBlock? { blocks.first { $0.number == number } }
}
