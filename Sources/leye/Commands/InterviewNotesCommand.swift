import ArgumentParser
import Messages
import SurveyModel
import SurveyStore
import TextDisplay

/// The command `leye interview notes --wave NAME`.
struct InterviewNotesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes",
      abstract: Interface.text(
        "List, export or erase what interviewers have noted.",
        "列出、导出或删除访谈记录。"
      ),
      discussion: Interface.text(
        """
        Notes lead to no response, and no report shows them. They may hold private things: erase them when they have \
        served. What is erased stays erased when data files are merged.
        """,
        """
        访谈记录与任何答卷都没有关联，也不出现在任何报告中。
        其中可能有私事，用完请删除；删除之后合并文件也不会恢复。
        """
      )
    )
  }

  @Option(help: Interface.help("Wave of the notes.", "记录所属的批次。", valueName: "name"))
  var wave: String

  @Option(help: Interface.help("Only notes of this unit.", "只看这个单位的记录。", valueName: "unit"))
  var unit: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @Option(
    help: Interface.help(
      "Write a CSV file instead; - prints it.",
      "改为写 CSV 文件；- 表示输出到标准输出。",
      valueName: "file"
    )
  )
  var output: String?

  @Option(
    help: Interface.help(
      "Erase the note with this mark, for good.",
      "彻底删除带此标记的记录。",
      valueName: "mark"
    )
  )
  var erase: [String] = []

  @Flag(
    help: Interface.help("Erase all notes that would be listed.", "彻底删除会列出的全部记录。")
  )
  var eraseAll = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let isErasing = eraseAll || !erase.isEmpty
    guard [json, output != nil, isErasing].count(where: \.self) <= 1 else {
      throw UsageFault(
        "Use one of --json, --output and --erase at a time.",
        "--json、--output、--erase 一次只能用一种。"
      )
    }
    guard !(eraseAll && !erase.isEmpty) else {
      throw UsageFault("Use --erase or --erase-all.", "--erase 和 --erase-all 只能用一个。")
    }
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: wave)
    // A slip in the name must not pass for a unit without notes, least of all where they are erased.
    let unit = try self.unit.map { try CommentsUnit($0).places(in: [store.units(of: wave)])[0] }
    let notes = try store.notes(of: wave).filter { unit == nil || $0.unit == unit }
    let list = NoteList(wave: wave.name, notes: notes)
    if isErasing { return try erase(list, of: wave, in: store) }
    let console = Interface.console
    if json { return try console.write(list.json.canonicalJSON + "\n") }
    guard let output else { return try list.say(on: console) }
    let text = list.csv
    // A person at the terminal reads it; a file gets it as it was written.
    guard output != "-" else {
      return try console.write(console.isTerminal ? TerminalText.sanitizedLines(text) : text)
    }
    guard !database.files.contains(where: { OutputFile.isSame($0, output) }) else {
      throw UsageFault(
        "\(output): this is the data file. Give --output another name.",
        "\(output)：这是数据文件。请给 --output 换一个文件名。"
      )
    }
    try OutputFile.write(text, to: output)
    console.warn(Phrase("Written: \(output)", "已写入：\(output)"))
  }

  private func erase(_ list: NoteList, of wave: Wave, in store: Store) throws {
    // All are looked up before the first is gone.
    let chosen = eraseAll ? list.notes : try erase.map(list.note(marked:))
    var count = 0
    for note in chosen where try store.deleteNote(note.id, of: wave) { count += 1 }
    let notes = count == 1 ? "1 note" : "\(count) notes"
    try Interface.console.say(
      Phrase(
        "Wave “\(wave.name)”: \(notes) erased.",
        "批次“\(wave.name)”：已删除 \(count) 条访谈记录。"
      )
    )
  }
}
