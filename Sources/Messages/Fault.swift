/// An error that can explain itself to a person in either language.
///
/// Errors carry data; `phrase` puts them into words: place, fault, remedy. A phrase never holds an
/// answer, a comment or a token.
public protocol Fault: Error, Sendable {
  /// What went wrong, where, and what to do about it.
  var phrase: Phrase { get }

  /// The kind of failure, which decides the exit code.
  var category: FaultCategory { get }
}

/// The kinds of failure a command can end with; the raw value is the exit code.
///
/// Above 2 the numbers are those of BSD `sysexits.h`.
public enum FaultCategory: Int32, Sendable, Hashable, CaseIterable {
  /// The thing checked is not valid.
  case invalid = 1
  /// The command was called in a wrong way.
  case usage = 2
  /// The input data is not what it should be (EX_DATAERR).
  case badData = 65
  /// An input does not exist or cannot be read (EX_NOINPUT).
  case noInput = 66
  /// A fault of the program itself (EX_SOFTWARE).
  case software = 70
  /// The system lacks something the program needs (EX_OSFILE).
  case systemFile = 72
  /// An output cannot be created (EX_CANTCREAT).
  case cannotCreate = 73
  /// Reading or writing failed in the middle, as on a full disk (EX_IOERR).
  case inputOutput = 74
  /// Something is busy; trying again may help (EX_TEMPFAIL).
  case temporary = 75
  /// Not allowed (EX_NOPERM).
  case notAllowed = 77
}
