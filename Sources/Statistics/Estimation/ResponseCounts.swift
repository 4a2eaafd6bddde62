/// How the people who were asked responded.
///
/// Final outcomes after the AAPOR Standard Definitions (10th edition, 2023). With a roster everybody
/// is known to be eligible, and ``unknown`` is 0.
public struct ResponseCounts: Sendable, Hashable {
  /// Complete responses (I).
  public let complete: Int
  /// Partial responses, with enough answers to count (P).
  public let partial: Int
  /// Eligible people without a response: refusals, never reached, others (R + NC + O).
  public let silent: Int
  /// People not known to be eligible (UH + UO).
  public let unknown: Int

  /// Creates the outcomes, nil where a number is negative or their sum is 0 or too large for `Int`.
  ///
  /// - Parameters:
  ///   - complete: Complete responses.
  ///   - partial: Partial responses.
  ///   - silent: Eligible people without a response.
  ///   - unknown: People not known to be eligible.
  public init?(complete: Int, partial: Int, silent: Int, unknown: Int = 0) {
    var total = 0
    for part in [complete, partial, silent, unknown] {
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard part >= 0, !overflow else { return nil }
      total = sum
    }
    guard total > 0 else { return nil }
    self.complete = complete
    self.partial = partial
    self.silent = silent
    self.unknown = unknown
  }

  /// Creates the outcomes of a roster, nil where more responded than there are on it.
  ///
  /// - Parameters:
  ///   - roster: How many people were asked, all of them eligible.
  ///   - complete: Complete responses.
  ///   - partial: Partial responses.
  public init?(roster: Int, complete: Int, partial: Int) {
    guard complete >= 0, partial >= 0, partial <= roster, complete <= roster - partial else {
      return nil
    }
    self.init(complete: complete, partial: partial, silent: roster - complete - partial)
  }

  /// How many people were asked.
  public var total: Int { complete + partial + silent + unknown }

  /// AAPOR RR1, the lowest response rate: I / ((I + P) + (R + NC + O) + (UH + UO)).
  ///
  /// A census of those asked: the interval of a share answers another question.
  public var rate1: Double { Double(complete) / Double(total) }

  /// AAPOR RR2, with partial responses counted: (I + P) / ((I + P) + (R + NC + O) + (UH + UO)).
  public var rate2: Double { Double(complete + partial) / Double(total) }

  /// The completion rate, how many of those who began came to the end: I / (I + P).
  ///
  /// Nil where nobody began.
  public var completionRate: Double? {
    let begun = complete + partial
    return begun > 0 ? Double(complete) / Double(begun) : nil
  }
}
