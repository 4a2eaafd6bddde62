import Insight
import Messages
import SurveyModel

extension CommentRelease {
  /// The topics of a sentence that are published themselves; others would be bare names, and of too
  /// few people.
  ///
  /// - Parameter sentence: The sentence.
  /// - Returns: The topics in the sentence's order.
  func publishedTopics(of sentence: TellingSentence) -> [TopicRelease] {
    sentence.topics.compactMap { name in
      topics.first { $0.name == name && !$0.score.isHidden }
    }
  }

  /// The groups of a table: the shown ones, up to a number a reader can take in.
  var listedGroups: [GroupRelease] { Array(shownGroups.prefix(60)) }

  /// What is left out of the table.
  var otherGroups: [Phrase] {
    let shown = shownGroups.count
    return Wording.otherGroups(
      hidden: groups.count - shown,
      unlisted: shown - listedGroups.count
    )
  }

  private var shownGroups: [GroupRelease] {
    groups.filter { !($0.mean.isHidden && $0.negative.isHidden) }
  }
}

extension WaveRelease {
  /// True where there is nothing but responses to count: the survey has neither indices nor items.
  var hasNoScores: Bool { indices.isEmpty && items.isEmpty }
}

extension WaveRelease {
  /// What people call the unit that a report is for, nil where it is not for the leader of one.
  func title(ofLeader profile: ReportProfile) -> LocalizedText? {
    guard case .leader(let name) = profile else { return nil }
    return units.first { $0.unit == name }?.title
  }
}
