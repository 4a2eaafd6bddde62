public import Messages

/// What SurveyJS finds wrong with the JSON of a form when it loads it; the rest of the form still counts.
public struct FormFault: Sendable, Hashable {
  /// The kinds of faults, by the names SurveyJS has for them.
  public enum Kind: String, Sendable, Hashable {
    case unknownProperty = "unknownproperty"
    case requiredProperty = "requiredproperty"
    case missingType = "missingtypeproperty"
    case incorrectType = "incorrecttypeproperty"
    case listExpected = "arrayproperty"
  }
  /// The kind.
  public let kind: Kind
  /// Where it stands in the file.
  public let position: SourcePosition
  /// The JSON path, such as `$.pages[0].elements[2].name`.
  public let path: String
  /// The property or type it is about.
  public let name: String
  /// The SurveyJS class of the object it was found in.
  public let owner: String
  /// The known name that is nearest, nil where none is near.
  public let nearest: String?

  /// What is wrong, and what to do.
  public var phrase: Phrase {
    let hint = Phrase(meant: nearest)
    return switch kind {
    case .unknownProperty:
      Phrase(
        "\(owner) has no property \(name); it is kept and ignored.\(hint.english)",
        "\(owner) 没有属性 \(name)；原样保留，不起作用。\(hint.chinese)"
      )
    case .requiredProperty:
      Phrase(
        "\(owner) needs \(name); add it.",
        "\(owner) 缺少必需的 \(name)，请补上。"
      )
    case .missingType:
      Phrase(
        "An object in \(name) has no type and is left out; add \"type\".",
        "\(name) 中有对象没有 type，未被采用；请加上 \"type\"。"
      )
    case .incorrectType:
      Phrase(
        "No type is named \(name); the object is left out.\(hint.english)",
        "没有名为 \(name) 的类型，该对象未被采用。\(hint.chinese)"
      )
    case .listExpected:
      Phrase(
        "\(name) takes a list; put the value in brackets.",
        "\(name) 应为列表；请用方括号括起来。"
      )
    }
  }
}
