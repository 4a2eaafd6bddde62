import CReadStat

/// Writes a table for SPSS or Stata, through libreadstat.
///
/// Numbers become doubles. A missing value is the program's own; codes of missing answers are declared in
/// SPSS and become `.a`, `.b` … in Stata, each with its label.
public struct StatisticsWriter {
  /// The format.
  public let format: StatisticsFormat
  /// The time of writing that the head of the file shows, in seconds since 1970.
  public let time: Int64

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - time: The time of writing that the head of the file shows, in seconds since 1970.
  public init(format: StatisticsFormat, time: Int64) {
    self.format = format
    self.time = time
  }

  /// Writes a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - receive: Stores the next bytes of the file.
  /// - Returns: What the format could not hold as it was.
  /// - Throws: ``WriteFault``, or what the table or the receiver throws.
  /// - Complexity: Linear in the number of values. One row is in memory, and in Stata's format all
  ///   texts of variables wider than 2,045 bytes.
  public func write(
    _ table: DataTable,
    to receive: @escaping (ArraySlice<UInt8>) throws -> Void
  ) throws -> [ExportNote] {
    let sink = ByteSink(receive)
    var file = try StatisticsFile(format: format, sink: sink)
    do {
      let notes = try file.write(table, time: time)
      sink.flush()
      if let error = sink.error { throw error }
      return notes
    } catch {
      // The receiver's own error says more than that libreadstat could not write.
      throw sink.error ?? error
    }
  }
}

extension StatisticsWriter: Sendable {}
