import Messages

/// What became of the rows of an import.
struct ImportTally {
  /// Responses stored now.
  var stored = 0
  /// Responses that had been stored before.
  var known = 0
  /// Rows that could not be stored.
  var refused = 0

  /// How many rows have been dealt with.
  var count: Int { stored + known + refused }

  /// The sentence for the user.
  ///
  /// - Parameters:
  ///   - wave: The name of the wave.
  ///   - isCutShort: True where a fault has ended the import.
  /// - Returns: The counts that are not zero, and the first in any case.
  func phrase(wave: String, isCutShort: Bool = false) -> Phrase {
    let responses = stored == 1 ? "1 response" : "\(stored) responses"
    let english = known > 0 ? ", \(known) \(known == 1 ? "was" : "were") there already" : ""
    let chinese = known > 0 ? "，\(known) 份原已存在" : ""
    let bad = refused == 1 ? "1 row was left out" : "\(refused) rows were left out"
    return Phrase(
      "Wave “\(wave)”: \(responses) imported\(isCutShort ? " before the fault" : "")\(english)"
        + (refused > 0 ? ", \(bad)." : "."),
      "批次“\(wave)”：\(isCutShort ? "出错之前" : "")导入 \(stored) 份答卷\(chinese)"
        + (refused > 0 ? "，跳过 \(refused) 行。" : "。")
    )
  }

  /// The sentence for who has stopped the import.
  var interruptedPhrase: Phrase {
    let responses = stored == 1 ? "1 response was" : "\(stored) responses were"
    return Phrase(
      "leye: interrupted; \(responses) imported, all that had been read. Run the same command "
        + "again to go on: nothing is stored twice.",
      "leye：已中断；已读到的行都已处理，导入 \(stored) 份答卷。再次运行同一命令即可继续，不会重复。"
    )
  }
}
