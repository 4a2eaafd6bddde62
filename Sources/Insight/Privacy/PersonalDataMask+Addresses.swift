extension PersonalDataMask {
  /// An e-mail address.
  static func email(in text: FoldedText, at place: Int) -> Match? {
    // Only where a run begins, so that each run is read once.
    guard let first = text[place], isLocal(first), !(text[place - 1].map(isLocal) ?? false) else {
      return nil
    }
    var end = place
    while let scalar = text[end], isLocal(scalar) { end += 1 }
    guard text[end] == "@" else { return nil }
    var domainEnd = end + 1
    var hasDot = false
    while let scalar = text[domainEnd], scalar.isASCIIWord || scalar == "-" || scalar == "." {
      let isInside = text[domainEnd + 1]?.isASCIIWord ?? false
      if scalar == ".", !isInside { break }
      hasDot = hasDot || scalar == "."
      domainEnd += 1
    }
    return hasDot ? Match(kind: .email, end: domainEnd) : nil
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIWord || "._%+-".unicodeScalars.contains(scalar)
  }

  /// A number plate: a province, a letter, perhaps a dot, and five or six letters and digits.
  static func plate(in text: FoldedText, at place: Int) -> Match? {
    guard
      let province = text[place], provinces.contains(province),
      let letter = text[place + 1], letter.isASCIIWord, text.digit(at: place + 1) == nil
    else { return nil }
    var start = place + 2
    if let dot = text[start], "·.- •".unicodeScalars.contains(dot) { start += 1 }
    var end = start
    var digits = 0
    while let scalar = text[end], scalar.isASCIIWord, end - start < 7 {
      if text.digit(at: end) != nil { digits += 1 }
      end += 1
    }
    guard (5...6).contains(end - start), digits >= 2 else { return nil }
    return Match(kind: .plate, end: end)
  }

  private static let provinces = Set(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars
  )
}
