import AlertSimulation
import Glibc
import SurveyModel

/// Measures the alerts on made-up companies and writes the tables of Documentation/ALERTS.md.
@main
struct AlertTable {
  static func main() {
    let years = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
    let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 20_260
    tell("Years a row: \(years). Seed: \(seed).\n")
    quiet(years, seed)
    falls(years, seed)
    comments(years, seed)
  }

  /// False alarms in quiet years.
  private static func quiet(_ years: Int, _ seed: UInt64) {
    tell(
      """
      | waves a year | lasting share | index | response | topic | word | a month | told again | low rates |
      |---|---|---|---|---|---|---|---|---|
      """
    )
    for (waves, lasting) in [(4, 0.4), (4, 0.0), (12, 0.4), (12, 0.0)] {
      var company = Company()
      company.wavesPerYear = waves
      company.lasting = lasting
      let found = AlertExperiment(company, years: years, seed: seed)
      let rules = [
        found.falseAlarms[.indexFall], found.falseAlarms[.responseFall],
        found.falseAlarms[.topicBurst], found.falseAlarms[.newWord],
      ]
      let cells = rules.map { rounded(Double($0 ?? 0) / Double(years) / 12) }
      let rest = [
        rounded(found.falseAlarmsPerMonth), rounded(Double(found.repeated) / Double(years) / 12),
        rounded(Double(found.facts) / Double(years) / 12),
      ]
      tell("| \(waves) | \(lasting) | " + (cells + rest).joined(separator: " | ") + " |")
    }
    tell("")
  }

  /// Falls in crews, found in the first wave and within two.
  private static func falls(_ years: Int, _ seed: UInt64) {
    tell(
      """
      | waves a year | waves before | sd | lasting | answers | fall | 10 people | 20 | 27 | 40 |
      |---|---|---|---|---|---|---|---|---|---|
      """
    )
    var rows: [(Company, Double)] = []
    for drop in [0.25, 0.5, 0.75] { rows.append((Company(), drop)) }
    for (deviation, lasting) in [(0.6, 0.4), (0.7, 0.4), (0.6, 0.0), (0.65, 0.0), (0.7, 0.0)] {
      var company = Company()
      (company.deviation, company.lasting) = (deviation, lasting)
      rows.append((company, 0.5))
    }
    for (waves, history, lasting) in [(4, 4, 0.4), (4, 12, 0.4), (12, 12, 0.4), (12, 12, 0.0)] {
      var company = Company()
      (company.wavesPerYear, company.history, company.lasting) = (waves, history, lasting)
      rows.append((company, 0.5))
    }
    for (company, drop) in rows {
      var change = Change()
      change.drop = drop
      change.crews = [10, 20, 20, 27, 40]
      let found = AlertExperiment(company, change, years: years, seed: seed)
      let cells = [10, 20, 27, 40].map { size in
        found.falls[size].map { "\(percent($0.atOnce)) / \(percent($0.withinTwo))" } ?? "–"
      }
      tell(
        "| \(company.wavesPerYear) | \(company.history) | \(company.deviation) "
          + "| \(company.lasting) | \(percent(company.response)) | \(drop) | "
          + cells.joined(separator: " | ") + " |"
      )
    }
    tell("")
  }

  /// Topics, words and response rates of the whole company.
  private static func comments(_ years: Int, _ seed: UInt64) {
    tell("| change in the whole company | found in the first wave |\n|---|---|")
    for share in [0.02, 0.05, 0.1] {
      for factor in [1.5, 2, 3] {
        var change = Change()
        (change.topicFactor, change.topicShare) = (factor, share)
        let found = AlertExperiment(small, change, years: years, seed: seed)
        tell("| topic of \(percent(share)) × \(factor) | \(percent(found.topic.atOnce)) |")
      }
    }
    for share in [0.01, 0.02, 0.04] {
      var change = Change()
      change.newWord = share
      let found = AlertExperiment(small, change, years: years, seed: seed)
      tell("| new word, used by \(percent(share)) | \(percent(found.word.atOnce)) |")
    }
    for drop in [0.1, 0.2] {
      var change = Change()
      change.responseDrop = drop
      let found = AlertExperiment(small, change, years: years, seed: seed)
      tell("| response rate less by \(percent(drop)) | \(percent(found.response.atOnce)) |")
    }
  }

  /// Where only figures of all are looked at, one index is enough.
  private static var small: Company {
    var company = Company()
    company.indices = 1
    return company
  }

  /// Prints a line at once: a row takes minutes.
  private static func tell(_ line: String) {
    print(line)
    fflush(nil)
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func rounded(_ number: Double) -> String {
    "\((number * 1000).rounded() / 1000)"
  }
}
