/// One JSON object on a line, as far as a filter needs it: the text, and what to keep of the rest.
///
/// Used again for each line, so that reading one allocates nothing.
struct JSONLine {
  /// The member that holds the text, as UTF-8.
  let key: [UInt8]
  /// The members that the filter writes itself; what the line has of them is left out.
  let replaced: [[UInt8]]

  /// Where the text stands; of several members of that name the last counts.
  private(set) var text = JSONScanner.StringPlace(content: 0..<0, isEscaped: false)
  /// From the opening brace to the end of the last member.
  private var extent = 0..<0
  /// The members to keep.
  private var kept: [Range<Int>] = []
  private var isWhole = true
  private var scanner = JSONScanner()
  private var name: [UInt8] = []

  /// Prepares for lines of one form.
  ///
  /// - Parameters:
  ///   - key: The member that holds the text.
  ///   - replaced: The members that the filter writes itself.
  init(key: String, replaced: [String]) {
    self.key = Array(key.utf8)
    self.replaced = replaced.map { Array($0.utf8) }
  }

  /// Reads a line.
  ///
  /// - Parameter line: The line without its end, valid UTF-8.
  /// - Returns: What is wrong with it, nil where the text was found.
  mutating func read(_ line: Span<UInt8>) -> LineFault? {
    scanner.position = 0
    scanner.skipSpace(in: line)
    let start = scanner.position
    guard scanner.skip(UInt8(ascii: "{"), in: line) else {
      let isValue = scanner.skipValue(in: line) && isAtEnd(of: line)
      return isValue ? .noObject : .invalidJSON
    }
    extent = start..<scanner.position
    kept.removeAll(keepingCapacity: true)
    isWhole = true
    var found = Member.none
    scanner.skipSpace(in: line)
    if !scanner.skip(UInt8(ascii: "}"), in: line) {
      repeat {
        guard readMember(line, &found) else { return .invalidJSON }
        scanner.skipSpace(in: line)
      } while scanner.skip(UInt8(ascii: ","), in: line)
      guard scanner.skip(UInt8(ascii: "}"), in: line) else { return .invalidJSON }
    }
    guard isAtEnd(of: line) else { return .invalidJSON }
    switch found {
    case .none: return .missingKey
    case .other: return .noString
    case .string: return nil
    }
  }

  /// Writes the members to keep, with the opening brace and a comma where more can follow.
  ///
  /// - Parameters:
  ///   - line: The line read last.
  ///   - output: Receives the members byte for byte.
  func writeKept(of line: Span<UInt8>, to output: inout ByteWriter) {
    if isWhole {
      output.write(line.extracting(extent))
      if !kept.isEmpty { output.write(UInt8(ascii: ",")) }
    } else {
      output.write(UInt8(ascii: "{"))
      for member in kept {
        output.write(line.extracting(member))
        output.write(UInt8(ascii: ","))
      }
    }
  }

  /// What stands under the key of the text.
  private enum Member {
    case none
    case string
    case other
  }

  private mutating func readMember(_ line: Span<UInt8>, _ found: inout Member) -> Bool {
    scanner.skipSpace(in: line)
    let start = scanner.position
    guard let name = scanner.skipName(in: line) else { return false }
    scanner.skipSpace(in: line)
    if isName(name, key, in: line) {
      if scanner.next(in: line) == UInt8(ascii: "\"") {
        guard let text = scanner.skipString(in: line) else { return false }
        self.text = text
        found = .string
      } else {
        guard scanner.skipValue(in: line) else { return false }
        found = .other
      }
    } else if !scanner.skipValue(in: line) {
      return false
    }
    extent = extent.lowerBound..<scanner.position
    if replaced.contains(where: { isName(name, $0, in: line) }) {
      isWhole = false
    } else {
      kept.append(start..<scanner.position)
    }
    return true
  }

  private mutating func isAtEnd(of line: Span<UInt8>) -> Bool {
    scanner.skipSpace(in: line)
    return scanner.position == line.count
  }

  private mutating func isName(
    _ place: JSONScanner.StringPlace,
    _ wanted: [UInt8],
    in line: Span<UInt8>
  ) -> Bool {
    let content = line.extracting(place.content)
    guard place.isEscaped else { return Self.isEqual(content, wanted) }
    name.removeAll(keepingCapacity: true)
    JSONEscape.decode(content, into: &name)
    return name == wanted
  }

  private static func isEqual(_ bytes: Span<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard bytes.count == wanted.count else { return false }
    for index in wanted.indices where bytes[index] != wanted[index] { return false }
    return true
  }
}
