import HTTPTypes
import Messages
import SurveyModel
import SurveySession

extension Site {
  /// Shows a page of the survey.
  func page(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    var visit = try await visit(name, request)
    let query = request.queryFields
    let isThere = query["at"].flatMap { Int($0) }.map { visit.go(to: $0) } ?? false
    guard isThere else { return .seeOther(place(of: visit)) }
    var page = SurveyPage(visit: visit, token: token.text(for: visit.code))
    page.showsProblems = query.has("check")
    page.notice =
      query.has("more")
      ? WebSentences.moreQuestions : query.has("back") ? WebSentences.welcomeBack : nil
    guard let frame = page.frame else { return .seeOther(place(of: visit)) }
    return html(frame)
  }

  /// Takes the answers of a page and goes on.
  func fill(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    var visit = try await visit(name, sent: fields, request)
    let number = visit.number
    let outcome = FormDecoder(fields: fields).filled(visit.session, unread: visit.unread)
    visit.session = outcome.session
    visit.unread = outcome.unread
    let place = move(&visit, fields, from: number, isGrown: outcome.hasNewQuestions)
    try await keep(visit, fields, request)
    counters.save()
    return .seeOther(place)
  }

  /// What a page would hold with the answers typed so far; nothing is kept.
  func fragment(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let fields = try fields(request)
    var visit = try await visit(name, sent: fields, request)
    let number = visit.number
    let outcome = FormDecoder(fields: fields).filled(visit.session, unread: visit.unread)
    visit.session = outcome.session
    visit.unread = outcome.unread
    // A page that vanishes by its own answers stays until it is sent.
    guard visit.number == number else { return WebAnswer(status: 204) }
    let page = SurveyPage(visit: visit, token: "")
    return .text(page.fragment, type: "text/html; charset=utf-8")
  }

  /// Does what the button says, and tells where to go.
  private func move(
    _ visit: inout Visit,
    _ fields: FormFields,
    from number: Int,
    isGrown: Bool
  ) -> String {
    if let place = changeEntries(&visit, fields) { return place }
    let here = "\(Self.address(of: visit.wave.name))/page?at=\(number)"
    switch fields["go"] ?? "next" {
    case "back": visit.session.back()
    case "leave": return "\(Self.address(of: visit.wave.name))/saved"
    case "update": return visit.number == number ? here : place(of: visit)
    case Language.chinese.rawValue: visit.session.setLanguage(.chinese)
    case Language.english.rawValue: visit.session.setLanguage(.english)
    default:
      // The page has gone by its own answers: the next one is there already.
      guard visit.number == number else { break }
      if !visit.unreadHere.isEmpty { return here + "&check=1#summary" }
      if isGrown { return here + "&more=1" }
      if case .refused = visit.session.next() { return here + "&check=1#summary" }
    }
    return place(of: visit)
  }

  /// Adds or takes away a panel or row, where a button of one was pressed.
  private func changeEntries(_ visit: inout Visit, _ fields: FormFields) -> String? {
    let questions = visit.session.pageHere?.questions ?? []
    let names = questions.compactMap { question in
      FieldName(of: question.path, in: visit.session.order).map { (question, $0) }
    }
    let place = place(of: visit)
    if let added = fields["add"],
      let (question, name) = names.first(where: { $0.1.base == added }),
      case .entries(let entries) = question.kind
    {
      visit.session.addEntry(to: question.path)
      return "\(place)#\(name.base)-head\(entries.count)"
    }
    if let removed = fields["remove"] {
      for (question, name) in names {
        guard case .entries(let entries) = question.kind,
          let index = (0..<entries.count).first(where: { "\(name.base)/\($0)" == removed })
        else { continue }
        visit.session.removeEntry(index, of: question.path)
        // What was typed in them moves up with the rows, and is read anew.
        visit.unread = visit.unread.filter { !$0.key.hasPrefix(name.base + ".") }
        return "\(place)#\(name.base)-box"
      }
    }
    return fields.has("add") || fields.has("remove") ? place : nil
  }

  /// The address of where a visit is.
  func place(of visit: Visit) -> String {
    let base = Self.address(of: visit.wave.name)
    return visit.number == 0 ? "\(base)/review" : "\(base)/page?at=\(visit.number)"
  }

  /// Shows the code to go on with.
  func saved(_ name: String, _ request: WebRequest) async throws -> WebAnswer {
    let visit = try await visit(name, request)
    return html(CodePages.saved(visit, code: visit.code))
  }
}
