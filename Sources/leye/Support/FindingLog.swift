import ArgumentParser
import Foundation
import Messages
import SurveyModel

/// Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 of OASIS, which editors and code
/// review show beside the lines.
struct FindingLog {
  let findings: [Finding]
  let language: Language

  /// The log as one JSON object.
  var text: String { log.canonicalJSON + "\n" }

  private var log: Value {
    let rules = Set(findings.map(\.diagnostic.code)).sorted()
    return .object([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .text("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .text("leye survey check"),
              "version": .text(Leye.configuration.version),
              "rules": .array(rules.map { .object(["id": .text($0)]) }),
            ])
          ]),
          "columnKind": .text("unicodeCodePoints"),
          "results": .array(findings.map { result($0, rules) }),
        ])
      ]),
    ])
  }

  private func result(_ finding: Finding, _ rules: [String]) -> Value {
    let diagnostic = finding.diagnostic
    return .object([
      "ruleId": .text(diagnostic.code),
      "ruleIndex": .number(Double(rules.firstIndex(of: diagnostic.code) ?? -1)),
      // The format has no hints; a note is the lowest of its levels that is shown.
      "level": .text(diagnostic.isHint ? "note" : diagnostic.severity.rawValue),
      "message": .object(["text": .text(finding.message(in: language))]),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": .object(["uri": .text(Self.uri(of: finding.file))]),
            "region": .object([
              "startLine": .number(Double(diagnostic.position.line)),
              "startColumn": .number(Double(diagnostic.position.scalarColumn)),
            ]),
          ]),
          "logicalLocations": .array([
            .object(["fullyQualifiedName": .text(diagnostic.path)])
          ]),
        ])
      ]),
    ])
  }

  /// A path as a relative or absolute reference.
  private static func uri(of path: String) -> String {
    if path == "-" { return "stdin" }
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
    return path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
  }
}
