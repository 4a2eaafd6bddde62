/// A question, page or panel of a form with its place.
struct PlacedElement {
  let element: FormElement
  /// The name, behind that of the question it stands in.
  let name: String
  /// The names of the page and the panels around it.
  let container: [String]
  /// The number of its page.
  let page: Int

  /// Its text, else its name.
  var title: LocalizedText { element.title ?? LocalizedText(element.name) }

  /// Everything in a form in order, what stands within questions included.
  static func all(in form: Form) -> [PlacedElement] {
    form.pages.enumerated().flatMap { page, element in
      place(element, prefix: "", container: [], page: page)
    }
  }

  private static func place(
    _ element: FormElement,
    prefix: String,
    container: [String],
    page: Int
  ) -> [PlacedElement] {
    let name = prefix + element.name
    let own = PlacedElement(element: element, name: name, container: container, page: page)
    let isGroup = element.kind.isGroup
    let inner = element.columns + element.elements + element.choices.flatMap(\.elements)
    return [own]
      + inner.flatMap { other in
        place(
          other,
          prefix: isGroup ? prefix : name + ".",
          container: isGroup ? container + [element.name] : [],
          page: page
        )
      }
  }
}

/// Which parts of two versions of a form are the same.
struct FormMatch {
  /// Parts of both versions in the order of the new one.
  private(set) var pairs: [(old: PlacedElement, new: PlacedElement)] = []
  private(set) var removed: [PlacedElement] = []
  private(set) var added: [PlacedElement] = []
  /// The old name of each part that has a new one.
  private(set) var oldNames: [String: String] = [:]
  /// The place of each part in the old version, by its key.
  private var oldOrder: [String: Int] = [:]

  init(_ old: Form, _ new: Form) {
    let before = PlacedElement.all(in: old)
    let after = PlacedElement.all(in: new)
    oldOrder = Dictionary(before.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var left: [String: PlacedElement] = [:]
    for place in before where left[place.key] == nil { left[place.key] = place }
    var loose: [PlacedElement] = []
    var found: [String: PlacedElement] = [:]
    for place in after where found[place.key] == nil {
      if let same = left.removeValue(forKey: place.key) {
        found[place.key] = same
      } else {
        loose.append(place)
      }
    }
    for place in loose {
      if let owner = oldNames[place.owner] {
        let key = PlacedElement.key(of: place.element, owner + "." + place.element.name)
        if let same = left.removeValue(forKey: key) {
          found[place.key] = same
          oldNames[place.name] = same.name
          continue
        }
      }
      var candidates = before.filter { left[$0.key] != nil && $0.isRenamed(place) }
      if candidates.count > 1 {
        // Inner questions go with the question they stand in.
        candidates = candidates.filter { oldNames[place.owner] == $0.owner }
      }
      guard let same = candidates.first, candidates.count == 1 else {
        added.append(place)
        continue
      }
      left[same.key] = nil
      found[place.key] = same
      oldNames[place.name] = same.name
    }
    removed = before.filter { left[$0.key] != nil }
    var taken: Set<String> = []
    pairs = after.compactMap { place in
      guard let same = found[place.key], taken.insert(place.key).inserted else { return nil }
      return (same, place)
    }
  }

  /// The names, in the new version, of questions that stand in another order than before.
  ///
  /// As few as make the rest keep its order.
  var moved: Set<String> {
    let order = pairs.filter { !$0.new.element.kind.isGroup }
    let kept = Set(Sequences.longestRise(in: order.map { oldOrder[$0.old.key] ?? 0 }))
    return Set(order.indices.filter { !kept.contains($0) }.map { order[$0].new.name })
  }
}

/// Orders compared.
enum Sequences {
  /// The indices of a longest part whose numbers rise.
  static func longestRise(in numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var result: [Int] = []
    var next = ends.last
    while let index = next {
      result.append(index)
      next = before[index]
    }
    return result.reversed()
  }
}

extension PlacedElement {
  /// What a part is found by: pages and panels and questions have names of their own.
  fileprivate var key: String { Self.key(of: element, name) }

  fileprivate static func key(of element: FormElement, _ name: String) -> String {
    (element.kind.isGroup ? element.kind.rawValue : "") + "\u{0}" + name
  }

  /// The name of the question it stands in.
  fileprivate var owner: String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
  }

  /// True for a question of the same kind with the same text under another name.
  fileprivate func isRenamed(_ other: PlacedElement) -> Bool {
    guard element.kind == other.element.kind, let mine = element.title,
      let theirs = other.element.title
    else { return false }
    return mine.texts.contains { !$0.value.isEmpty && theirs.texts[$0.key] == $0.value }
  }
}
