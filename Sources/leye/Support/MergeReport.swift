import Messages
import SurveyModel
import SurveyStore

/// What a merge says: counts and names of waves, never what somebody answered or noted.
struct MergeReport {
  /// True where nothing was changed.
  let isTrial: Bool
  /// The option that names the data file in commands shown to the user.
  let option: String
  /// Where it is said.
  let console: Console
  private var rows: [Value] = []
  /// The exit code of the first file that was not taken whole; nil where all were.
  private(set) var exitCode: Int32?

  /// Begins with no file.
  ///
  /// - Parameters:
  ///   - isTrial: True where nothing is changed.
  ///   - option: The option that names the data file in commands shown to the user.
  ///   - console: Where it is said.
  init(isTrial: Bool, option: String, console: Console) {
    self.isTrial = isTrial
    self.option = option
    self.console = console
  }

  /// All files as JSON.
  var json: Value { .array(rows) }

  /// Counts a file that was merged, and tells what was left out of it.
  mutating func add(_ outcome: MergeOutcome, file: String) {
    if outcome.hasConflicts { exitCode = exitCode ?? FaultCategory.badData.rawValue }
    for wave in outcome.waves where wave.conflicts > 0 { console.warn(conflicts(wave, file)) }
    rows.append(
      .object([
        "file": .text(file), "merged": .boolean(!isTrial),
        "waves": .array(outcome.waves.map(Self.json)),
      ])
    )
  }

  /// Tells why nothing of a file was taken.
  mutating func add(_ fault: MergeFault, file: String) {
    let code = Failure.report(fault)
    exitCode = exitCode ?? code
    rows.append(.object(["file": .text(file), "merged": .boolean(false), "waves": .array([])]))
  }

  /// Says what became of a file.
  func say(_ outcome: MergeOutcome, file: String) throws {
    if outcome.waves.isEmpty {
      try console.say(Phrase("\(file): it has no wave.", "\(file)：其中没有批次。"))
    }
    for wave in outcome.waves {
      try console.say(summary(wave, file))
      for remark in remarks(wave) { try console.say(remark) }
    }
  }

  private func summary(_ wave: MergedWave, _ file: String) -> Phrase {
    var parts = [
      isTrial
        ? Phrase(
          "\(Self.responses(wave.stored)) would be merged",
          "将并入 \(wave.stored) 份答卷"
        )
        : Phrase("\(Self.responses(wave.stored)) merged", "并入 \(wave.stored) 份答卷")
    ]
    if wave.alreadyStored > 0 {
      let were = wave.alreadyStored == 1 ? "was" : "were"
      parts.append(
        Phrase("\(wave.alreadyStored) \(were) there already", "\(wave.alreadyStored) 份原已存在")
      )
    }
    if wave.notesStored > 0 {
      let notes = wave.notesStored == 1 ? "1 note" : "\(wave.notesStored) notes"
      parts.append(Phrase(notes, "\(wave.notesStored) 条访谈记录"))
    }
    if wave.notesErased > 0 {
      let notes = wave.notesErased == 1 ? "1 note" : "\(wave.notesErased) notes"
      parts.append(
        Phrase("\(notes) erased as there", "随该文件删除 \(wave.notesErased) 条访谈记录")
      )
    }
    let new = wave.isNew ? Phrase(" (new here)", "（此处新增）") : Phrase("", "")
    return Phrase(
      "\(file), wave “\(wave.name)”\(new.english): "
        + parts.map(\.english).joined(separator: ", ") + ".",
      "\(file)，批次“\(wave.name)”\(new.chinese)："
        + parts.map(\.chinese).joined(separator: "，") + "。"
    )
  }

  private func remarks(_ wave: MergedWave) -> [Phrase] {
    var remarks: [Phrase] = []
    if wave.isClosedThere {
      let command = "leye wave close \(wave.name.quotedForShell)\(option)"
      remarks.append(
        Phrase(
          "  The wave is closed there and open here. When all files are in: \(command)",
          "  该批次在那边已关闭，在此处仍开启。全部合并之后请运行：\(command)"
        )
      )
    }
    if wave.unfinished > 0 {
      let begun =
        wave.unfinished == 1
        ? "1 that was begun stays there; finish it"
        : "\(wave.unfinished) that were begun stay there; finish them"
      remarks.append(
        Phrase(
          "  \(begun) on that machine, then merge again.",
          "  \(wave.unfinished) 份没有填完的留在那边；请在那台机器上填完后再合并一次。"
        )
      )
    }
    if wave.hasSeparateImports {
      remarks.append(
        Phrase(
          "  Both files hold imported answers, of waves opened separately: a table imported into "
            + "both counts twice.",
          "  两个文件都有导入的答卷，而批次是分别开启的：同一个表若两边都导入过，会重复计算。"
        )
      )
    }
    return remarks
  }

  private func conflicts(_ wave: MergedWave, _ file: String) -> Phrase {
    Phrase(
      "\(file), wave “\(wave.name)”: \(wave.conflicts) of its responses or notes differ from those "
        + "here with the same identity and were left out; what is here stays.",
      "\(file)，批次“\(wave.name)”：有 \(wave.conflicts) 份答卷或记录与此处标识相同而内容不同，已略过；此处的保持不变。"
    )
  }

  private static func responses(_ count: Int) -> String {
    count == 1 ? "1 response" : "\(count) responses"
  }

  private static func json(_ wave: MergedWave) -> Value {
    func number(_ count: Int) -> Value { .number(Double(count)) }
    return .object([
      "name": .text(wave.name), "new": .boolean(wave.isNew),
      "closedThere": .boolean(wave.isClosedThere), "responses": number(wave.stored),
      "alreadyThere": number(wave.alreadyStored), "notes": number(wave.notesStored),
      "notesErased": number(wave.notesErased), "conflicts": number(wave.conflicts),
      "unfinished": number(wave.unfinished),
      "separateImports": .boolean(wave.hasSeparateImports),
    ])
  }

  /// Shows how far a merge is.
  static func show(_ progress: MergeProgress, _ console: Console) {
    let share = progress.done * 100 / max(1, progress.total)
    console.progress(
      Phrase(
        "Merging … \(share) %, \(progress.done) responses",
        "正在合并……\(share) %，\(progress.done) 份答卷"
      )
    )
  }

  /// The sentence for who has stopped a merge.
  static func interrupted(at file: String) -> Phrase {
    Phrase(
      "leye: interrupted; nothing of \(file) was taken, and the files before it are in. Run the same "
        + "command again: nothing is stored twice.",
      "leye：已中断；没有并入 \(file) 的任何内容，之前的文件已经并入。再次运行同一命令即可，不会重复。"
    )
  }
}
