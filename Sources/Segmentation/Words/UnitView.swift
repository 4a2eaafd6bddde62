/// The units of a text while it is being cut into words.
///
/// Indices are checked in debug builds only; a view must not outlive the call that lends its units.
@safe struct UnitView {
  private let units: UnsafeBufferPointer<UInt16>

  /// Creates a view of units that stay where they are while it is used.
  init(_ units: UnsafeBufferPointer<UInt16>) { unsafe self.units = units }

  /// The number of units.
  @inline(__always)
  var count: Int { unsafe units.count }

  /// A unit.
  @inline(__always)
  subscript(index: Int) -> UInt16 { unsafe units[index] }

  /// True when the unit at an index is a certain one; false after the end.
  func has(_ unit: UInt16, at index: Int) -> Bool { index < count && self[index] == unit }

  /// True where a boundary would cut a number or a Latin word.
  @inline(__always)
  func cutsRun(at end: Int) -> Bool {
    end < count && self[end] < 0x80 && RunScanner.isAlphanumeric(self[end])
      && RunScanner.isAlphanumeric(self[end - 1])
  }
}
