import Messages

/// Chance that people hold in their hands: written in characters that are not mistaken for one another, with
/// check characters by which a mistake is found.
///
/// Two codes are compared in a time that does not depend on where they differ, and neither `print` nor a
/// message shows one: ``text`` and ``shown`` have to be asked for.
public protocol WrittenCode: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// Which kind of code this is.
  static var kind: CodeKind { get }

  /// The bytes of chance.
  var bytes: [UInt8] { get }

  /// A code of given bytes.
  ///
  /// - Parameter bytes: As many bytes as the kind has; else the result is nil.
  init?(bytes: [UInt8])
}

extension WrittenCode {
  /// A new code from the system's generator of random numbers.
  ///
  /// - Returns: The code.
  public static func random() -> Self {
    guard let code = Self(bytes: .random(kind.byteCount)) else {
      preconditionFailure("a kind of code takes as many bytes as it says")
    }
    return code
  }

  /// Reads a code as a person types it: case, spaces, hyphens and full-width forms do not matter; O counts as
  /// 0, I and L as 1.
  ///
  /// - Parameter text: What was typed.
  /// - Throws: ``CodeFault``, which does not repeat the text.
  public init(reading text: String) throws(CodeFault) {
    let (kind, bytes) = try CodeWriting.read(text, wanted: Self.kind)
    guard kind == Self.kind, let code = Self(bytes: bytes) else {
      throw CodeFault(.kind(kind), wanted: Self.kind)
    }
    self = code
  }

  /// All characters without hyphens, as they stand in addresses.
  public var text: String { CodeWriting.text(of: bytes, Self.kind) }

  /// The code in groups of four characters, as it is printed.
  public var shown: String { CodeWriting.grouped(text) }

  /// What is stored in place of the code: a digest from which nobody finds the code.
  ///
  /// Equal codes of two waves, and of two kinds, have different digests. No salt and no slow function are
  /// needed: a code is too much chance to be tried out.
  ///
  /// - Parameter wave: The name of the wave that the code belongs to.
  /// - Returns: Thirty-two bytes.
  public func storedHash(wave: String) -> [UInt8] {
    let waveBytes = Array(wave.utf8)
    return switch Self.kind {
    case .invitation: SeparatedDigest.digest(for: "invitation/1", waveBytes, bytes)
    case .paperBallot: SeparatedDigest.digest(for: "paper-ballot/1", waveBytes, bytes)
    case .receipt: SeparatedDigest.digest(for: "receipt/1", waveBytes, bytes)
    }
  }

  /// Whether two codes are the same, in a time that does not depend on where they differ.
  public static func == (one: Self, other: Self) -> Bool {
    ConstantTime.equals(one.bytes, other.bytes)
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// The kind only, so that no log shows a code.
  public var description: String { Self.kind.name.english }

  /// Nothing, so that no dump shows a code.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
