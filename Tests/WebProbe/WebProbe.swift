import Foundation
import Messages
import SurveyModel
import WebCollector
import WebTestDesk

/// The pages over a desk in memory, for tests in a browser and by other programs.
///
/// Called with survey files, each a wave of its name; prints the port once it listens.
@main
struct WebProbe {
  static func main() async throws {
    var waves: [CollectionWave] = []
    var rights: [WaveEntry: String] = [:]
    for path in CommandLine.arguments.dropFirst() {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      guard let survey = SurveyReader.read(bytes, file: path).survey else {
        print("no survey: \(path)")
        continue
      }
      let name =
        path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "w"
      let title = name.uppercased()
      for (suffix, entry, code) in [
        ("", CollectionWave.EntryKind.openLink, WaveEntry?.none),
        ("-invited", .invitation, .invitation("INVITED-\(title)")),
        (
          "-ballot", .ballot(BallotParameters(wave: "AAAA", modulus: "AAAA", exponent: "AQAB")),
          .ballot("BALLOT-\(title)")
        ),
      ] {
        let wave = name + suffix
        if let code { rights[code] = wave }
        waves.append(
          CollectionWave(
            name: wave,
            survey: survey,
            units: [("east", LocalizedText(texts: ["default": "East", "zh-cn": "东段"]))],
            state: .open(closes: nil),
            anonymity: .anonymous,
            entry: entry,
            notice: WaveNotice(purpose: Phrase("To find out how work is.", "了解大家的工作情况。"))
          )
        )
      }
    }
    let site = Site(
      desk: MemoryDesk(waves, rights: rights),
      settings: Site.Settings(now: { Date().timeIntervalSince1970 * 1_000 })
    )
    try await WebServer(site, configuration: .init(port: 0)).run { port in
      FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
    }
  }
}
