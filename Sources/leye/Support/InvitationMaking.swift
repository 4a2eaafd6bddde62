import Credentials
import FormExport
import SurveyModel
import SurveyStore

/// Makes invitations and ballots of a wave: what people are given, and what the data file keeps.
struct InvitationMaking {
  let wave: Wave
  let addresses: InvitationAddresses

  /// One invitation for each of some people.
  ///
  /// - Parameter people: The people.
  /// - Returns: The cards and the invitations, in the same order.
  func invitations(
    for people: [PeopleFile.Person]
  ) -> (cards: [InvitationCard], invitations: [Invitation]) {
    var cards: [InvitationCard] = []
    var invitations: [Invitation] = []
    for person in people {
      let token = InvitationToken.random()
      cards.append(
        InvitationCard(
          label: person.label,
          unit: person.unit ?? "",
          code: token.shown,
          address: wave.anonymity == .anonymous
            ? addresses.anonymous(wave: wave.name, token: token.text)
            : addresses.personal(token: token.text)
        )
      )
      invitations.append(
        Invitation(
          hash: token.storedHash(wave: wave.name),
          unit: person.unit,
          person: person.label.isEmpty ? nil : person.label
        )
      )
    }
    return (cards, invitations)
  }

  /// Ballots to be drawn by lot.
  ///
  /// - Parameter count: How many.
  /// - Returns: The cards, and the digests that the data file keeps.
  func ballots(_ count: Int) -> (cards: [InvitationCard], hashes: [[UInt8]]) {
    let ballots = (0..<count).map { _ in PaperBallot.random() }
    return (
      ballots.map {
        InvitationCard(code: $0.shown, address: addresses.paperBallot($0.text))
      },
      ballots.map { $0.storedHash(wave: wave.name) }
    )
  }

  /// An address for each unit that all its people share.
  ///
  /// - Parameter units: The units.
  /// - Returns: The cards.
  func links(for units: [WaveUnit]) -> [InvitationCard] {
    units.map { unit in
      InvitationCard(
        label: unit.title,
        unit: unit.name,
        address: addresses.unit(unit.name, wave: wave.name)
      )
    }
  }
}
