import Dispatch
import Glibc

/// A plain connection to a server on this machine.
public enum Socket: Sendable {
  /// The system refused something.
  public struct Failure: Error {
    /// The error number of the system.
    public let code: Int32
  }

  /// Sends bytes and reads until the other end closes, ten seconds at most.
  ///
  /// - Parameters:
  ///   - port: The port.
  ///   - text: What is sent at once.
  ///   - trickle: What is sent again every tenth of a second.
  /// - Returns: What the other end sent.
  /// - Throws: ``Failure`` where there is no connection.
  public static func exchange(
    _ port: UInt16,
    _ text: String,
    trickle: String = ""
  ) async throws -> String {
    // Waiting here would keep a thread that the server's own work needs.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try wait(port, text, trickle) })
      }
    }
  }

  /// Connects.
  ///
  /// - Parameter port: The port.
  /// - Returns: The connection.
  /// - Throws: ``Failure`` where there is none.
  public static func open(_ port: UInt16) throws -> Int32 {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { throw Failure(code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        unsafe connect(handle, plain, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      let failure = Failure(code: errno)
      close(handle)
      throw failure
    }
    return handle
  }

  /// How many files and connections this process may have open.
  public static var limit: UInt {
    var limits = rlimit()
    unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    return limits.rlim_cur
  }

  /// Ends a connection.
  ///
  /// - Parameter handle: The connection.
  public static func close(_ handle: Int32) { _ = Glibc.close(handle) }

  private static func wait(_ port: UInt16, _ text: String, _ trickle: String) throws -> String {
    let handle = try open(port)
    defer { close(handle) }
    var limit = timeval(tv_sec: 0, tv_usec: 100_000)
    unsafe setsockopt(
      handle,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
    write(text, handle)
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<100 {
      let count = unsafe recv(handle, &buffer, buffer.count, 0)
      if count == 0 { break }
      if count > 0 {
        received += buffer[..<count]
      } else if errno == EAGAIN {
        write(trickle, handle)
      } else {
        break
      }
    }
    return String(decoding: received, as: UTF8.self)
  }

  private static func write(_ text: String, _ handle: Int32) {
    let bytes = Array(text.utf8)
    if !bytes.isEmpty { _ = unsafe send(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
  }
}
