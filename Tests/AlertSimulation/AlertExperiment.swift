import Insight
package import SurveyModel

/// Simulated years and what the alerts made of them.
package struct AlertExperiment: Sendable {
  /// How many years were simulated.
  package private(set) var years = 0
  /// New alerts in figures that had not changed, by rule.
  package private(set) var falseAlarms: [AlertSettings.Rule: Int] = [:]
  /// Alerts that claim no change, such as a response rate below one half: they are so, by chance or not.
  package private(set) var facts = 0
  /// Alerts of the wave before that were told again.
  package private(set) var repeated = 0
  /// By the size of a crew: how often its fall was there, found in the first wave, and within two.
  package private(set) var falls: [Int: Found] = [:]
  /// How often the topic that became more frequent was found.
  package private(set) var topic = Found()
  /// How often the new word was found.
  package private(set) var word = Found()
  /// How often the fall of the response rate was found.
  package private(set) var response = Found()

  /// How often something was there, found in the first wave, and within two.
  package struct Found: Sendable {
    package var cases = 0
    package var first = 0
    package var second = 0

    /// The share found within one wave.
    package var atOnce: Double { Double(first) / Double(max(1, cases)) }
    /// The share found within two waves.
    package var withinTwo: Double { Double(second) / Double(max(1, cases)) }

    mutating func add(_ wave: Int?) {
      cases += 1
      if wave == 0 { first += 1 }
      if wave.map({ $0 < 2 }) ?? false { second += 1 }
    }
  }

  /// False alarms a month, for the whole company.
  package var falseAlarmsPerMonth: Double {
    Double(falseAlarms.values.reduce(0, +)) / Double(max(1, years)) / 12
  }

  /// Simulates years of a company.
  ///
  /// - Parameters:
  ///   - company: The company.
  ///   - change: What is changed on purpose.
  ///   - years: How many years.
  ///   - seed: The seed; the same gives the same result.
  package init(_ company: Company, _ change: Change = .none, years: Int, seed: UInt64) {
    for year in 0..<years {
      let simulated = SimulatedYear(company, change, seed: seed &+ UInt64(year) &* 7919)
      watch(simulated, company, change)
    }
    self.years = years
  }

  private mutating func watch(_ year: SimulatedYear, _ company: Company, _ change: Change) {
    var first: [String: Int] = [:]
    for wave in company.history..<year.releases.count {
      let isDue = wave == year.start || wave == year.start + 1
      // A year in which something is looked for need not be watched beyond the waves it may be found in.
      guard change.isNone || isDue else { continue }
      let alerts = AlertSearch.alerts(
        in: TrendAnalysis.release(of: Array(year.releases[...wave]), byUnit: true),
        waves: Array(year.releases[...wave]),
        participation: Array(year.participation[...wave])
      )
      for alert in alerts {
        if let key = change.key(of: alert, in: company) {
          if first[key] == nil { first[key] = wave - year.start }
        } else if alert.isContinued {
          repeated += 1
        } else if let rule = alert.rule, alert.chance != nil {
          falseAlarms[rule, default: 0] += 1
        } else {
          facts += 1
        }
      }
    }
    for (place, size) in change.crews.enumerated() {
      let unit = "c\(company.crews - change.crews.count + place)"
      falls[size, default: Found()].add(first[unit])
    }
    if change.topicFactor != 1 { topic.add(first["topic"]) }
    if change.newWord > 0 { word.add(first["word"]) }
    if change.responseDrop > 0 { response.add(first["response"]) }
  }
}

extension Change {
  var isNone: Bool { crews.isEmpty && topicFactor == 1 && newWord == 0 && responseDrop == 0 }

  /// What an alert tells of the change, nil where it is about something else.
  func key(of alert: Alert, in company: Company) -> String? {
    switch alert.event {
    case .fall(_, .index("i0"), _, _):
      guard let unit = alert.unit, unit.hasPrefix("c"), let number = Int(unit.dropFirst()),
        number >= company.crews - crews.count
      else { return nil }
      return unit
    case .topicBurst(let title, _, _, _):
      return topicFactor != 1 && title.texts.values.contains("t0") ? "topic" : nil
    case .newWord(let word, _, _, _):
      return newWord > 0 && word == "v\(company.words)" ? "word" : nil
    case .responseFall: return responseDrop > 0 && alert.unit == nil ? "response" : nil
    default: return nil
    }
  }
}
