extension CommentRelease {
  /// The same without names of people: masked in sentences, left out among words.
  ///
  /// - Parameter names: The names; none changes nothing.
  /// - Returns: The release.
  public func masking(_ names: PersonNames) -> CommentRelease {
    guard !names.isEmpty else { return self }
    func isHarmless(_ word: String) -> Bool { PersonalDataMask.masked(word, names: names) == word }
    var release = CommentRelease(
      count: count,
      people: people,
      coverage: coverage,
      firstDay: firstDay,
      lastDay: lastDay,
      shares: shares,
      mean: mean,
      topics: topics,
      topicDomain: topicDomain,
      topicCoverage: topicCoverage,
      typicalWords: typicalWords.filter { isHarmless($0.word) },
      sentences: sentences.map { sentence in
        TellingSentence(
          text: PersonalDataMask.masked(sentence.text, names: names),
          score: sentence.score,
          topics: sentence.topics
        )
      },
      months: months,
      groups: groups,
      sample: sample,
      watch: watch.map { watch in
        CommentWatch(signs: watch.signs, words: watch.words.filter { isHarmless($0.word) })
      }
    )
    release.news = news.map { news in
      CommentNews(
        period: news.period,
        newest: news.newest,
        earlier: news.earlier,
        alerts: news.alerts.filter { alert in
          guard case .newWord(let word, _, _, _) = alert.event else { return true }
          return isHarmless(word)
        },
        bursts: news.bursts
      )
    }
    return release
  }
}

extension WaveRelease {
  /// The same without names of people in its comments and among the words of units.
  ///
  /// - Parameter names: The names; none changes nothing.
  /// - Returns: The release.
  public func masking(_ names: PersonNames) -> WaveRelease {
    guard !names.isEmpty, let comments = comments?.value else { return self }
    return with(
      comments: .shown(comments.masking(names)),
      unitWords: unitWords.map { words in
        UnitWordsRelease(
          units: words.units.map { unit in
            UnitWordsRelease.Unit(
              unit: unit.unit,
              people: unit.people,
              others: unit.others,
              words: unit.words.filter {
                PersonalDataMask.masked($0.word, names: names) == $0.word
              }
            )
          }
        )
      }
    )
  }
}
