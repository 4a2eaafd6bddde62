public import ArgumentParser
import Insight
import Messages
import Segmentation
public import Sentiment
import SurveyStore
import TableImport

/// Which comments a command of `leye comments` reads.
struct CommentsOptions: ParsableArguments {
  @Option(
    name: .customLong("wave"),
    help: Interface.help(
      "Wave to read; several times for several (default: all).",
      "要读取的批次；可多次给出（默认全部）。",
      valueName: "name"
    )
  )
  var waves: [String] = []

  @Option(
    help: Interface.help(
      "Unit with its subunits: name, title or path such as plant/crew.",
      "单位（含下级）：名字、标题或路径，如 厂/甲班。",
      valueName: "unit"
    )
  )
  var unit: String?

  @Option(
    help: Interface.help(
      "Sentiment: negative, mixed, neutral or positive.",
      "情感：negative、mixed、neutral 或 positive。",
      valueName: "label"
    )
  )
  var label: SentimentLabel?

  @Option(
    help: Interface.help(
      "Topic by name or title, such as canteen.",
      "主题，写名字或标题，如 canteen 或 食堂。",
      valueName: "topic"
    )
  )
  var topic: String?

  @Option(
    help: Interface.help(
      "CSV file to read instead of waves; - reads standard input.",
      "读取 CSV 文件而不是批次；- 表示标准输入。",
      valueName: "file"
    )
  )
  var file: String?

  @Option(
    help: Interface.help(
      "Column of the comment in the file; several are joined.",
      "文件中意见所在的列；多列相连。",
      valueName: "column"
    )
  )
  var text: [String] = []

  @Option(
    help: Interface.help(
      "Column of the file that --unit names a value of.",
      "文件中 --unit 所指的列。",
      valueName: "column"
    )
  )
  var group: String?

  @Option(
    help: Interface.help(
      "Encoding of the file, such as GB18030 (default: recognised).",
      "文件编码，如 GB18030（默认自动识别）。",
      valueName: "name"
    )
  )
  var encoding: String?

  @Option(
    help: Interface.help("Folder of word lists to use.", "所用词表的文件夹。", valueName: "folder")
  )
  var lexicon: String?

  @Flag(help: Interface.help("Print JSON.", "以 JSON 输出。"))
  var json = false

  @OptionGroup var people: NamesOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  /// Checks what belongs together.
  ///
  /// - Throws: A fault that says what went wrong and what to do.
  func check() throws {
    guard file != nil else {
      if !text.isEmpty || group != nil || encoding != nil {
        throw UsageFault(
          "--text, --group and --encoding are about a file. Name it with --file.",
          "--text、--group、--encoding 用于文件。请用 --file 指定文件。"
        )
      }
      return
    }
    if text.isEmpty {
      throw UsageFault(
        "Say which column holds the comments with --text COLUMN.",
        "请用 --text 列名 指定意见所在的列。"
      )
    }
    if !waves.isEmpty {
      throw UsageFault(
        "A file has no waves. Leave out --wave, or --file.",
        "文件没有批次。请去掉 --wave 或 --file。"
      )
    }
    if (unit == nil) != (group == nil) {
      throw UsageFault(
        "In a file a unit is a value of a column. Give both --unit and --group COLUMN.",
        "文件中的单位是某一列的值。请同时给出 --unit 和 --group 列名。"
      )
    }
  }

  /// The name of the topic asked for, nil for all.
  ///
  /// - Parameter lexicon: The word lists.
  /// - Returns: The name.
  /// - Throws: A fault that names the topics there are.
  func topicName(in lexicon: Lexicon) throws -> String? {
    guard let topic else { return nil }
    for known in lexicon.topics
    where [known.name, known.english, known.chinese].contains(topic) {
      return known.name
    }
    let names = lexicon.topics.map(\.name)
    let nearest = NearestName.find(topic, in: names)
    let list = Listing.phrase(names, limit: nil)
    throw UsageFault(
      "There is no topic “\(topic)”. " + (nearest.map { "Did you mean “\($0)”? " } ?? "")
        + "There are: \(list.english).",
      "没有主题“\(topic)”。" + (nearest.map { "是不是“\($0)”？" } ?? "") + "现有：\(list.chinese)。"
    )
  }

  /// The comments of the file or of the waves.
  ///
  /// - Parameters:
  ///   - scorer: What cuts and scores them.
  ///   - minimum: The fewest people of a published word; where waves ask for more, that holds.
  ///   - names: The waves to read, nil for those of the options.
  /// - Returns: The source, its gates in place.
  /// - Throws: A fault that says what went wrong and what to do.
  func source(
    with scorer: Scorer,
    minimum: Int = 5,
    of names: [String]? = nil
  ) throws -> any CommentsSource {
    let people = try people.names()
    if let file {
      Interruption.watch()
      return CommentsFile(
        reader: TableReader(path: file, encoding: try encoding.map(TextEncoding.parse)),
        text: text,
        group: group,
        words: SearchWords(scorer, people),
        gate: .unrestricted(minimum: minimum, unit: unit),
        comments: CommentPreparation(scorer: scorer, names: people)
      )
    }
    let store = try database.open(.mustExist)
    let wanted = Set(try (names ?? waves).map { try store.wave(named: $0).name })
    let chosen = try store.waves().filter { wanted.isEmpty || wanted.contains($0.name) }
    guard !chosen.isEmpty else { throw NoWavesFault(path: database.path) }
    let source = try CommentsWaves(
      store: store,
      waves: chosen,
      unit: unit,
      minimum: minimum,
      scorer: scorer,
      ownsLexicon: lexicon != nil,
      people: people
    )
    if let wave = source.withheld.first, source.withheld.count == chosen.count {
      throw WithheldFault(wave: wave)
    }
    // Not before: a signal may end the program while the index is made, which is then made anew.
    Interruption.watch()
    return source
  }
}

extension SentimentLabel: ExpressibleByArgument {}

extension SearchWords {
  /// The words of a scorer, with comments made ready as every command shows them.
  ///
  /// - Parameters:
  ///   - scorer: What cuts and scores comments.
  ///   - people: Names of people to mask. An index is made without them, since it stays.
  init(_ scorer: Scorer, _ people: PersonNames = PersonNames()) {
    let reader = CommentPreparation(scorer: scorer, names: people)
    self.init(segmenter: scorer.segmenter, vocabulary: scorer.lexicon.digest) {
      reader.text(of: $0)
    }
  }
}
