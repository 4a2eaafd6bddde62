/// Where the C library's bytes go: gathered, then handed on in pieces.
///
/// A class, since C holds a pointer to it. An error of the receiver is kept until C has returned.
final class ByteSink {
  private let receive: (ArraySlice<UInt8>) throws -> Void
  private var waiting: [UInt8] = []
  private(set) var error: (any Error)?

  private static let size = 1 << 16

  init(_ receive: @escaping (ArraySlice<UInt8>) throws -> Void) {
    self.receive = receive
    waiting.reserveCapacity(2 * Self.size)
  }

  /// Takes bytes; false once the receiver has failed.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe waiting.append(contentsOf: bytes)
    return waiting.count < Self.size || flush()
  }

  /// Hands on what is waiting; false once the receiver has failed.
  @discardableResult
  func flush() -> Bool {
    guard error == nil else { return false }
    do {
      try receive(waiting[...])
    } catch {
      self.error = error
    }
    waiting.removeAll(keepingCapacity: true)
    return error == nil
  }
}

@available(*, unavailable)
extension ByteSink: Sendable {}
