import Messages
import SurveyModel
import SurveySession
import TextDisplay

extension ScreenForm {
  /// Moves the focus among the fields; beyond the ends it stays.
  mutating func moveFocus(_ step: Int) -> [Effect] {
    guard let place = order.firstIndex(of: focus) else { return setFocus(order.first) }
    let target = place + step
    return order.indices.contains(target) ? setFocus(order[target]) : []
  }

  /// Leaves the focused field, which takes over what was typed there, and goes to another one.
  mutating func setFocus(_ id: FieldID?) -> [Effect] {
    guard let id, id != focus else { return [] }
    let place = order.firstIndex(of: id).map { $0 > (order.firstIndex(of: focus) ?? 0) } ?? true
    if let path = focus.path { touched.insert(path) }
    let effects = commit()
    fields[focus]?.close()
    // The answer may have brought fields in between, or taken this one away.
    if order.contains(id) {
      focus = id
      fields[id]?.selectAll()
    } else if place, let own = order.firstIndex(of: focus), own + 1 < order.count {
      focus = order[own + 1]
    }
    follow()
    return effects
  }

  /// Goes to the next page, unless something here is wrong.
  mutating func goOn() -> [Effect] {
    guard session.position != .review else { return setFocus(.button(.submit)) }
    let effects = commit()
    showsAllProblems = true
    let unread = order.filter { misread[$0] != nil }.compactMap(\.path)
    var next = session
    let result = next.next()
    if case .moved = result, unread.isEmpty {
      session = next
      openPage()
      return effects + [.save]
    }
    let problems: [AnswerProblem] = if case .refused(let found) = result { found } else { [] }
    focus(on: unread + problems.map(\.path))
    return effects + [.beep]
  }

  /// Goes to the page before; what was filled in stays.
  mutating func goBack() -> [Effect] {
    let effects = commit()
    guard session.back() else {
      notice = Sentences.atStart
      return effects + [.beep]
    }
    openPage()
    return effects + [.save]
  }

  /// Goes from the last page to an answer.
  mutating func change(_ step: Step) -> [Effect] {
    guard session.jump(to: step) else { return [.beep] }
    openPage()
    focus = order.first { $0.path == step.path } ?? focus
    follow()
    return [.save]
  }

  mutating func submit() -> [Effect] {
    // What cannot be read as an answer stands on its page, to be mended.
    var there = session
    if let unread = misread.keys.compactMap(\.path).first(where: { there.jump(toQuestion: $0) }) {
      session = there
      openPage()
      showsAllProblems = true
      focus(on: [unread])
      return [.beep]
    }
    switch session.finish(collector: settings.collector) {
    case .finished(let response):
      let words = PlainText.words(of: session.form.completedText)
      return [.finished(response, farewell: TerminalText.sanitizedLines(words))]
    case .refused(let problems):
      if let first = problems.first { session.jump(to: first) }
      openPage()
      showsAllProblems = true
      focus(on: problems.map(\.path))
      return [.beep]
    }
  }

  mutating func addEntry(to path: QuestionPath) -> [Effect] {
    session.addEntry(to: path)
    layFields()
    // The first field of the panel that has come up.
    let number = entryCount(of: path) - 1
    focus =
      order.first { id in
        guard let own = id.path, own.name == path.name, own.inner.count > path.inner.count,
          own.inner.starts(with: path.inner)
        else { return false }
        return own.inner[path.inner.count].entry == number
      } ?? focus
    follow()
    return [.save]
  }

  private func entryCount(of path: QuestionPath) -> Int {
    if case .entries(let entries)? = session.form.question(at: path)?.kind {
      entries.count
    } else {
      0
    }
  }

  mutating func removeEntry(_ number: Int, of path: QuestionPath) -> [Effect] {
    session.removeEntry(number, of: path)
    fields = fields.filter { $0.key.path.map { $0.name != path.name } ?? true }
    layFields()
    follow()
    return [.save]
  }

  mutating func switchLanguage() -> [Effect] {
    let effects = commit()
    session.setLanguage(language == .chinese ? .english : .chinese)
    layFields()
    follow()
    return effects + [.save]
  }

  /// Begins with the page where the session is now.
  private mutating func openPage() {
    // What was typed and is no answer waits on its page.
    fields = fields.filter { misread[$0.key] != nil }
    touched = []
    showsAllProblems = false
    scroll = 0
    isPending = false
    layFields()
    focusFirst()
  }

  /// Goes to the first of the questions that something is wrong with.
  private mutating func focus(on paths: [QuestionPath]) {
    let wrong = Set(paths)
    notice = Sentences.lookAgain(wrong.count)
    let first =
      order.first { id in id.path.map(wrong.contains) ?? false }
      ?? order.first { id in wrong.contains { $0.name == id.path?.name } }
    if let first {
      focus = first
      fields[first]?.selectAll()
    }
    follow()
  }
}
