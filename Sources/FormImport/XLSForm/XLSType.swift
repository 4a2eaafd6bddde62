/// The type of a row of an XLSForm.
enum XLSType: Sendable, Equatable {
  enum Select: Sendable { case one, multiple, rank }

  case text, integer, decimal, range, date, time, dateTime
  case telephone, email, address, colour, month, week
  /// A selection from a list; `isAddable` where people may add their own.
  case select(Select, list: String, hasOther: Bool)
  /// A selection from a file.
  case selectFromFile(Select, file: String)
  case note, calculate, hidden, acknowledge
  case beginGroup, endGroup, beginRepeat, endRepeat
  case beginLoop(list: String)
  case endLoop
  case place(String)
  case file(String)
  case barcode
  case meta(String)
  case external(String)
  case pageBreak
  /// Types of formr: a scale from, to, step; text over several lines; a box to tick.
  case scale(String)
  case textArea, check
  case include(String)
  case unknown(String)

  /// Reads a type cell.
  ///
  /// - Parameters:
  ///   - text: The cell, such as `select_one yes_no or_other`.
  ///   - isFormr: True for a form of formr.
  init(_ text: String, isFormr: Bool) {
    let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if isFormr, let type = Self.formr(folded, text) {
      self = type
    } else if let select = Self.select(text) {
      self = select
    } else {
      self = Self.plain(folded, text)
    }
  }

  private static let simple: [String: XLSType] = [
    "text": .text, "string": .text, "integer": .integer, "int": .integer, "decimal": .decimal,
    "range": .range, "date": .date, "time": .time, "datetime": .dateTime, "date time": .dateTime,
    "note": .note, "calculate": .calculate, "hidden": .hidden, "acknowledge": .acknowledge,
    "trigger": .acknowledge, "barcode": .barcode, "phone number": .telephone, "number": .decimal,
    "email address": .email, "percentage": .decimal, "add text prompt": .text,
  ]

  private static func plain(_ folded: String, _ text: String) -> XLSType {
    if let type = simple[folded] { return type }
    let words = folded.split(separator: " ").map(String.init)
    let underscored = folded.replacing("_", with: " ").replacing(":", with: " ")
      .split(separator: " ").joined(separator: " ")
    switch underscored {
    case "begin group", "begin group field-list": return .beginGroup
    case "end group": return .endGroup
    case "begin repeat": return .beginRepeat
    case "end repeat": return .endRepeat
    case "end loop": return .endLoop
    case "geopoint", "geotrace", "geoshape", "gps", "location": return .place(underscored)
    case "image", "photo", "audio", "video", "file", "picture": return .file(underscored)
    case "add image prompt", "add audio prompt", "add video prompt", "add file prompt":
      return .file(underscored.split(separator: " ")[1].description)
    case "xml-external", "csv-external": return .external(underscored)
    default: break
    }
    if underscored.hasPrefix("begin loop over ") {
      return .beginLoop(
        list: text.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      )
    }
    if words.first == "include" { return .include(text) }
    if metaNames.contains(underscored) { return .meta(underscored) }
    return .unknown(text)
  }

  private static let metaNames: Set<String> = [
    "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username",
    "email", "audit", "start-geopoint", "background-audio", "background-geopoint", "imei",
    "start time", "end time", "device id", "subscriber id", "sim serial", "sim id", "caseid",
    "instanceid", "get start time", "get end time", "get today", "get device id",
    "get subscriber id", "get sim id", "get phone number", "ip", "referrer", "server", "get",
    "opencpu session", "browser", "uuid", "last-saved",
  ]

  /// Reads a type such as `select_one list`, `select multiple from list or specify other`, `rank list`.
  private static func select(_ text: String) -> XLSType? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let beginnings: [(String, Select)] = [
      ("select all that apply from", .multiple), ("select all that apply", .multiple),
      ("select_multiple from", .multiple), ("select multiple from", .multiple),
      ("select_multiple", .multiple), ("select multiple", .multiple),
      ("add select multiple prompt using", .multiple), ("select_one_external", .one),
      ("select one external", .one), ("select_one from", .one), ("select one from", .one),
      ("add select one prompt using", .one), ("select_one", .one), ("select one", .one),
      ("select1", .one), ("select", .multiple), ("rank", .rank), ("odk:rank", .rank),
    ]
    for (name, kind) in [
      ("select_one_from_file", Select.one), ("select_multiple_from_file", .multiple),
    ]
    where folded.hasPrefix(name + " ") {
      return .selectFromFile(kind, file: words.dropFirst().joined(separator: " "))
    }
    for (beginning, kind) in beginnings
    where folded == beginning || folded.hasPrefix(beginning + " ") {
      if kind == .multiple, beginning == "select", folded.hasPrefix("select_or") { return nil }
      var rest = Array(words.dropFirst(beginning.split(separator: " ").count))
      let tail = rest.map { $0.lowercased() }
      var hasOther = false
      if tail.last == "or_other" {
        hasOther = true
        rest.removeLast()
      } else if tail.suffix(3) == ["or", "specify", "other"] {
        hasOther = true
        rest.removeLast(3)
      }
      var list = rest.joined(separator: " ")
      if beginning.hasSuffix("external") { list = XLSChoices.externalPrefix + list }
      if [".csv", ".xml", ".geojson"].contains(where: { list.lowercased().hasSuffix($0) }) {
        return .selectFromFile(kind, file: list)
      }
      return .select(kind, list: list, hasOther: hasOther)
    }
    return nil
  }

  /// Types that formr has or reads in its own way.
  private static func formr(_ folded: String, _ text: String) -> XLSType? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    switch words.first?.lowercased() ?? "" {
    case "mc", "mc_button", "select_one", "sex", "mc_heading":
      return .select(.one, list: words.count > 1 ? words[1] : "", hasOther: false)
    case "mc_multiple", "mc_multiple_button", "select_multiple":
      return .select(.multiple, list: words.count > 1 ? words[1] : "", hasOther: false)
    case "select_or_add_one":
      return .select(.one, list: words.count > 1 ? words[1] : "", hasOther: true)
    case "select_or_add_multiple":
      return .select(.multiple, list: words.count > 1 ? words[1] : "", hasOther: true)
    case "rating_button", "visual_analog_scale": return .scale(rest)
    case "range", "range_ticks": return .range
    case "number": return .decimal
    case "textarea": return .textArea
    case "text", "letters", "cc", "timezone": return words.first == "text" ? .text : .unknown(text)
    case "check", "check_button": return .check
    case "submit": return .pageBreak
    case "datetime", "datetime-local": return .dateTime
    case "month", "yearmonth": return .month
    case "week": return .week
    case "email": return .email
    case "tel": return .telephone
    case "url": return .address
    case "color": return .colour
    case "get", "ip", "server", "referrer", "opencpu_session", "browser":
      return .meta(folded)
    case "random": return .meta(folded)
    default: return nil
    }
  }
}
