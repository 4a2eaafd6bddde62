import ArgumentParser
import DataExport
import FormExport
import Messages
import SurveyModel
import SurveyStore

/// The command `leye invite NAME`.
struct InviteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "invite",
      abstract: Interface.text(
        "Make invitations: codes for mail merge, sheets to print, ballots, reminders.",
        "发邀请：群发用的代码表、可打印的卡片、选票、提醒名单。"
      ),
      discussion: Interface.text(
        """
        The codes stand in what is written here and nowhere else: keep it as you keep a key. The data file \
        knows their digests only. In an anonymous wave an invitation buys a ballot that is signed unseen, \
        so that nobody can tell who gave which answers; --ballots prints ballots to be drawn by lot.
        """,
        """
        代码只出现在这里写出的文件中，请像钥匙一样保管；数据文件只存摘要。
        匿名批次里，邀请码换成盲签的选票再提交，谁也无法知道哪份答卷是谁的。
        --ballots 打印供抽取的纸质选票。
        """
      )
    )
  }

  @Argument(help: Interface.help("Name of the wave.", "批次的名字。", valueName: "name"))
  var name: String

  @Option(
    help: Interface.help(
      "Whom to invite: a CSV file with the columns person and unit; others are kept, such as a telephone number.",
      "邀请谁：CSV 文件，含 person（姓名或工号）、unit（单位）；其他列（如电话）照抄。",
      valueName: "people.csv"
    )
  )
  var people: String?

  @Option(
    help: Interface.help(
      "Print so many ballots to be drawn by lot.",
      "打印多少张供抽取的选票。",
      valueName: "n"
    )
  )
  var ballots: Int?

  @Flag(
    help: Interface.help("One address for each unit of the roster.", "名册中每个单位一个地址。")
  )
  var perUnit = false

  @Option(
    help: Interface.help(
      "A table written before: write those not used yet to --output, to remind them.",
      "以前写出的表格：把尚未使用的写到 --output，用于提醒。",
      valueName: "codes.csv"
    )
  )
  var unused: String?

  @Option(
    help: Interface.help(
      "Address of leye serve as people reach it.",
      "leye serve 对外的地址。",
      valueName: "https://…"
    )
  )
  var base: String?

  @Option(help: Interface.help("CSV file to write.", "要写的 CSV 文件。", valueName: "file"))
  var output: String?

  @Option(
    help: Interface.help(
      "Sheet to print on A4 and cut apart, HTML.",
      "可打印裁开的 A4 卡片，HTML 文件。",
      valueName: "file.html"
    )
  )
  var sheet: String?

  @Flag(help: Interface.help("Begin the CSV file with a byte order mark.", "CSV 文件带字节顺序标记。"))
  var bom = false

  @Flag(
    help: Interface.help(
      "Add to the invitations that were made before.",
      "在已有邀请之外再增加。"
    )
  )
  var more = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let ways = [people != nil, ballots != nil, perUnit, unused != nil].count { $0 }
    guard ways == 1 else {
      throw UsageFault(
        "Say whom to invite with one of --people FILE, --ballots N, --per-unit, --unused FILE.",
        "请用 --people 文件、--ballots 张数、--per-unit、--unused 文件 之一说明邀请谁。"
      )
    }
    let store = try database.open(.mustExist)
    let wave = try store.wave(named: name)
    if let unused { return try remind(from: unused, wave, store) }
    guard output != nil || sheet != nil else {
      throw UsageFault(
        "Say where the codes go: --output FILE.csv, --sheet FILE.html, or both.",
        "请说明代码写到哪里：--output 文件.csv、--sheet 文件.html，或两者。"
      )
    }
    try checkFiles(people.map { [$0] } ?? [])
    let making = InvitationMaking(wave: wave, addresses: try addresses())
    if let people {
      try invite(people, making, store)
    } else if let ballots {
      try printBallots(ballots, making, store)
    } else {
      try printLinks(making, store)
    }
  }

  private func invite(_ path: String, _ making: InvitationMaking, _ store: Store) throws {
    let (people, others) = try PeopleFile.people(in: path)
    let made = making.invitations(for: people)
    try checkNew(making.wave, store)
    // The files first: a code that stands nowhere is of no use to anybody.
    try write(
      InvitationTable(made.cards, others: others, of: people.map(\.others)),
      made.cards,
      .personal,
      making.wave,
      store
    ) { try store.invite(made.invitations, to: making.wave) }
    try say(
      Phrase(
        "Invited \(people.count) to wave “\(making.wave.name)”.",
        "已邀请 \(people.count) 人参加批次“\(making.wave.name)”。"
      )
    )
  }

  private func printBallots(
    _ count: Int,
    _ making: InvitationMaking,
    _ store: Store
  ) throws {
    guard (1...100_000).contains(count) else {
      throw UsageFault("--ballots needs a number from 1 to 100000.", "--ballots 需要 1 到 100000 的数。")
    }
    let made = making.ballots(count)
    try write(InvitationTable(made.cards), made.cards, .paperBallot, making.wave, store) {
      try store.addPaperBallots(made.hashes, to: making.wave)
    }
    try say(
      Phrase(
        "Made \(count) ballots for wave “\(making.wave.name)”. Have people draw them, and keep no list of who "
          + "drew which.",
        "已为批次“\(making.wave.name)”制作 \(count) 张选票。请让大家抽取，不要记录谁抽了哪张。"
      )
    )
  }

  private func printLinks(_ making: InvitationMaking, _ store: Store) throws {
    let units = try store.units(of: making.wave)
    guard !units.isEmpty else {
      throw UsageFault(
        "Wave “\(making.wave.name)” has no roster, so there are no units to make addresses for.",
        "批次“\(making.wave.name)”没有名册，无法按单位生成地址。"
      )
    }
    guard !(try store.entry(of: making.wave).isInvited) else {
      throw UsageFault(
        "Wave “\(making.wave.name)” is by invitation; an address for a unit alone lets nobody in. Use "
          + "--people or --ballots.",
        "批次“\(making.wave.name)”凭邀请填写，单位地址不能进入。请用 --people 或 --ballots。"
      )
    }
    let cards = making.links(for: units)
    try write(InvitationTable(cards), cards, .unit, making.wave, store) {}
    try say(
      Phrase("Made addresses for \(cards.count) units.", "已为 \(cards.count) 个单位生成地址。")
    )
  }

  private func remind(from path: String, _ wave: Wave, _ store: Store) throws {
    guard let output else {
      throw UsageFault(
        "Say where the reminders go: --output FILE.csv.",
        "请说明提醒名单写到哪里：--output 文件.csv。"
      )
    }
    try checkFiles([path])
    let result = try ReminderFile.unused(in: path, of: wave, store, CSVText(hasMark: bom))
    try OutputFile.writePrivate(result.table, to: output)
    try say(
      Phrase(
        "\(result.unused) of \(result.all) are not used yet: \(output)",
        "\(result.all) 个中有 \(result.unused) 个尚未使用：\(output)"
      )
    )
  }
}

extension InviteCommand {
  private func addresses() throws -> InvitationAddresses {
    guard let base else {
      throw UsageFault(
        "Say how people reach leye serve: --base https://survey.example.org.",
        "请说明大家用什么地址打开 leye serve：--base https://survey.example.org。"
      )
    }
    return try InvitationAddresses(base: base)
  }

  /// Refuses to write over what is read.
  private func checkFiles(_ inputs: [String]) throws {
    let read = inputs + database.files
    for written in [output, sheet].compactMap(\.self)
    where read.contains(where: { OutputFile.isSame($0, written) }) {
      throw UsageFault(
        "\(written): this file would replace what it is made from. Give it another name.",
        "\(written)：会覆盖自己的数据来源。请换一个文件名。"
      )
    }
  }

  private func checkNew(_ wave: Wave, _ store: Store) throws {
    let made = try store.entry(of: wave).invitations
    guard made > 0, !more else { return }
    throw UsageFault(
      "Wave “\(wave.name)” has \(made) invitations already, and who is invited twice can answer twice. To add "
        + "other people, give --more.",
      "批次“\(wave.name)”已有 \(made) 个邀请；重复邀请的人可以答两次。确要增加其他人，请加 --more。"
    )
  }

  private func write(
    _ table: InvitationTable,
    _ cards: [InvitationCard],
    _ kind: InvitationSheet.Kind,
    _ wave: Wave,
    _ store: Store,
    then keep: () throws -> Void
  ) throws {
    let survey = try Survey.load(of: wave, in: store)
    let page = try sheet.map { _ in
      try InvitationSheet(
        of: cards,
        kind: kind,
        title: Phrase(survey.title[.english], survey.title[.chinese]),
        promise: InvitationSheet.Promise(
          anonymity: wave.anonymity,
          minimumGroup: wave.minimumGroup,
          minimumComments: wave.minimumComments
        ),
        lastDay: wave.closes,
        language: Interface.language
      ).html()
    }
    // What was written is no use without the store: it is taken back where that fails.
    var written: [String] = []
    do {
      if let output {
        try OutputFile.writePrivate(table.csv(CSVText(hasMark: bom)), to: output)
        written.append(output)
      }
      if let sheet, let page {
        try OutputFile.writePrivate(page, to: sheet)
        written.append(sheet)
      }
      try keep()
    } catch {
      OutputFile.remove(written)
      throw error
    }
  }

  private func say(_ phrase: Phrase) throws {
    let files = unused == nil ? [output, sheet].compactMap(\.self) : []
    let lines = files.isEmpty ? "" : "\n" + files.joined(separator: "\n")
    try Interface.console.say(Phrase(phrase.english + lines, phrase.chinese + lines))
  }
}
