import Messages

/// A wave of which nothing is published: beside an earlier one it would tell the few who came or left.
struct WithheldFault: Fault {
  let wave: String
  let category = FaultCategory.notAllowed

  var phrase: Phrase {
    Phrase(
      "Wave “\(wave)”: nothing of it is published. Since another wave only very few people have come or gone, so "
        + "that both together would tell their answers. They are kept; open the next wave when more have "
        + "come or gone, and check the columns joined and left of its roster.",
      "批次“\(wave)”不公布任何内容：与另一批次相比，只有极少数人进出，两次一比就能推出这几个人的回答。数据仍保留；"
        + "请等进出的人更多时再开下一批次，并核对名册的 joined、left 两列。"
    )
  }
}
