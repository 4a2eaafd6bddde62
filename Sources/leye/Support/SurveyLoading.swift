import Messages
import SurveyModel
import SurveyStore

/// A survey that cannot be used, with what is wrong with it.
struct InvalidSurveyFault: Fault {
  let file: String
  let errors: [Diagnostic]

  var category: FaultCategory { .badData }

  var phrase: Phrase {
    let shown = errors.prefix(20).map { Finding(file: file, diagnostic: $0) }
    let english = shown.map { $0.line(in: .english) }.joined(separator: "\n")
    let chinese = shown.map { $0.line(in: .chinese) }.joined(separator: "\n")
    let found = errors.count == 1 ? "1 error; mend it" : "\(errors.count) errors; mend them"
    return Phrase(
      "\(file): the survey has \(found) first.\n\(english)",
      "\(file)：问卷有 \(errors.count) 个错误，请先改正。\n\(chinese)"
    )
  }
}

extension Survey {
  /// Reads a survey from a file, or one that is shipped.
  ///
  /// - Parameter name: A path, or the name of a shipped survey.
  /// - Returns: The survey and the bytes it was read from.
  /// - Throws: ``InputFault``, or ``InvalidSurveyFault`` with all errors.
  static func load(_ name: String) throws -> (survey: Survey, json: [UInt8]) {
    let path = try Resources.survey(name)
    let bytes = try InputFile.bytes(of: path)
    return (try read(bytes, file: path), bytes)
  }

  /// Reads the survey of a wave and fills in its units.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - store: The data file.
  /// - Returns: The survey.
  /// - Throws: A fault that says what went wrong and what to do.
  static func load(of wave: Wave, in store: Store) throws -> Survey {
    let survey = try read(try store.surveyJSON(digest: wave.surveyDigest), file: wave.name)
    let units = try store.units(of: wave)
    return survey.with(
      unitChoices: units.map { (value: $0.name, title: LocalizedText($0.title)) }
    )
  }

  private static func read(_ bytes: [UInt8], file: String) throws -> Survey {
    let result = SurveyReader.read(bytes, file: file)
    if let survey = result.survey { return survey }
    throw InvalidSurveyFault(
      file: file,
      errors: result.diagnostics.filter { $0.severity == .error }
    )
  }
}

extension Form {
  /// Reads a form of any kind from a file, or one that is shipped.
  ///
  /// - Parameter name: A path, or the name of a shipped survey.
  /// - Returns: The form.
  /// - Throws: ``InputFault``, or ``FormFileFault`` where the file is no JSON.
  static func load(_ name: String) throws -> Form {
    let path = try Resources.survey(name)
    let bytes = try InputFile.bytes(of: path)
    do {
      let form = try Form(jsonBytes: bytes)
      warn(Form.faults(in: bytes), of: path)
      return form
    } catch {
      throw FormFileFault(file: path, fault: error)
    }
  }
}

extension Form {
  /// How many faults of loading are told.
  private static let shownFaults = 20

  /// Says on the standard error what SurveyJS would find wrong when loading; the rest of the form counts.
  private static func warn(_ faults: [FormFault], of path: String) {
    let console = Interface.console
    for fault in faults.prefix(shownFaults) {
      let place = "\(path):\(fault.position.line):\(fault.position.column): "
      console.warn(
        Phrase(
          "\(place)\(fault.phrase.english) [\(fault.kind.rawValue)]",
          "\(place)\(fault.phrase.chinese) [\(fault.kind.rawValue)]"
        )
      )
    }
    let rest = faults.count - shownFaults
    if rest > 0 {
      console.warn(
        Phrase("… and \(rest) more; see leye survey check.", "……另有 \(rest) 处，见 leye survey check。")
      )
    }
  }
}

/// A form whose file is no JSON.
struct FormFileFault: Fault {
  let file: String
  let fault: JSONFault

  var category: FaultCategory { .badData }

  var phrase: Phrase {
    let place = "\(file):\(fault.line):\(fault.column): "
    return Phrase(
      place + fault.problem.english + " " + fault.remedy.english,
      place + fault.problem.chinese + fault.remedy.chinese
    )
  }
}
