public import Messages

/// Why a server cannot run.
public enum ServerFault: Fault, Hashable {
  /// The address cannot be listened at; the code is that of the system.
  case cannotListen(host: String, port: Int, code: Int32)

  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .cannotListen(let host, let port, let code):
      Phrase(
        "\(host):\(port) cannot be listened at (error \(code)). Choose another port, or stop the program "
          + "that has it.",
        "无法监听 \(host):\(port)（错误 \(code)）。请换一个端口，或停掉占用它的程序。"
      )
    }
  }

  /// The kind of failure, which decides the exit code.
  public var category: FaultCategory { .notAllowed }
}
