import CICU

/// What becomes of a unit of NFKC text on the way to the matching form: lower case, simplified.
@safe struct UnitFolding: Sendable {
  /// The folding of this system's ICU.
  static let shared = UnitFolding()

  // Made once and never changed or freed.
  private nonisolated(unsafe) let folded = unsafe leye_icu_matching_tables_shared().folded

  /// The folded unit.
  @inline(__always)
  subscript(unit: UInt16) -> UInt16 { unsafe folded[Int(unit)] }
}
