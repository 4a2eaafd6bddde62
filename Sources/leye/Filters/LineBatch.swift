/// A run of whole lines of one input, on its way through a filter.
struct LineBatch: Sendable {
  /// Its place among all batches, from 0.
  var number = 0
  /// The index of its input.
  var source = 0
  /// The number of its first line in that input, from 1.
  var firstLine = 1
  /// Room for the lines; only ``range`` is in use.
  var bytes: [UInt8] = []
  /// Where the lines stand in ``bytes``; the last one may lack its end.
  var range = 0..<0
  /// True when it stands for one line that is too long to be kept.
  var isTooLong = false
  /// What takes the place of the lines.
  var output = ByteWriter()
  /// The lines that were passed on as errors, in order.
  var faults: [FaultyLine] = []
}
