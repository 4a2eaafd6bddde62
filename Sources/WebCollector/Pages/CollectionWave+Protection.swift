import Messages
import SurveyModel

extension CollectionWave {
  /// How answers are kept apart from persons, as the storage has it.
  var protection: Phrase {
    switch (anonymity, entry) {
    case (.anonymous, .openLink):
      Phrase(
        "Anonymous: no name, no address of your device and no time finer than a day is kept with your "
          + "answers. Results are shown for groups only.",
        "匿名：答卷不记姓名、不记设备地址，时间最细只到天。结果只按人群公布。"
      )
    case (.anonymous, _):
      Phrase(
        "Anonymous: your invitation buys a ballot, and the ballot buys one set of answers. Nobody, not "
          + "even who runs this server, can tell whose ballot it was. No address of your device and no time "
          + "finer than a day is kept. Results are shown for groups only.",
        "匿名：邀请码换选票，选票换一份答卷。选票是谁的，谁也查不出，管理服务器的人也不行。"
          + "不记设备地址，时间最细只到天。结果只按人群公布。"
      )
    case (.confidential, _):
      Phrase(
        "Confidential: your answers are tied to your invitation so that each counts once. Who looks after the "
          + "survey could look it up; reports show groups only.",
        "保密：答卷与邀请码相连，保证每人只算一份。管理问卷的人可以查对，但报告只按人群公布。"
      )
    case (.named, _):
      Phrase(
        "With names: who asks can see which answers are yours.",
        "实名：组织者能看到哪份答卷是您的。"
      )
    }
  }
}
