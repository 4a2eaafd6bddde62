public import Messages

/// Why a desk could not do what it was asked for.
///
/// None of them holds a code or an answer.
public enum DeskFault: Fault, Hashable {
  /// Nobody made this invitation or ballot for this wave.
  case unknownRight
  /// The invitation or ballot was used before.
  case rightUsed
  /// Nothing waits under the code.
  case unknownCode
  /// Answers are not taken, for this reason.
  case waveNotOpen(CollectionWave.State)
  /// As many answers as are wanted have come already.
  case quotaFull
  /// A newer draft is kept.
  case newerDraft
  /// Another response has the same identity.
  case otherBody
  /// The blinded ballot is not what it must be.
  case wrongBallot
  /// The place where answers are stored is busy.
  case busy
  /// The place where answers are stored does not work.
  case broken

  /// What went wrong, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .unknownRight:
      Phrase(
        "This code is not known here. Please compare it with the letter, message or slip you got.",
        "这个码对不上。请对照您收到的信、短信或纸条再看一遍。"
      )
    case .rightUsed:
      Phrase(
        "This code has been used already; it counts once. If it was not you, tell who gave it to you.",
        "这个码已经用过了，只能用一次。如果不是您本人用的，请告诉发码给您的人。"
      )
    case .unknownCode:
      Phrase(
        "Nothing waits under this code. Check it, please; after handing in, only the code of the receipt "
          + "counts.",
        "这个码下面没有内容，请核对。交卷以后请用回执码。"
      )
    case .waveNotOpen(let state): state.sentence
    case .quotaFull:
      Phrase(
        "As many answers as were wanted have come already. Thank you all the same.",
        "需要的份数已经收满，谢谢您。"
      )
    case .newerDraft:
      Phrase(
        "Newer answers of yours are kept already. Go on with those, or hand in these again.",
        "已经保存了您更新的回答。可以接着新的填，也可以用这里填的。"
      )
    case .otherBody:
      Phrase(
        "Other answers were handed in under the same number before. Hand these in under a new one.",
        "同一编号下已经交过不同的答卷。请换一个新编号再交。"
      )
    case .wrongBallot:
      Phrase(
        "The blinded ballot is not as long as the wave's key. Make it anew with the key of this wave.",
        "盲化选票的长度与本轮密钥不符。请用本轮的密钥重新生成。"
      )
    case .busy:
      Phrase(
        "Too much is going on at the moment. Nothing is lost: please try again in a few seconds.",
        "现在人多，请稍等几秒再试。填过的内容都还在。"
      )
    case .broken:
      Phrase(
        "Your answers cannot be stored at the moment. Keep this page open and try again later, please.",
        "暂时存不进去。请不要关掉这一页，过一会儿再试。"
      )
    }
  }

  /// The kind of failure.
  public var category: FaultCategory {
    switch self {
    case .unknownRight, .rightUsed, .waveNotOpen, .quotaFull: .notAllowed
    case .unknownCode: .noInput
    case .newerDraft, .otherBody, .wrongBallot: .badData
    case .busy: .temporary
    case .broken: .inputOutput
    }
  }

  /// A short name that does not change with the language.
  var code: String {
    switch self {
    case .unknownRight: "unknown-right"
    case .rightUsed: "right-used"
    case .unknownCode: "unknown-code"
    case .waveNotOpen: "wave-not-open"
    case .quotaFull: "quota-full"
    case .newerDraft: "newer-draft"
    case .otherBody: "other-body"
    case .wrongBallot: "wrong-ballot"
    case .busy: "busy"
    case .broken: "broken"
    }
  }

  /// The status of an answer that says so.
  var status: Int {
    switch self {
    case .unknownRight: 403
    case .rightUsed, .newerDraft, .otherBody: 409
    case .unknownCode: 404
    case .waveNotOpen, .quotaFull: 403
    case .wrongBallot: 422
    case .busy, .broken: 503
    }
  }
}

extension CollectionWave.State {
  /// Whether answers are taken.
  var sentence: Phrase {
    switch self {
    case .notYet(let day?):
      Phrase(
        "This survey opens on \(day). Please come back then.",
        "这份问卷 \(day) 开始，请到时再来。"
      )
    case .notYet(nil):
      Phrase("This survey is not open yet. Please come back later.", "这份问卷还没开始，请以后再来。")
    case .open(let day?): Phrase("Open until \(day).", "截止日期：\(day)。")
    case .open(nil): Phrase("Open now.", "正在进行。")
    case .past(let day?):
      Phrase(
        "This survey ended on \(day). Answers are no longer taken.",
        "这份问卷已于 \(day) 结束，不再接收答卷。"
      )
    case .past(nil), .closed:
      Phrase(
        "This survey is closed. Answers are no longer taken.",
        "这份问卷已经结束，不再接收答卷。"
      )
    }
  }
}
