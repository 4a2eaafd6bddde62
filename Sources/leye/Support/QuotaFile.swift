import Messages
import SurveyModel
import SurveyStore
import TableImport

/// Reads how many responses of a kind are wanted from a CSV file.
enum QuotaFile {
  private static let columns = [
    "question": ["question", "题目", "题名"],
    "value": ["value", "答案", "选项"],
    "most": ["most", "上限", "数量"],
  ]

  /// The quotas in order of the file.
  ///
  /// - Parameters:
  ///   - path: A file with the columns question, value and most; both of the first empty for all responses.
  ///   - survey: The survey, whose questions are named.
  /// - Returns: The quotas.
  /// - Throws: ``TableFault``, or ``QuotaFileFault`` with the first row that cannot be used.
  static func quotas(in path: String, for survey: Survey) throws -> [WaveQuota] {
    var quotas: [WaveQuota] = []
    var places: [String: Int] = [:]
    var fault: QuotaFileFault?
    try TableReader(path: path).read { header in
      for (key, names) in columns {
        if let column = header.names.firstIndex(where: { names.contains($0.lowercased()) }) {
          places[key] = column
        } else {
          _ = try header.column(named: key)
        }
      }
    } row: { row in
      guard fault == nil else { return }
      do throws(QuotaFileFault.Problem) {
        let quota = try quota(row, places, survey)
        guard !quotas.contains(where: { $0.question == quota.question && $0.value == quota.value })
        else { throw .twice }
        quotas.append(quota)
      } catch {
        fault = QuotaFileFault(path: path, line: row.line, problem: error)
      }
    }
    if let fault { throw fault }
    return quotas
  }

  private static func quota(
    _ row: TableRow,
    _ places: [String: Int],
    _ survey: Survey
  ) throws(QuotaFileFault.Problem) -> WaveQuota {
    func cell(_ key: String) -> String? {
      guard let column = places[key] else { return nil }
      let text = row[column].trimmingWhitespace
      return text.isEmpty ? nil : text
    }
    let name = cell("question")
    let value = cell("value")
    guard (name == nil) == (value == nil) else { throw .incomplete }
    guard let most = cell("most").flatMap(NumberCell.whole), most > 0 else { throw .badNumber }
    if let name, let value {
      guard let question = survey.questions.first(where: { $0.key == name }) else {
        throw .unknownQuestion(name, NearestName.find(name, in: survey.questions.map(\.key)))
      }
      let choices = question.choices
      let isOffered = choices.contains { WaveQuota.text(of: $0.value) == value }
      guard choices.isEmpty || isOffered else { throw .unknownValue(value) }
    }
    return WaveQuota(question: name, value: value, most: most)
  }
}

extension Question {
  /// The choices it offers; empty where anything may be written.
  fileprivate var choices: [Choice] {
    switch kind {
    case .radiogroup(let list), .dropdown(let list), .checkbox(let list): list.choices
    default: []
    }
  }
}

extension WaveQuota {
  /// What counts towards the quota, in words.
  ///
  /// - Parameter survey: The survey, whose questions and choices have titles.
  /// - Returns: The titles of question and choice.
  func title(in survey: Survey) -> LocalizedText {
    guard let question, let value else {
      return LocalizedText(texts: ["default": "All", "zh-cn": "全部"])
    }
    let asked = survey.questions.first { $0.key == question }
    let choice = asked?.choices.first { WaveQuota.text(of: $0.value) == value }
    func text(_ language: Language) -> String {
      let title = asked?.title[language] ?? question
      return "\(title): \(choice?.text[language] ?? value)"
    }
    return LocalizedText(texts: ["default": text(.english), "zh-cn": text(.chinese)])
  }
}

/// A row of quotas that cannot be used.
struct QuotaFileFault: Fault {
  /// What can be wrong with a row.
  enum Problem: Error {
    case incomplete
    case badNumber
    case unknownQuestion(String, String?)
    case unknownValue(String)
    case twice
  }

  let path: String
  let line: Int
  let problem: Problem
  let category = FaultCategory.badData

  var phrase: Phrase {
    let words = problem.words
    return Phrase("\(path):\(line): \(words.english)", "\(path):\(line)：\(words.chinese)")
  }
}

extension QuotaFileFault.Problem {
  fileprivate var words: Phrase {
    switch self {
    case .incomplete:
      Phrase(
        "a question needs a value and a value a question. Leave both empty to limit all responses.",
        "题目和答案要么都写，要么都不写（表示全部答卷）。"
      )
    case .badNumber:
      Phrase("“most” is not a whole number from 1 on. Write digits only.", "上限不是正整数。请只写数字。")
    case .unknownQuestion(let name, let nearest):
      Phrase(
        "the survey has no question “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? ""),
        "问卷里没有题目“\(name)”。" + (nearest.map { "是不是“\($0)”？" } ?? "")
      )
    case .unknownValue(let value):
      Phrase(
        "the question offers no “\(value)”. Write the value of a choice as in the survey.",
        "该题没有选项“\(value)”。请按问卷填写选项的值。"
      )
    case .twice: Phrase("the same answer stands twice. Keep one row.", "同一答案出现两次。请只留一行。")
    }
  }
}
