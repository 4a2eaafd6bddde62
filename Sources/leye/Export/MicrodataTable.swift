import DataExport
import Insight
import Messages
import Reporting
import SurveyModel
import SurveyStore

/// An extract as a table with its codebook in one language.
struct MicrodataTable {
  let release: MicrodataRelease
  let wave: Wave
  let title: LocalizedText
  let language: Language

  /// The table: closed questions, then the scores as `score.NAME`.
  var table: DataTable {
    let release = release
    return DataTable(
      title: "\(title[language]) · \(wave.name)",
      remarks: remarks.map { $0[language] },
      variables: release.variables.map(variable) + release.scores.map(variable),
      rowCount: release.rowCount,
      forEachRow: { body in
        try release.forEachRow { numbers in
          try body(numbers.map { $0.map(DataValue.number) ?? .missing })
        }
      }
    )
  }

  private var remarks: [Phrase] {
    let about = Phrase(
      "De-identified answers, not anonymous ones: keep this file as personal data. Rows are in a random "
        + "order; answers of fewer than \(wave.minimumGroup) people are told together with others.",
      "去标识的答卷，并非匿名，请当作个人信息保管。各行顺序随机；不足 \(wave.minimumGroup) 人的回答已与其他选项合并。"
    )
    return (wave.isSynthetic ? [Wording.synthetic] : []) + [about] + release.changes.map(\.phrase)
  }

  private func variable(_ variable: MicrodataVariable) -> DataVariable {
    DataVariable(
      name: variable.name,
      label: variable.titles.map { line($0[language]) }.joined(separator: " · "),
      kind: variable.isOrdered ? .ordinal : .nominal,
      valueLabels: variable.codes.map { code in
        .init(code.number, code.titles.map { line($0[language]) }.joined(separator: " / "))
      }
    )
  }

  private func variable(_ score: IndexScoring) -> DataVariable {
    DataVariable(
      name: "score.\(score.name)",
      label: "\(line(score.title[language])) (0–100)",
      kind: .scale(decimals: 2)
    )
  }

  /// A text on one line.
  private func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
