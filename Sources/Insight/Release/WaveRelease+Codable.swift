import SurveyModel

extension WaveRelease {
  /// Reads a release.
  ///
  /// A hidden cell is null and one that was not asked for is missing, which an optional would not tell apart.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: An error of the decoder.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    func cell<Value: Codable>(_ key: CodingKeys) throws -> Cell<Value>? {
      members.contains(key) ? try members.decode(Cell<Value>.self, forKey: key) : nil
    }
    self.init(
      wave: try members.decode(String.self, forKey: .wave),
      title: try members.decode(LocalizedText.self, forKey: .title),
      opens: try members.decodeIfPresent(String.self, forKey: .opens),
      closes: try members.decodeIfPresent(String.self, forKey: .closes),
      isSynthetic: try members.decode(Bool.self, forKey: .isSynthetic),
      responses: try members.decode(PublishedCount.self, forKey: .responses),
      headcount: try members.decodeIfPresent(Int.self, forKey: .headcount),
      minimumGroup: try members.decode(Int.self, forKey: .minimumGroup),
      indices: try members.decode([IndexRelease].self, forKey: .indices),
      items: try members.decode([ItemRelease].self, forKey: .items),
      recommendation: try cell(.recommendation),
      units: try members.decode([UnitRelease].self, forKey: .units),
      comments: try cell(.comments),
      unitTopics: try members.decodeIfPresent(UnitTopicsRelease.self, forKey: .unitTopics),
      unitWords: try members.decodeIfPresent(UnitWordsRelease.self, forKey: .unitWords),
      findings: try members.decodeIfPresent(WaveFindings.self, forKey: .findings),
      isWithheld: try members.decodeIfPresent(Bool.self, forKey: .isWithheld) ?? false
    )
  }
}
