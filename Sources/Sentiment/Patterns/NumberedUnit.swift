/// A unit of a text with its number in the patterns.
struct NumberedUnit {
  let unit: UInt16
  let number: UInt16
  /// The first of the quantities that start there, -1 where none does.
  var quantity: Int32 = -1
}
