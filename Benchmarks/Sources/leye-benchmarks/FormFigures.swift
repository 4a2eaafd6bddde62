import Foundation

/// What evaluating forms costs: sets of answers to a form of thirty questions.
struct FormFigures {
  let places: Places

  private static let answerCount = 20_000

  func measure() throws {
    Report.section("Forms (thirty questions, one thread)")
    guard FileManager.default.isExecutableFile(atPath: places.program.path) else {
      return Report.skipped("forms", "no program \(places.program.path); run make build")
    }
    let form = FileManager.default.temporaryDirectory
      .appendingPathComponent("leye-benchmarks-form-\(UUID().uuidString).json")
    try Data(Self.form.utf8).write(to: form)
    defer { try? FileManager.default.removeItem(at: form) }
    let input = (0..<Self.answerCount).map(Self.answers).joined(separator: "\n") + "\n"
    for command in ["validate", "run"] {
      let arguments = ["survey", command, form.path, "--threads", "1"]
      let seconds = try (0..<3).map { _ in
        try Run(places.program.path, arguments, input: input).processorSeconds
      }.sorted()[1]
      let rate = Double(Self.answerCount) / seconds
      Report.line("leye survey \(command)", rate, "sets of answers per CPU second", digits: 0)
    }
  }

  /// Ten ratings, six single and four multiple choices, four numbers, three comments under a condition,
  /// two truth values and a matrix.
  private static let form: String = {
    var elements: [String] = []
    for number in 0..<10 {
      elements.append(#"{"type":"rating","name":"r\#(number)","isRequired":true}"#)
    }
    for number in 0..<6 {
      elements.append(
        #"{"type":"radiogroup","name":"c\#(number)","choices":["a","b","c","d"],"isRequired":true}"#
      )
    }
    for number in 0..<4 {
      elements.append(
        #"{"type":"checkbox","name":"m\#(number)","choices":["w","x","y","z"],"showNoneItem":true}"#
      )
      elements.append(
        #"{"type":"text","name":"t\#(number)","inputType":"number","min":0,"max":100}"#
      )
    }
    for number in 0..<3 {
      elements.append(
        #"{"type":"comment","name":"o\#(number)","visibleIf":"{r\#(number)} < 3"}"#
      )
    }
    elements.append(#"{"type":"boolean","name":"b1"}"#)
    elements.append(#"{"type":"boolean","name":"b2","visibleIf":"{b1} = true"}"#)
    elements.append(
      #"{"type":"matrix","name":"x","columns":[1,2,3,4,5],"rows":["p","q","s","t"]}"#
    )
    return #"{"elements":[\#(elements.joined(separator: ","))]}"#
  }()

  /// A set of answers, another one for each number.
  private static func answers(_ seed: Int) -> String {
    var members: [String] = []
    for number in 0..<10 { members.append(#""r\#(number)":\#((seed + number) % 5 + 1)"#) }
    for number in 0..<6 {
      members.append(#""c\#(number)":"\#(["a", "b", "c", "d"][(seed / 5 + number) % 4])""#)
    }
    for number in 0..<4 {
      members.append(#""m\#(number)":["\#(["w", "x"][seed % 2])","\#(["y", "z"][seed / 2 % 2])"]"#)
      members.append(#""t\#(number)":\#(seed * 7 % 101)"#)
    }
    for number in 0..<3 where (seed + number) % 5 < 2 {
      members.append(#""o\#(number)":"食堂的饭菜不太好吃，希望改善""#)
    }
    members.append(#""b1":\#(seed % 2 == 0)"#)
    if seed % 2 == 0 { members.append(#""b2":true"#) }
    let rows = ["p", "q", "s", "t"].map { #""\#($0)":\#(seed % 5 + 1)"# }
    members.append(#""x":{\#(rows.joined(separator: ","))}"#)
    return "{" + members.joined(separator: ",") + "}"
  }
}
