import Foundation
import Hashing
import Insight
import Messages
import Sentiment
import SurveyModel
import SurveyStore

/// The figures of a wave as the data file keeps them, or counted anew.
struct KeptFigures {
  /// A release with what tells how fresh it is.
  struct Counted {
    let release: WaveRelease
    /// How many responses it rests on.
    let responses: Int
    /// The day it was counted on, ISO 8601.
    let day: String
    /// How often the responses had changed when it was counted.
    let changes: Int
    /// The digest of the word lists that scored the comments.
    let lexicon: String
  }

  /// The number of the format; another one makes everything kept before count for nothing.
  private static let format = 4

  let store: Store

  /// What is kept of a wave, as far as it may still be shown.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - units: Its units, where they are known already.
  /// - Returns: Nil where nothing is kept, or the rules have become others.
  /// - Throws: A fault that says what went wrong and what to do.
  func kept(of wave: Wave, units: [WaveUnit]? = nil) throws -> Counted? {
    guard let kept = try store.keptRelease(of: wave) else { return nil }
    let units = try units ?? store.units(of: wave)
    guard kept.basis == basis(of: wave, units) else { return nil }
    guard
      let body = try? JSONDecoder().decode(Body.self, from: Data(kept.body.utf8)),
      let release = body.figures.release(roster: units.map(UnitHeadcount.init))
    else { return nil }
    return Counted(
      release: release,
      responses: body.responses,
      day: kept.day,
      changes: kept.changes,
      lexicon: kept.lexicon
    )
  }

  /// What is kept.
  private struct Body: Codable {
    let responses: Int
    let figures: CompactRelease
  }

  /// Counts a wave and keeps what came of it.
  ///
  /// What was told of a closed wave stays as it is, whatever word lists come later: counted with others, the words and
  /// topics of a few people would follow from the difference.
  ///
  /// Figures of an open wave stay as they were until as many responses have come to them as the smallest group
  /// that is told of: two looks, one before and one after a single response, would tell that response.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - figures: What counts.
  /// - Returns: The figures.
  /// - Throws: A fault that says what went wrong and what to do.
  func count(_ wave: Wave, with figures: WaveFigures) throws -> Counted {
    // Before the responses are read: a response that comes meanwhile makes the figures old.
    let changes = try store.changes()[wave.id] ?? 0
    if let kept = try kept(of: wave), wave.isFixed, kept.changes == changes { return kept }
    let found = try figures.release(of: wave)
    if wave.isOpenForPeople, let kept = try kept(of: wave),
      (0..<wave.minimumGroup).contains(found.responses - kept.responses)
    {
      return kept
    }
    let counted = Counted(
      release: found.release,
      responses: found.responses,
      day: Today.day,
      changes: changes,
      lexicon: figures.scorer.digest
    )
    keep(counted, of: wave)
    return counted
  }

  /// Keeps figures; a file that cannot be written is as well without.
  ///
  /// - Parameters:
  ///   - counted: The figures.
  ///   - wave: The wave.
  private func keep(_ counted: Counted, of wave: Wave) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard
      let units = try? store.units(of: wave),
      let body = try? encoder.encode(
        Body(
          responses: counted.responses,
          figures: CompactRelease(counted.release, roster: units.map(UnitHeadcount.init))
        )
      )
    else { return }
    try? store.keep(
      KeptRelease(
        basis: basis(of: wave, units),
        lexicon: counted.lexicon,
        changes: counted.changes,
        day: counted.day,
        body: String(decoding: body, as: UTF8.self)
      ),
      of: wave
    )
  }

  /// The figures of a wave: those kept while they hold, else counted anew.
  ///
  /// Figures of an open wave hold until as many responses have come as the smallest group that is told of:
  /// two looks, one before and one after a single response, would tell that response.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - figures: What counts.
  /// - Returns: The figures.
  /// - Throws: A fault that says what went wrong and what to do.
  func figures(of wave: Wave, with figures: WaveFigures) throws -> Counted {
    if let kept = try kept(of: wave), kept.lexicon == figures.scorer.digest || wave.isFixed,
      !Self.isWorthCounting(wave, came: (try store.changes()[wave.id] ?? 0) - kept.changes)
    {
      return kept
    }
    return try count(wave, with: figures)
  }

  /// True where figures shall be counted anew.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - came: How many responses have come since they were counted.
  /// - Returns: False for an open wave to which few responses have come.
  static func isWorthCounting(_ wave: Wave, came: Int) -> Bool {
    wave.isOpenForPeople ? came >= wave.minimumGroup : came > 0
  }

  /// The digest of all that decides what may be released, beside responses and word lists.
  private func basis(of wave: Wave, _ units: [WaveUnit]) -> String {
    var parts = [
      "\(Self.format)", wave.name, wave.surveyDigest, wave.opens ?? "", wave.closes ?? "",
      "\(wave.minimumGroup)", "\(wave.minimumComments)", "\(wave.isSynthetic)",
      "\(wave.isOpenForPeople)",
    ]
    for unit in units {
      let headcount = unit.headcount.map(String.init) ?? ""
      parts += [unit.name, unit.parent ?? "", unit.title, headcount]
    }
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8))
  }
}

extension Wave {
  /// What the dashboard shows of a release: no unit of a wave that people still answer.
  func watched(_ release: WaveRelease) -> WaveRelease {
    isOpenForPeople ? release.whileOpen : release
  }

  /// True where what was told of it once must not be told in another way: closed, with answers of people.
  var isFixed: Bool { !isOpenForPeople && !isSynthetic }

  /// True while it takes responses of people, imported ones too: until somebody closes it, not just until its
  /// last day.
  var isOpenForPeople: Bool { !isClosed && !isSynthetic }
}
