package import Messages

extension UrgentSign.Kind {
  /// The sign in words.
  package var phrase: Phrase {
    switch self {
    case .injury: Phrase("injury", "受伤")
    case .danger: Phrase("danger", "危险")
    case .selfHarm: Phrase("self-harm", "轻生")
    case .harassment: Phrase("harassment", "骚扰")
    case .wages: Phrase("unpaid wages", "欠薪")
    case .strike: Phrase("strike or petition", "停工上访")
    }
  }
}
