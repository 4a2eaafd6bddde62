import Glibc

/// A company as it is made up: crews of people, what they are asked, how they answer.
package struct Company: Sendable {
  /// How many crews.
  package var crews = 400
  /// How many crews a workshop has.
  package var workshop = 10
  /// How many indices are asked for.
  package var indices = 2
  /// The standard deviation of a person's index, in points of a scale of five.
  package var deviation = 0.65
  /// How much of that variance stays with the person from wave to wave; 0 makes each wave ask strangers.
  package var lasting = 0.4
  /// The share of people who answer.
  package var response = 0.75
  /// How many waves there are in a year.
  package var wavesPerYear = 4
  /// How many waves there were before.
  package var history = 8
  /// How many topics comments are sorted into.
  package var topics = 25
  /// How many content words are in use.
  package var words = 3000
  /// The share of those who answer who write a comment.
  package var commenting = 0.3

  /// Creates the company of the main table.
  package init() {}
}

/// What is changed on purpose in a simulated year, to see whether it is found.
package struct Change: Sendable {
  /// By how much the index falls, in points of a scale of five.
  package var drop = 0.0
  /// The sizes of the crews that it falls in, one crew each.
  package var crews: [Int] = []
  /// By how much a topic becomes more frequent in the whole company.
  package var topicFactor = 1.0
  /// The share of those who comment who touch that topic before.
  package var topicShare = 0.05
  /// The share of those who comment who use a word that nobody used before.
  package var newWord = 0.0
  /// By how much the response rate of all falls.
  package var responseDrop = 0.0

  /// Nothing is changed.
  package static let none = Change()

  /// Creates no change.
  package init() {}
}
