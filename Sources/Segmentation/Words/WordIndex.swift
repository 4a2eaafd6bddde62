import Synchronization

/// The words of dictionary and vocabulary by their first character, built when first met.
///
/// A page for each of 65,536 units; a page is built by whoever needs it first and then never changes.
/// Two tasks may build the same page at once: the first one to publish it wins.
// Unchecked: pages are immutable once their address is published, and that is atomic.
@safe final class WordIndex: @unchecked Sendable {
  private let builder: WordPageBuilder
  private let pages: UnsafeMutablePointer<Atomic<UInt>>
  private static let count = 65_536
  /// For each unit the last vocabulary word that begins with it, -1 for none.
  private var lastNumbers = [Int32](repeating: -1, count: WordIndex.count)
  /// For each vocabulary word the one before it with the same first unit, -1 for none.
  private var previousNumbers: [Int32] = []

  /// Creates an index without any page.
  ///
  /// - Complexity: Linear in the number of vocabulary words, without a look at the dictionary.
  init(_ builder: WordPageBuilder) {
    self.builder = builder
    unsafe pages = .allocate(capacity: Self.count)
    for unit in 0..<Self.count { unsafe (pages + unit).initialize(to: Atomic(0)) }
    previousNumbers.reserveCapacity(builder.vocabulary.count)
    for number in 0..<builder.vocabulary.count {
      guard let first = builder.vocabulary.key(of: number).first else { continue }
      previousNumbers.append(lastNumbers[Int(first)])
      lastNumbers[Int(first)] = Int32(number)
    }
  }

  deinit {
    for unit in 0..<Self.count {
      let address = unsafe pages[unit].load(ordering: .acquiring)
      if address != 0 { WordPage(address: address).deallocate() }
    }
    unsafe pages.deinitialize(count: Self.count)
    unsafe pages.deallocate()
  }

  /// The page of a unit.
  @inline(__always)
  func page(of unit: UInt16) -> WordPage {
    let address = unsafe pages[Int(unit)].load(ordering: .acquiring)
    return address != 0 ? WordPage(address: address) : publishPage(of: unit)
  }

  /// True for a word of the break iterator that would hide another word.
  func hidesWord(_ word: ArraySlice<UInt16>) -> Bool {
    builder.hygiene.hidesWord(word)
  }

  @inline(never)
  private func publishPage(of unit: UInt16) -> WordPage {
    var numbers: [Int32] = []
    var number = lastNumbers[Int(unit)]
    while number >= 0 {
      numbers.append(number)
      number = previousNumbers[Int(number)]
    }
    let page = builder.page(of: unit, numbers: numbers)
    let exchange = unsafe pages[Int(unit)].compareExchange(
      expected: 0,
      desired: page.address,
      ordering: .acquiringAndReleasing
    )
    if exchange.exchanged { return page }
    page.deallocate()
    return WordPage(address: exchange.original)
  }
}
