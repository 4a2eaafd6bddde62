import Foundation
import Messages
import Segmentation
import Sentiment

/// Finds the surveys and word lists that are shipped with the program.
enum Resources {
  /// The folder that holds `Surveys` and `Lexicons`.
  ///
  /// The first of: `LEYE_HOME`; `share/leye` under the prefix the program is installed in; the source
  /// tree the program was built in.
  ///
  /// - Throws: ``ResourceFault`` when none of them has the folders.
  static func home() throws(ResourceFault) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["LEYE_HOME"], !home.isEmpty {
      guard isHome(home) else { throw ResourceFault(tried: [home]) }
      return home
    }
    var tried: [String] = []
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    var folder = (program ?? CommandLine.arguments[0] as String).parentFolder
    let installed = folder.parentFolder + "/share/leye"
    if isHome(installed) { return installed }
    tried.append(installed)
    while folder.count > 1 {
      if isHome(folder) { return folder }
      folder = folder.parentFolder
    }
    if let program { tried.append(program.parentFolder) }
    throw ResourceFault(tried: tried)
  }

  /// The lexicon to use.
  ///
  /// - Parameter folder: A folder given by the user, nil for the one shipped.
  /// - Returns: The lexicon.
  /// - Throws: A fault that says what went wrong and what to do.
  static func lexicon(folder: String? = nil) throws -> Lexicon {
    if let folder { return try Lexicon(folder: folder) }
    return try Lexicon(folder: try home() + "/Lexicons")
  }

  /// What cuts text into words as a reader would.
  ///
  /// - Parameter folder: A folder given by the user, nil for the one shipped.
  /// - Returns: The segmenter.
  /// - Throws: A fault that says what went wrong and what to do.
  static func segmenter(folder: String? = nil) throws -> Segmenter {
    if let folder { return try Segmenter(folder: folder) }
    return try Segmenter(folder: try home() + "/Lexicons")
  }

  /// A survey file: the path itself, or the shipped survey of that name.
  ///
  /// - Parameter name: A path such as `my.json`, or a shipped name such as `pulse`.
  /// - Returns: The path.
  /// - Throws: A fault that says what went wrong and what to do.
  static func survey(_ name: String) throws -> String {
    if name == "-" || FileManager.default.fileExists(atPath: name) { return name }
    guard !name.contains("/") else { return name }
    let home = try home()
    for candidate in ["\(home)/Surveys/\(name)", "\(home)/Surveys/\(name).json"]
    where FileManager.default.fileExists(atPath: candidate) {
      return candidate
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(home)/Surveys")) ?? []
    let surveys = files.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    let shipped = surveys.map { String($0.dropLast(5)) }.sorted()
    throw NoSurveyFault(name: name, shipped: shipped)
  }

  private static func isHome(_ folder: String) -> Bool {
    ["Surveys", "Lexicons"].allSatisfy {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)")
    }
  }
}

extension String {
  /// The path without its last component.
  fileprivate var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

/// The shipped files were not found.
struct ResourceFault: Fault {
  let tried: [String]

  var category: FaultCategory { .systemFile }

  var phrase: Phrase {
    Phrase(
      "The shipped surveys and word lists were not found in \(tried.joined(separator: ", ")). "
        + "Set LEYE_HOME to the folder that holds Surveys and Lexicons.",
      "在 \(tried.joined(separator: "、")) 没有找到随程序附带的问卷和词表。"
        + "请把 LEYE_HOME 设为含有 Surveys 和 Lexicons 的文件夹。"
    )
  }
}

/// Neither a file nor a shipped survey has the name.
struct NoSurveyFault: Fault {
  let name: String
  let shipped: [String]
  let category = FaultCategory.noInput

  var phrase: Phrase {
    let known = Listing.phrase(shipped)
    let nearest = NearestName.find(name, in: shipped)
    return Phrase(
      "\(name): there is no such file, and no such survey is shipped. "
        + (nearest.map { "Did you mean “\($0)”? " } ?? "") + "Shipped are \(known.english).",
      "\(name)：没有这个文件，也没有随附这份问卷。"
        + (nearest.map { "是不是“\($0)”？" } ?? "") + "随附的有：\(known.chinese)。"
    )
  }
}
