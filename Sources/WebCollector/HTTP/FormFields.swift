/// The fields of a form that was sent, in their order.
struct FormFields: Sendable, Hashable {
  /// The most fields that are read.
  static let limit = 2_000

  /// A name with what was filled in.
  struct Field: Sendable, Hashable {
    let name: String
    let value: String
  }

  let all: [Field]
  private let places: [String: [Int]]

  /// Takes names with their values.
  init(_ pairs: [(name: String, value: String)]) {
    self.init(fields: pairs.map { Field(name: $0.name, value: $0.value) })
  }

  private init(fields: [Field]) {
    all = fields
    places = Dictionary(grouping: fields.indices) { fields[$0].name }
  }

  /// Reads `application/x-www-form-urlencoded`, nil where there are too many fields or one is no text.
  ///
  /// The line ends of browsers, CR LF, become line feeds.
  ///
  /// - Parameter bytes: The body.
  init?(encoded bytes: [UInt8]) {
    var fields: [Field] = []
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.limit else { return nil }
      let pair = part.split(
        separator: UInt8(ascii: "="),
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      guard let name = PercentCoding.decoded(pair[0], isForm: true),
        let value = PercentCoding.decoded(pair.count > 1 ? pair[1] : [], isForm: true)
      else { return nil }
      fields.append(Field(name: name, value: value.replacing("\r\n", with: "\n")))
    }
    self.init(fields: fields)
  }

  /// The first value of a name.
  subscript(name: String) -> String? { places[name]?.first.map { all[$0].value } }

  /// All values of a name in their order.
  func values(_ name: String) -> [String] { (places[name] ?? []).map { all[$0].value } }

  /// True where there is a field of this name.
  func has(_ name: String) -> Bool { places[name] != nil }
}
