public import SurveyModel

/// The answers of a wave as it is gone through: a byte for each variable of each response.
///
/// Keeps no identity, no unit, no text and no order that it gives away.
///
/// ## Usage
/// ```swift
/// var rows = MicrodataRows(plan: try MicrodataPlan(survey: survey))
/// for response in responses { rows.add(response.answers) }
/// let release = rows.release(minimumGroup: 5, using: &generator)
/// ```
public struct MicrodataRows: Sendable {
  /// The columns.
  public let plan: MicrodataPlan
  /// How many responses there are.
  public private(set) var count = 0
  /// The places of the answers among the codes, row by row; ``missing`` where there is none.
  private var places: [UInt8] = []

  static let missing = 255

  /// Creates rows of no responses.
  ///
  /// - Parameter plan: The columns.
  public init(plan: MicrodataPlan) {
    self.plan = plan
  }

  /// Takes in the answers of one response.
  ///
  /// - Parameter answers: The answers by question key.
  public mutating func add(_ answers: [String: Value]) {
    count += 1
    for variable in plan.variables {
      places.append(UInt8(clamping: variable.place(in: answers) ?? Self.missing))
    }
  }

  /// What may be handed out: rare answers told together with others, rows in a random order.
  ///
  /// - Parameters:
  ///   - minimumGroup: The fewest respondents an answer is told for.
  ///   - generator: What decides the order.
  /// - Returns: The extract.
  /// - Complexity: Linear in the number of answers.
  public func release(
    minimumGroup: Int,
    using generator: inout some RandomNumberGenerator
  ) -> MicrodataRelease {
    let width = plan.variables.count
    let groups = plan.variables.indices.map { column in
      var counts = Array(repeating: 0, count: plan.variables[column].codes.count)
      for row in 0..<count {
        let place = Int(places[row * width + column])
        if place < counts.count { counts[place] += 1 }
      }
      return AnswerGroups(
        counts: counts,
        isOrdered: plan.variables[column].isOrdered,
        minimum: minimumGroup
      )
    }
    return MicrodataRelease(
      plan: plan,
      groups: groups,
      places: places,
      order: (0..<count).shuffled(using: &generator)
    )
  }
}
