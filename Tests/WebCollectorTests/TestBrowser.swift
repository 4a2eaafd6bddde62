import HTTPTypes
import Messages
import SurveyModel
import Testing
import WebTestDesk

@testable import WebCollector

/// A browser without a script: it keeps the cookie, follows redirects, and sends the form it sees.
struct TestBrowser {
  let site: Site
  var cookie: String?
  /// Where it is.
  var address = ""
  /// The last answer.
  var answer = WebAnswer(status: 0)
  var language = "zh"
  var isSecure = false
  /// Header fields beside the usual ones.
  var more: [String: String] = [:]
  var sender = "192.0.2.1"

  var page: String { answer.text }

  init(_ site: Site) {
    self.site = site
  }

  mutating func get(_ target: String) async {
    await send("GET", target, [], type: nil)
  }

  /// Sends fields as a form.
  mutating func post(_ target: String, _ fields: [(String, String)]) async {
    let text = fields.map { PercentCoding.encoded($0.0) + "=" + PercentCoding.encoded($0.1) }
      .joined(separator: "&")
    await send("POST", target, Array(text.utf8), type: "application/x-www-form-urlencoded")
  }

  /// Sends JSON.
  mutating func json(_ method: String, _ target: String, _ body: String) async {
    await send(method, target, Array(body.utf8), type: "application/json")
  }

  /// Fills in the form of the page and presses a button.
  ///
  /// - Parameters:
  ///   - answers: Values by field; an empty list takes all away.
  ///   - button: Name and value of the button.
  mutating func fill(
    _ answers: KeyValuePairs<String, [String]>,
    button: (String, String) = ("go", "next")
  ) async {
    let form = PageForm(page)
    var fields = form.fields
    for (name, values) in answers {
      #expect(form.names.contains(name), "the page has no field \(name)")
      fields.removeAll { $0.0 == name }
      fields += values.map { (name, $0) }
    }
    if form.action.hasSuffix("/page") { fields.append(button) }
    await post(form.action, fields)
  }

  /// Presses the button of a page with one form.
  mutating func press() async {
    let form = PageForm(page)
    await post(form.action, form.fields)
  }

  mutating func send(
    _ method: String,
    _ target: String,
    _ body: [UInt8],
    type: String?,
    follows: Bool = true
  ) async {
    var headers = HTTPFields()
    headers[.contentType] = type
    headers[.acceptLanguage] = language
    headers[.cookie] = cookie
    for (name, value) in more {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    let plain = String(target.prefix { $0 != "#" })
    address = target
    answer = await site.respond(
      to: WebRequest(
        method: method,
        target: plain,
        host: "survey.example",
        headers: headers,
        body: body,
        sender: sender,
        isSecure: isSecure
      )
    )
    if let set = answer.headers[.setCookie] {
      let pair = String(set.prefix { $0 != ";" })
      cookie = pair.hasSuffix("=") ? nil : pair
    }
    if follows, answer.status == 303, let place = answer.headers[.location] { await get(place) }
  }
}

/// The first form of a page as a browser would send it, untouched.
struct PageForm {
  var action = ""
  var fields: [(String, String)] = []
  var names: Set<String> = []

  init(_ html: String) {
    // By code points: a mark that combines would hide the quote or bracket before it.
    guard let start = html.unicodeScalars.firstRange(of: "<form".unicodeScalars) else { return }
    let rest = html.unicodeScalars[start.lowerBound...]
    let end = rest.firstRange(of: "</form>".unicodeScalars)
    let body = end.map { rest[..<$0.lowerBound] } ?? rest
    var select = ""
    for piece in body.split(separator: "<") {
      guard let close = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<close]
      let kind = String(tag.prefix { $0 != " " })
      let name = Self.attribute("name", tag)
      let value = Self.attribute("value", tag) ?? ""
      switch kind {
      case "form": action = Self.attribute("action", tag) ?? ""
      case "select": select = name ?? ""
      case "option" where Self.has("selected", tag): fields.append((select, value))
      case "textarea":
        fields.append((name ?? "", Self.plain(String(piece[close...].dropFirst(2)))))
      case "input":
        let type = Self.attribute("type", tag) ?? ""
        if !["radio", "checkbox"].contains(type) || Self.has("checked", tag) {
          fields.append((name ?? "", value))
        }
      default: break
      }
      if let name, kind != "form" { names.insert(name) }
    }
  }

  private static func has(_ name: String, _ tag: String.UnicodeScalarView.SubSequence) -> Bool {
    tag.split(separator: " ").contains { $0.elementsEqual(name.unicodeScalars) }
  }

  private static func attribute(
    _ name: String,
    _ tag: String.UnicodeScalarView.SubSequence
  ) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"".unicodeScalars) else { return nil }
    return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
  }

  static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#13;", with: "\r").replacing("&amp;", with: "&")
  }
}

/// Surveys and sites of the tests.
enum Made {
  static func survey(_ json: String) throws -> Survey {
    let read = SurveyReader.read(Array(json.utf8), file: "survey.json")
    return try #require(read.survey, "\(read.diagnostics)")
  }

  static func wave(
    _ json: String,
    name: String = "w1",
    entry: CollectionWave.EntryKind = .openLink,
    state: CollectionWave.State = .open(closes: "2030-01-31"),
    anonymity: SurveySettings.Anonymity = .anonymous
  ) throws -> CollectionWave {
    CollectionWave(
      name: name,
      survey: try survey(json),
      units: [("east", LocalizedText(texts: ["default": "East", "zh-cn": "东段"]))],
      state: state,
      anonymity: anonymity,
      entry: entry,
      notice: WaveNotice(
        purpose: Phrase("To find out how work is.", "了解工作情况。"),
        responsible: Phrase("The union of the plant.", "厂工会。"),
        readers: Phrase("Reports show groups of five or more.", "报告只看五人以上的群体。"),
        retention: Phrase("Answers are deleted after two years.", "答卷两年后删除。")
      )
    )
  }

  static func site(_ desk: MemoryDesk) -> Site {
    Site(
      desk: desk,
      settings: Site.Settings(formKey: Array(repeating: 7, count: 32), now: { 1_750_000_000_000 })
    )
  }

  /// Two pages, the second with a question that depends on another one of its page.
  static let small = """
    {"title": {"default": "Work", "zh-cn": "工作"},
     "completedHtml": {"default": "<p>Thanks a lot.</p>", "zh-cn": "<p>多谢。</p>"},
     "pages": [
      {"name": "one", "title": {"default": "First", "zh-cn": "第一页"}, "elements": [
       {"type": "radiogroup", "name": "mood", "isRequired": true,
        "title": {"default": "How is it?", "zh-cn": "怎么样？"},
        "choices": [{"value": 1, "text": {"default": "Bad", "zh-cn": "不好"}},
                    {"value": 2, "text": {"default": "Good", "zh-cn": "好"}}]},
       {"type": "text", "name": "age", "inputType": "number", "min": 16, "max": 99,
        "title": {"default": "Age", "zh-cn": "年龄"}}]},
      {"name": "two", "elements": [
       {"type": "boolean", "name": "more", "title": {"default": "More?", "zh-cn": "还有吗？"}},
       {"type": "comment", "name": "text", "visibleIf": "{more} = true", "isRequired": true,
        "title": {"default": "What?", "zh-cn": "是什么？"}}]}]}
    """
}
