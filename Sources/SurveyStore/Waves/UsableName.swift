/// The check of the names people give to waves and units.
enum UsableName {
  /// Checks a name.
  ///
  /// - Parameter name: The name.
  /// - Returns: True when it has something to see and nothing that cannot be seen.
  static func isUsable(_ name: String) -> Bool {
    guard name.contains(where: { !$0.isWhitespace }) else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
      default: true
      }
    }
  }
}
