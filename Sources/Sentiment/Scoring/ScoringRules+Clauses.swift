extension ScoringRules {
  /// Applies the rules that reach beyond one clause of a sentence: requests and contrast.
  func applyAcrossClauses(_ clauses: inout [Clause]) {
    for index in clauses.indices { applyRequests(&clauses[index]) }
    for index in clauses.indices {
      guard let contrast = clauses[index].contrast else { continue }
      if contrast.isConcession {
        clauses[index].weight *= contrast.before
      } else {
        for earlier in 0..<index { clauses[earlier].weight *= contrast.before }
        for later in index..<clauses.count { clauses[later].weight *= contrast.after }
      }
    }
    // A chain of contrasts must not make a clause weigh without bound.
    for index in clauses.indices {
      clauses[index].weight = min(max(clauses[index].weight, 0.2), 2)
    }
  }

  private func applyRequests(_ clause: inout Clause) {
    let discount = clause.acts.keys.map { praiseInRequest[$0] ?? 1 }.min() ?? 1
    for (token, valence) in clause.valences where valence > 0 {
      clause.valences[token] = valence * praise * discount
    }
  }
}
