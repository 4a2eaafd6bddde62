import GRDB

extension Store {
  /// How many responses of an import that is not atomic are stored together.
  static let importBatchSize = 1_000

  /// Stores many responses in few transactions, with memory for one of them at a time.
  ///
  /// Where the body throws, or the program ends in between, an atomic import leaves nothing, and
  /// any other leaves whole batches of 1,000 responses; importing the same again adds the rest. A
  /// row the writer refuses does not end the import unless the body lets the fault through.
  ///
  /// The file is locked for other writers while a batch is filled, so the body should do no slow
  /// work, and must store nothing but through the writer.
  ///
  /// - Parameters:
  ///   - wave: The wave the responses answer.
  ///   - today: The day as ISO 8601; only compared with the wave's dates.
  ///   - atomic: True to store all or nothing.
  ///   - body: What adds the responses.
  /// - Returns: What the body returns.
  /// - Throws: A ``StoreFault``, a ``WaveFault``, or what the body throws.
  public func importing<T>(
    into wave: Wave,
    today: String,
    atomic: Bool,
    _ body: (inout ImportWriter) throws -> T
  ) throws -> T {
    try StoreFault.translating(path: path) {
      try pool.writeWithoutTransaction { db in
        var writer = ImportWriter(
          into: wave,
          today: today,
          batchSize: atomic ? .max : Self.importBatchSize,
          path: path,
          db
        )
        do {
          let result = try body(&writer)
          try writer.finish()
          return result
        } catch {
          try writer.abandon()
          throw error
        }
      }
    }
  }
}
