import Messages

extension Fault {
  /// True for what may be over in a moment: another program at the file, a full disk.
  var mayPass: Bool {
    switch category {
    case .temporary, .inputOutput: true
    default: false
    }
  }
}
