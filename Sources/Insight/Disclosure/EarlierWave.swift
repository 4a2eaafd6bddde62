extension DisclosureControl {
  /// What an earlier release told about the people of a wave.
  ///
  /// Every unit of either wave stands here once, with the people directly in it, not in its subunits;
  /// a unit that only the present wave has joins as a whole and need not be listed.
  public struct EarlierWave: Sendable, Hashable {
    /// A unit of the earlier wave.
    public struct Group: Sendable, Hashable {
      /// The place of the unit it was part of among the earlier units, nil directly under the whole.
      public let parent: Int?
      /// True where the earlier release shows its figure.
      public let isShown: Bool
      /// The people directly in it.
      public let people: People

      /// Creates a group.
      ///
      /// - Parameters:
      ///   - parent: The place of the unit it was part of among the earlier units.
      ///   - isShown: True where the earlier release shows its figure.
      ///   - people: The people directly in it.
      public init(parent: Int?, isShown: Bool, people: People) {
        self.parent = parent
        self.isShown = isShown
        self.people = people
      }
    }

    /// People directly in a unit, or in none, and how they changed.
    public struct People: Sendable, Hashable {
      /// How many respondents the earlier figure rests on.
      public let count: Int
      /// The place of the unit among the present groups, nil where it is gone.
      public let present: Int?
      /// How many people came to it since.
      public let joined: Int
      /// How many people left it since.
      public let left: Int
      /// How many of the present group they are; nil for all of it.
      private(set) var now: Int?

      /// Creates the value from its parts.
      ///
      /// - Parameters:
      ///   - count: How many respondents the earlier figure rests on.
      ///   - present: The place of the unit among the present groups, nil where it is gone.
      ///   - joined: How many people came to it since.
      ///   - left: How many people left it since.
      public init(count: Int, present: Int?, joined: Int = 0, left: Int = 0) {
        self.count = count
        self.present = present
        self.joined = joined
        self.left = left
      }

      /// People who stand in both releases, as some of those of a present group.
      static func same(_ count: Int, present: Int) -> People {
        var people = People(count: count, present: present)
        people.now = count
        return people
      }
    }

    /// True where the earlier release shows the figure of the whole.
    public let isWholeShown: Bool
    /// The units of the earlier wave.
    public let groups: [Group]
    /// The people of no unit; their ``People/present`` is not read.
    public let others: People
    /// True where who joined or left is known as the change of head-counts only, so that people who
    /// moved between units cannot be told from others.
    public let isNet: Bool

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - isWholeShown: True where the earlier release shows the figure of the whole.
    ///   - groups: The units of the earlier wave.
    ///   - others: The people of no unit.
    ///   - isNet: True where who joined or left is known as the change of head-counts only.
    public init(
      isWholeShown: Bool,
      groups: [Group],
      others: People = People(count: 0, present: nil),
      isNet: Bool = false
    ) {
      self.isWholeShown = isWholeShown
      self.groups = groups
      self.others = others
      self.isNet = isNet
    }
  }

  /// Which figures may be shown.
  public struct Shown: Sendable, Hashable {
    /// True where the figure of the whole may be shown.
    public var isWhole: Bool
    /// For each group whether its figure may be shown.
    public var groups: [Bool]

    /// Creates the value from its parts.
    ///
    /// - Parameters:
    ///   - isWhole: True where the figure of the whole may be shown.
    ///   - groups: For each group whether its figure may be shown.
    public init(isWhole: Bool, groups: [Bool]) {
      self.isWhole = isWhole
      self.groups = groups
    }
  }
}
