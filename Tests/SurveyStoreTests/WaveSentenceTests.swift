import Messages
import SurveyStore
import Testing

struct WaveSentenceTests {
  @Test func `each fault of a wave says where, what and what to do`() {
    let wordings: [Wording<WaveFault>] = [
      Wording(
        .unusableName,
        .usage,
        "The wave's name is empty or has unprintable characters; give it a short name such as "
          + "2025-spring.",
        "批次名称为空或含有不可见字符；请取一个简短的名称，例如 2025-spring。"
      ),
      Wording(
        .nameTaken(name: "春"),
        .cannotCreate,
        "There is a wave “春” already; choose another name.",
        "已有名为“春”的批次；请换一个名称。"
      ),
      Wording(
        .notADay(text: "3月1日"),
        .usage,
        "“3月1日” is not a day of the calendar; write it as year-month-day, such as 2025-03-31.",
        "“3月1日”不是有效的日期；请按“年-月-日”书写，例如 2025-03-31。"
      ),
      Wording(
        .datesReversed(opens: "2025-03-02", closes: "2025-03-01"),
        .usage,
        "The wave's last day, 2025-03-01, is before its first day, 2025-03-02; exchange them or "
          + "correct one.",
        "批次的截止日 2025-03-01 早于开始日 2025-03-02；请互换或更正其中一个。"
      ),
      Wording(
        .minimumTooLow(.group, value: 3),
        .usage,
        "minimumGroup is 3, and scores of fewer than 5 people are never shown; set it to 5 or "
          + "more.",
        "minimumGroup 为 3，而少于 5 人的得分一律不得显示；请设为 5 或以上。"
      ),
      Wording(
        .minimumTooLow(.comments, value: 9),
        .usage,
        "minimumComments is 9, and comments of fewer than 10 people are never shown; set it to "
          + "10 or more.",
        "minimumComments 为 9，而少于 10 人的意见一律不得显示；请设为 10 或以上。"
      ),
      Wording(
        .unknownSurvey(digest: "ff"),
        .noInput,
        "No survey in the data file has the digest ff; run `leye doctor` to "
          + "check the file.",
        "数据文件中没有摘要为 ff 的问卷；请运行 `leye doctor` 检查数据文件。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `an unknown wave leads to the known ones`() {
    let wordings: [Wording<WaveFault>] = [
      Wording(
        .unknown(name: "sprnig", nearest: "spring", known: ["spring", "autumn"]),
        .noInput,
        "There is no wave “sprnig”; did you mean “spring”? The waves are “spring”, “autumn”.",
        "没有名为“sprnig”的批次；您要找的是“spring”吗？现有批次：“spring”、“autumn”。"
      ),
      Wording(
        .unknown(name: "x", nearest: nil, known: ["spring", "autumn"]),
        .noInput,
        "There is no wave “x”; the waves are “spring”, “autumn”.",
        "没有名为“x”的批次；现有批次：“spring”、“autumn”。"
      ),
      Wording(
        .unknown(name: "x", nearest: nil, known: []),
        .noInput,
        "There is no wave “x”, nor any other; open one with `leye wave open`.",
        "没有名为“x”的批次，也没有其他批次；请先用 `leye wave open` 开启一个批次。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `each fault of a roster says where, what and what to do`() {
    let wordings: [Wording<RosterFault>] = [
      Wording(
        .unusableName(row: 3),
        .badData,
        "Roster, unit 3: the name is empty or has unprintable characters; give the unit a name.",
        "名册第 3 个单位：名称为空或含有不可见字符；请填写单位名称。"
      ),
      Wording(
        .duplicate(unit: "一车间"),
        .badData,
        "Roster: the unit “一车间” is there twice; remove one or rename it.",
        "名册：单位“一车间”出现了两次；请删去一个或改名。"
      ),
      Wording(
        .unknownParent(unit: "一班", parent: "一车见", nearest: "一车间"),
        .badData,
        "Roster, unit “一班”: there is no parent unit “一车见”; did you mean “一车间”?",
        "名册，单位“一班”：没有上级单位“一车见”；您要填的是“一车间”吗？"
      ),
      Wording(
        .unknownParent(unit: "一班", parent: "x", nearest: nil),
        .badData,
        "Roster, unit “一班”: there is no parent unit “x”; add it to the roster, or correct the "
          + "name.",
        "名册，单位“一班”：没有上级单位“x”；请在名册中补上该单位，或更正名称。"
      ),
      Wording(
        .cycle(units: ["a", "b", "a"]),
        .badData,
        "Roster: units are above themselves (a → b → a); correct the parent of one of them.",
        "名册：单位的上级关系成了环（a → b → a）；请更正其中一个单位的上级。"
      ),
      Wording(
        .negativeHeadcount(unit: "一班", headcount: -4),
        .badData,
        "Roster, unit “一班”: the headcount is -4; write 0 or more, or leave it out.",
        "名册，单位“一班”：人数为 -4；请填 0 或以上的数，或留空。"
      ),
    ]
    for wording in wordings { wording.check() }
  }

  @Test func `each fault of a response says where, what and what to do`() {
    let wordings: [Wording<ResponseFault>] = [
      Wording(
        .conflict(wave: "春"),
        .badData,
        "Wave “春”: a different response with the same identity is stored already, and it was "
          + "not changed; give the new response its own identity.",
        "批次“春”：已存有标识相同而内容不同的答卷，原答卷未作改动；请为新答卷使用新的标识。"
      ),
      Wording(
        .otherSurvey(wave: "春"),
        .badData,
        "Wave “春”: the response answers another version of the survey, and was not stored; "
          + "collect it with the survey of this wave.",
        "批次“春”：答卷所答的是问卷的另一个版本，没有保存；请用本批次的问卷采集。"
      ),
      Wording(
        .syntheticInRealWave(wave: "春"),
        .badData,
        "Wave “春” is for real answers, and a made-up response was not stored; open a synthetic "
          + "wave for it.",
        "批次“春”只收真实答卷，模拟生成的答卷没有保存；请为其另开一个模拟批次。"
      ),
      Wording(
        .codeTaken(wave: "春"),
        .cannotCreate,
        "Wave “春”: the resume code belongs to another draft, and nothing was changed; make a "
          + "new code.",
        "批次“春”：该续答码已用于另一份草稿，内容未作改动；请换一个新的续答码。"
      ),
      Wording(
        .unreadable(wave: "春"),
        .badData,
        "Wave “春”: a stored response cannot be read; run `leye doctor`, and go back to your last "
          + "copy if it finds damage.",
        "批次“春”：有一份已存的答卷无法读取；请运行 `leye doctor`，如有损坏请改用您最近的一份副本。"
      ),
      Wording(
        .waveClosed(wave: "春"),
        .notAllowed,
        "Wave “春” is closed, and the response was not stored; ask the organiser for the next "
          + "wave.",
        "批次“春”已经结束，本次答卷没有保存；请向组织者询问下一批次。"
      ),
      Wording(
        .importClosed(wave: "春"),
        .notAllowed,
        "Wave “春” is closed, and takes no imported responses either; import into an open wave.",
        "批次“春”已经关闭，也不再导入答卷；请导入到开启的批次。"
      ),
      Wording(
        .draftElsewhere(wave: "春"),
        .temporary,
        "This survey is being filled in elsewhere with the same code, or was handed in already. "
          + "Nothing of what is stored was changed.",
        "这份问卷正用同一个续答码在别处填写，或者已经提交。已保存的内容未作任何改动。"
      ),
      Wording(
        .waveNotYetOpen(wave: "春", opens: "2025-03-01"),
        .notAllowed,
        "Wave “春” takes answers from 2025-03-01 on, and the response was not stored; come back "
          + "on that day.",
        "批次“春”从 2025-03-01 起接收答卷，本次答卷没有保存；请届时再来。"
      ),
      Wording(
        .wavePast(wave: "春", closes: "2025-03-31"),
        .notAllowed,
        "Wave “春” took answers until 2025-03-31, and the response was not stored; ask the "
          + "organiser for the next wave.",
        "批次“春”已于 2025-03-31 截止，本次答卷没有保存；请向组织者询问下一批次。"
      ),
    ]
    for wording in wordings { wording.check() }
  }
}
