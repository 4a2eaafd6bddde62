public import Messages

/// What a file format could not hold as it was.
public enum ExportNote: Sendable, Hashable {
  /// A variable bears another name in the file.
  case renamed(String, as: String)
  /// The label of a variable was cut.
  case labelCut(variable: String)
  /// Labels of values were cut.
  case valueLabelCut(variable: String)
  /// Values that are no whole numbers have no label.
  case labelLeftOut(variable: String)
  /// Texts of a variable were cut to so many bytes.
  case textCut(variable: String, bytes: Int)
  /// Only the first codes of missing answers are declared as such.
  case missingCodesLeftOut(variable: String)

  /// The note in words.
  public var phrase: Phrase {
    switch self {
    case .renamed(let name, let new):
      Phrase("\(name): called \(new) in the file.", "\(name)：在文件中名为 \(new)。")
    case .labelCut(let name):
      Phrase("\(name): the label is cut.", "\(name)：变量标签过长，已截短。")
    case .valueLabelCut(let name):
      Phrase("\(name): labels of values are cut.", "\(name)：取值标签过长，已截短。")
    case .labelLeftOut(let name):
      Phrase(
        "\(name): the format labels whole numbers only; some values have no label.",
        "\(name)：该格式只能给整数加标签，部分取值没有标签。"
      )
    case .textCut(let name, let bytes):
      Phrase(
        "\(name): texts are cut to \(bytes) bytes.",
        "\(name)：文字过长，已截至 \(bytes) 字节。"
      )
    case .missingCodesLeftOut(let name):
      Phrase(
        "\(name): the format takes fewer codes of missing answers; the rest count as answers.",
        "\(name)：该格式能声明的缺失码较少，其余按普通取值保存。"
      )
    }
  }
}
