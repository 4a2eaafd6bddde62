import Messages

/// What each table of the data file is for, in words for people who must trust it.
enum StoredContents {
  /// What a table is for; a table this program did not make is told as such.
  static func purpose(of table: String) -> Phrase {
    if table.hasPrefix("comment_index") {
      return Phrase("the index over the words of comments", "意见用词的索引")
    }
    return purposes[table] ?? Phrase("not made by this program", "不是本程序建立的")
  }

  private static let purposes: [String: Phrase] = [
    "response": Phrase(
      "the answers, under a random identity; no time, no address, no order, no way to a person",
      "答卷，编号随机；没有时间、地址、先后，也没有通向个人的线索"
    ),
    "draft": Phrase(
      "unfinished answers, under the digest of a code only the respondent has; the day of the last change",
      "未交的答卷，只存续答码的摘要；有最后修改的日期"
    ),
    "wave": Phrase("what each wave was opened with", "各批次开启时的设定"),
    "survey": Phrase("the questionnaires", "问卷"),
    "unit": Phrase("the roster of units: names and numbers of people", "单位名册：名称和人数"),
    "unit_change": Phrase("how many came to a unit and left it", "各单位进出人数"),
    "invited_wave": Phrase(
      "which waves are by invitation, with the key that signs ballots unseen",
      "凭邀请填写的批次，及盲签选票的密钥"
    ),
    "invitation": Phrase(
      "the digests of invitations and whether each was used; no time, no way to a response",
      "邀请码的摘要和是否用过；没有时间，也不通向答卷"
    ),
    "ballot": Phrase(
      "the digests of ballots and whether each was spent; no way to an invitation or a response",
      "选票的摘要和是否用过；不通向邀请，也不通向答卷"
    ),
    "draft_right": Phrase(
      "what an unfinished response will be handed in with, as a digest; gone once it is",
      "未交答卷将凭何提交（只存摘要）；提交后即删"
    ),
    "receipt": Phrase(
      "the digests of receipt codes, by which respondents find their own answers until the wave is closed",
      "回执码的摘要，作答者凭回执查看自己的答卷，批次关闭时删除"
    ),
    "response_person": Phrase(
      "who gave a response, in named waves only",
      "答卷人，仅实名批次才有"
    ),
    "quota": Phrase("how many responses of a kind are wanted and there", "各类答卷的配额和已收数"),
    "tally": Phrase("which waves are counted", "哪些批次已计数"),
    "tally_part": Phrase(
      "counts and sums by unit, as private as the answers; no order",
      "按单位的计数和总和，与答卷同样保密；没有先后"
    ),
    "kept_release": Phrase("what reports print, after disclosure control", "报告公布的内容，已经过披露控制"),
    "kept_change": Phrase("how often responses changed", "答卷变动次数"),
    "kept_unit": Phrase("how many answered by unit", "各单位作答数"),
    "note": Phrase(
      "notes of interviewers with unit and day, linked to no response",
      "访谈记录，有单位和日期，与答卷无关联"
    ),
    "comment": Phrase("the words of comments for searching", "供检索的意见用词"),
    "comment_people": Phrase("how many people wrote a comment, by unit", "各单位写意见的人数"),
    "comment_words": Phrase("with which word lists the index was made", "索引所用的词表"),
    "kept_tally": Phrase("which waves count answers by unit", "哪些批次按单位计数"),
    "note_erased": Phrase("identities of erased notes, no text", "已删记录的编号，没有内容"),
    "kiosk": Phrase("the slow hash of the kiosk's pass-phrase", "公用机口令的慢速散列"),
  ]

  static let limits = Phrase(
    "Not covered: somebody who looks over a shoulder, who knows a writing style, or who changes the "
      + "program; people who moved between units where the roster gives head-counts only. Who holds the "
      + "data file holds the answers: keep it to few people.",
    "不在此列：旁观者、能认出笔迹文风的人、改动程序的人；名册只有人数时，单位之间对调的人。"
      + "拿到数据文件就拿到答卷，请只交给少数人保管。"
  )
}
