import Messages

extension DefinitionReader {
  private static let surveyKeys = [
    "indices", "minimumGroup", "minimumComments", "anonymity", "collector", "alert", "notice",
    "imported",
  ]
  private static let questionKeys = [
    "scale", "reverse", "bind", "measure", "role", "alert", "training", "interviewer", "imported",
  ]
  private static let leastGroup = 5
  private static let leastComments = 10

  /// Reads the `leye` key of the survey.
  mutating func surveySettings(_ object: JSONObject?) -> SurveySettings {
    guard let object else {
      return SurveySettings(
        indices: [],
        minimumGroup: Self.leastGroup,
        minimumComments: Self.leastComments,
        anonymity: .anonymous
      )
    }
    checkSettings(object, known: Self.surveyKeys)
    let group = wholeNumber(object, object["minimumGroup"]) ?? Self.leastGroup
    if let member = object["minimumGroup"], group < Self.leastGroup {
      let fault = DefinitionFault.minimumGroup(Self.leastGroup)
      report(fault, at: member.node.offset, object.path("minimumGroup"))
    }
    let comments = wholeNumber(object, object["minimumComments"]) ?? Self.leastComments
    if let member = object["minimumComments"], comments < Self.leastComments {
      let fault = DefinitionFault.minimumComments(Self.leastComments)
      report(fault, at: member.node.offset, object.path("minimumComments"))
    }
    _ = word(object, "collector", of: Collector.self)
    let indices = objects(object, object["indices"]).map { index($0) }
    return SurveySettings(
      indices: indices,
      minimumGroup: max(group, Self.leastGroup),
      minimumComments: max(comments, Self.leastComments),
      anonymity: word(object, "anonymity", of: SurveySettings.Anonymity.self) ?? .anonymous,
      alerts: self.object(object, object["alert"])
        .map { alertSettings($0, indices: indices.map(\.name)) } ?? .standard,
      notice: self.object(object, object["notice"]).map { notice($0) } ?? SurveyNotice()
    )
  }

  private mutating func notice(_ object: JSONObject) -> SurveyNotice {
    checkSettings(object, known: ["purpose", "responsible", "readers", "retention"])
    return SurveyNotice(
      purpose: localized(object, object["purpose"]),
      responsible: localized(object, object["responsible"]),
      readers: localized(object, object["readers"]),
      retention: localized(object, object["retention"])
    )
  }

  private mutating func index(_ object: JSONObject) -> IndexDefinition {
    checkSettings(
      object,
      known: ["name", "title", "minimumAnswered", "scales", "score", "norm", "licence"]
    )
    let place = namedPlace(object, .index)
    indexPlaces.append(place)
    let share = number(object, object["minimumAnswered"]) ?? 0.5
    if let member = object["minimumAnswered"], !(0...1).contains(share) {
      let path = object.path("minimumAnswered")
      let text = NumberText.shortest(share)
      let fault = DefinitionFault.wrongValue(
        key: "minimumAnswered",
        found: text,
        allowed: ["0 … 1"],
        nearest: nil
      )
      report(fault, at: member.node.offset, path)
    }
    return IndexDefinition(
      name: place.name,
      title: localized(object, object["title"]),
      minimumAnswered: min(max(share, 0), 1),
      scales: objects(object, object["scales"]).map { scale($0) },
      method: word(object, "score", of: IndexDefinition.Method.self) ?? .mean,
      norm: self.object(object, object["norm"]).flatMap { norm($0) },
      licence: text(object, object["licence"])
    )
  }

  private mutating func norm(_ object: JSONObject) -> IndexNorm? {
    checkSettings(object, known: ["mean", "deviation", "source"])
    for key in ["mean", "deviation"] where object[key] == nil {
      report(.missingProperty(key, owner: "norm"), at: object.offset, object.path)
    }
    guard let mean = number(object, object["mean"]),
      let deviation = number(object, object["deviation"])
    else { return nil }
    guard deviation > 0 else {
      let fault = DefinitionFault.wrongValue(
        key: "deviation",
        found: NumberText.shortest(deviation),
        allowed: ["> 0"],
        nearest: nil
      )
      let place = object["deviation"]?.node.offset ?? object.offset
      report(fault, at: place, object.path("deviation"))
      return nil
    }
    return IndexNorm(
      mean: mean,
      deviation: deviation,
      source: text(object, object["source"]) ?? ""
    )
  }

  private mutating func scale(_ object: JSONObject) -> ScaleDefinition {
    checkSettings(object, known: ["name", "title"])
    let place = namedPlace(object, .scale)
    scalePlaces.append(place)
    return ScaleDefinition(name: place.name, title: localized(object, object["title"]))
  }

  private mutating func namedPlace(
    _ object: JSONObject,
    _ part: DefinitionFault.DefinitionPart
  ) -> NamedPlace {
    let name = name(object) ?? ""
    let offset = object["name"]?.node.offset ?? object.offset
    if name.isEmpty {
      report(.missingName(part), at: object.offset, object.path)
    } else {
      register(name, part, at: offset, object.path("name"))
    }
    return NamedPlace(name: name, offset: offset, path: object.path("name"))
  }

  /// Reads the `leye` key of a question, a choice or a row.
  ///
  /// - Parameters:
  ///   - object: The object under the key.
  ///   - question: The name of the question.
  ///   - hasScaledRows: True when rows of the question name a scale.
  /// - Returns: The settings; none of them where there is no key.
  mutating func questionSettings(
    _ object: JSONObject?,
    question: String,
    hasScaledRows: Bool
  ) -> QuestionSettings {
    guard let object else { return .none }
    checkSettings(object, known: Self.questionKeys)
    let scale = text(object, object["scale"])
    if let scale, let member = object["scale"] {
      let path = object.path("scale")
      let place = NamedPlace(name: scale, offset: member.node.offset, path: path)
      scaleUses.append(ScaleUse(place: place, question: question))
    }
    let isReversed = flag(object, object["reverse"], default: false)
    if let member = object["reverse"], isReversed, scale == nil, !hasScaledRows {
      report(.reverseWithoutScale, at: member.offset, object.path("reverse"))
    }
    return QuestionSettings(
      scale: scale,
      isReversed: isReversed,
      binding: binding(object),
      measure: word(object, "measure", of: QuestionSettings.Measure.self),
      interviewerNote: interviewerNote(object),
      training: training(object)
    )
  }

  private mutating func binding(_ object: JSONObject) -> QuestionSettings.Binding? {
    guard let member = object["bind"],
      let binding = word(object, "bind", of: QuestionSettings.Binding.self)
    else { return nil }
    if let first = bindings[binding] {
      let line = places.line(of: first)
      let fault = DefinitionFault.boundTwice(binding.rawValue, firstLine: line)
      report(fault, at: member.node.offset, object.path("bind"))
    } else {
      bindings[binding] = member.node.offset
    }
    return binding
  }

  private mutating func training(_ object: JSONObject) -> TrainingKind? {
    guard let training = self.object(object, object["training"]) else { return nil }
    checkSettings(training, known: ["category", "level"])
    return TrainingKind(
      category: text(training, training["category"]),
      level: text(training, training["level"])
    )
  }

  private mutating func interviewerNote(_ object: JSONObject) -> LocalizedText {
    guard let interviewer = self.object(object, object["interviewer"]) else {
      return LocalizedText(texts: [:])
    }
    checkSettings(interviewer, known: ["note"])
    return localized(interviewer, interviewer["note"])
  }

  /// One of the words of an enumeration.
  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ object: JSONObject,
    _ key: String,
    of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let member = object[key], let found = text(object, member) else { return nil }
    if let word = Word(rawValue: found) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = NearestName.find(found, in: words)
    let fault = DefinitionFault.wrongValue(key: key, found: found, allowed: words, nearest: nearest)
    report(fault, at: member.node.offset, object.path(key))
    return nil
  }

  mutating func checkSettings(_ object: JSONObject, known: [String]) {
    for member in object.members where !known.contains(member.key) {
      let nearest = NearestName.find(member.key, in: known)
      let fault = DefinitionFault.unknownSetting(member.key, allowed: known, nearest: nearest)
      report(fault, at: member.offset, object.path(member.key))
    }
  }
}
