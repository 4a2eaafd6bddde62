extension ByteWriter {
  /// Writes a whole number.
  mutating func write(_ number: Int) {
    write(atMost: DecimalDigits.longest + 1) { output in
      if number < 0 { output.append(UInt8(ascii: "-")) }
      DecimalDigits.append(number.magnitude, to: &output)
    }
  }

  /// Writes a number rounded to four decimals, halves away from zero, as JSON: `0.5`, `-0.0312`, `0`.
  ///
  /// - Parameter number: A finite number below 10¹² in size; any other is written as `null`.
  mutating func write(_ number: Double) {
    guard number.isFinite, abs(number) < 1e12 else { return write("null") }
    let units = UInt((abs(number) * 10_000).rounded())
    write(atMost: DecimalDigits.longest + 6) { output in
      if number < 0, units != 0 { output.append(UInt8(ascii: "-")) }
      DecimalDigits.append(units / 10_000, to: &output)
      DecimalDigits.appendFraction(units % 10_000, to: &output)
    }
  }

  /// Writes a range of UTF-8 offsets as an array of two numbers.
  ///
  /// - Parameters:
  ///   - range: The offsets.
  ///   - isFirst: False to write a comma before it.
  mutating func writeSpan(_ range: Range<Int>, isFirst: Bool = true) {
    write(atMost: 2 * DecimalDigits.longest + 4) { output in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "["))
      DecimalDigits.append(range.lowerBound.magnitude, to: &output)
      output.append(UInt8(ascii: ","))
      DecimalDigits.append(range.upperBound.magnitude, to: &output)
      output.append(UInt8(ascii: "]"))
    }
  }
}

/// The digits of numbers, first to last.
enum DecimalDigits {
  /// The most digits that a number has.
  static let longest = 20

  /// Appends a number.
  static func append(_ number: UInt, to output: inout OutputSpan<UInt8>) {
    if number >= 1000 {
      append(number / 1000, to: &output)
      output.append(digit(number / 100))
      output.append(digit(number / 10))
    } else {
      if number >= 100 { output.append(digit(number / 100)) }
      if number >= 10 { output.append(digit(number / 10)) }
    }
    output.append(digit(number))
  }

  /// Appends a number of ten-thousandths with the point before it and without zeros at the end; nothing
  /// for 0.
  static func appendFraction(_ tenThousandths: UInt, to output: inout OutputSpan<UInt8>) {
    guard tenThousandths != 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(digit(tenThousandths / 1000))
    guard tenThousandths % 1000 != 0 else { return }
    output.append(digit(tenThousandths / 100))
    guard tenThousandths % 100 != 0 else { return }
    output.append(digit(tenThousandths / 10))
    guard tenThousandths % 10 != 0 else { return }
    output.append(digit(tenThousandths))
  }

  @inline(__always)
  private static func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
  }
}
