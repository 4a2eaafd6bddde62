import Credentials
import SurveyStore
import WebCollector

extension DeskFault {
  /// What respondents are told of an error.
  init(_ error: any Error) {
    self =
      switch error {
      case let fault as DeskFault: fault
      case let fault as AccessFault: DeskFault(fault)
      case let fault as ResponseFault: DeskFault(fault)
      case is CodeFault: .unknownRight
      case BallotFault.otherWave, BallotFault.wrongSignature, BallotFault.unreadable: .wrongBallot
      case StoreFault.busy: .busy
      default: .broken
      }
  }

  private init(_ fault: AccessFault) {
    self =
      switch fault {
      case .rightUsed: .rightUsed
      case .quotaFull: .quotaFull
      case .rightNeeded, .ballotNeeded, .unknownRight, .notInvited, .noBallots, .unknownUnit:
        .unknownRight
      }
  }

  private init(_ fault: ResponseFault) {
    self =
      switch fault {
      case .conflict: .otherBody
      case .waveClosed, .importClosed: .waveNotOpen(.closed)
      case .waveNotYetOpen(_, let opens): .waveNotOpen(.notYet(opens: opens))
      case .wavePast(_, let closes): .waveNotOpen(.past(since: closes))
      case .draftElsewhere: .newerDraft
      case .codeTaken, .otherSurvey, .syntheticInRealWave, .unreadable: .broken
      }
  }
}
