import ArgumentParser
import Insight
import Messages
import SurveyModel
import TableImport

/// Names of people that are masked in every comment shown; they are read for one command and never stored.
struct NamesOptions: ParsableArguments {
  @Option(
    name: .customLong("names"),
    help: Interface.help(
      "Mask these names of people in comments: one a line, or CSV with a column name.",
      "在意见中遮盖这些人名：每行一个，或含“姓名”列的 CSV。",
      valueName: "file"
    )
  )
  var file: String?

  /// The columns that hold names, in small letters.
  private static let columns: Set<String> = ["name", "names", "姓名", "名字", "人名", "员工姓名"]

  /// The names of the file; none without one.
  ///
  /// - Throws: ``TableFault``, or a fault that says which column is wanted; none of them tells a name.
  func names() throws -> PersonNames {
    guard let file else { return PersonNames() }
    var names: [String] = []
    var place = 0
    let summary = try TableReader(path: file).read { header in
      if let known = header.names.firstIndex(where: { Self.columns.contains($0.lowercased()) }) {
        place = known
      } else if header.names.count == 1 {
        // A plain list: its first line is a name like the others.
        names += header.names
      } else {
        throw NoNamesFault(path: file)
      }
    } row: { row in
      names.append(row[place].trimmingWhitespace)
    }
    for warning in summary.warnings { Interface.console.warn(warning.phrase) }
    let list = PersonNames(names)
    guard !list.isEmpty else { throw NoNamesFault(path: file) }
    return list
  }
}

/// A file that should hold names of people and does not.
struct NoNamesFault: Fault {
  let path: String
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "\(path): there is no name to mask. Write one name a line, or CSV with a column “name”. Names of one "
        + "character and common words such as 高兴 are not masked.",
      "\(path)：没有可遮盖的人名。请每行写一个，或使用含“姓名”列的 CSV。单字和“高兴”之类的常用词不遮盖。"
    )
  }
}
