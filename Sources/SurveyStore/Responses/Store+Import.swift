extension Store {
  /// Stores many responses in one transaction, all or nothing.
  ///
  /// Where the body throws, or the program ends in between, nothing is stored. A row the writer
  /// refuses does not end the import unless the body lets the fault through.
  ///
  /// The file is locked for other writers while the body runs: it should add what is there, never wait
  /// for more, and must store nothing but through the writer. Who imports much imports it in batches.
  ///
  /// - Parameters:
  ///   - wave: The wave the responses answer.
  ///   - today: The day as ISO 8601; only compared with the wave's dates.
  ///   - body: What adds the responses.
  /// - Returns: What the body returns.
  /// - Throws: A ``StoreFault``, a ``WaveFault``, or what the body throws.
  public func importing<T>(
    into wave: Wave,
    today: String,
    _ body: (inout ImportWriter) throws -> T
  ) throws -> T {
    try write { db in
      var writer = ImportWriter(
        insertion: try insertion(into: wave, today: today, db),
        path: path
      )
      let result = try body(&writer)
      try writer.finish()
      return result
    }
  }
}
