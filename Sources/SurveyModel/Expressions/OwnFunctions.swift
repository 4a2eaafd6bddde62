extension ExpressionFunctions {
  /// Functions that SurveyJS does not have.
  static let own: [String: Function] = [
    "x.median": { call in
      let numbers = flat(call.arguments).compactMap(\.number).sorted()
      guard !numbers.isEmpty else { return .null }
      let middle = numbers.count / 2
      return .number(
        numbers.count.isMultiple(of: 2)
          ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
      )
    },
    // The mean of a scale where at least the first argument's number of items is answered.
    "x.scaleMean": { call in
      guard call[0].isSurveyNumber else { return .null }
      let numbers = flat(Array(call.arguments.dropFirst())).compactMap(\.number)
      guard !numbers.isEmpty, Double(numbers.count) >= call[0].surveyNumber else { return .null }
      return .number(numbers.reduce(0, +) / Double(numbers.count))
    },
    "x.countMissing": { call in .number(Double(call.arguments.count(where: \.isEmpty))) },
  ]
}
