extension FormChecker {
  /// Finds out what all names stand for, and tells those that stand for nothing.
  mutating func resolveNames(followed: Set<Int>) {
    names.reserveCapacity(outline.expressions.count)
    for index in outline.expressions.indices {
      let placed = outline.expressions[index]
      let isFollowed = followed.contains(placed.node.offset)
      var resolved: [String: ResolvedName] = [:]
      if isFollowed { checkFunctions(of: placed) }
      for name in placed.expression.variables where resolved[name] == nil {
        let meaning = resolver.resolve(name, in: placed)
        resolved[name] = meaning
        check(name, meaning, in: placed, isFollowed: isFollowed)
      }
      names.append(resolved)
    }
  }

  private mutating func checkFunctions(of placed: PlacedExpression) {
    for function in placed.expression.functions where ExpressionFunctions.all[function] == nil {
      let known = ExpressionFunctions.all.keys.sorted()
      let nearest = suggestions.nearest(function, in: known)
      let place = locate(function, placed.node)
      report(.unknownFunction(function, nearest: nearest), at: place, placed.path)
    }
  }

  private mutating func check(
    _ name: String,
    _ meaning: ResolvedName,
    in placed: PlacedExpression,
    isFollowed: Bool
  ) {
    let place = locate("{\(name)", placed.node)
    switch meaning {
    case .unknown(let written):
      let nearest = suggestions.nearest(written, in: resolver.suggestions)
      report(
        .unknownName(written, nearest: nearest),
        at: place,
        placed.path,
        isUnused: !isFollowed
      )
    case .misplaced(let written): report(.localName(written), at: place, placed.path)
    case .unknownMember(let written, let owner):
      let nearest = suggestions.nearest(written, in: resolver.memberNames(of: owner))
      let name = outline.parts[owner].name
      report(.unknownMember(written, of: name, nearest: nearest), at: place, placed.path)
    case .question(let index), .matrixRow(let index):
      guard [.visibility, .choiceVisibility, .rowVisibility].contains(placed.role),
        let own = placed.part.flatMap({ outline.parts[$0].page }),
        let page = outline.parts[index].page, page > own
      else { return }
      report(.laterPage(outline.parts[index].name), at: place, placed.path)
    case .member, .choiceValue, .opaque: return
    }
  }
}
