import ArgumentParser

/// A number of bytes on the command line, such as `65536`, `64k` or `4M`.
struct ByteCount: ExpressibleByArgument {
  /// The number.
  let bytes: Int

  /// A number of binary megabytes.
  init(megabytes: Int) {
    bytes = megabytes << 20
  }

  /// Reads a number from 1 byte to 256 MB.
  ///
  /// - Parameter argument: Digits, with `k` or `M` for binary kilobytes or megabytes.
  init?(argument: String) {
    let shift: Int
    switch argument.last {
    case "k", "K": shift = 10
    case "m", "M": shift = 20
    default: shift = 0
    }
    guard
      let number = Int(shift > 0 ? argument.dropLast() : argument[...]),
      (1...(256 << 20) >> shift).contains(number)
    else { return nil }
    bytes = number << shift
  }

  var defaultValueDescription: String { "\(bytes >> 20)M" }
}
