import Foundation
import Messages

/// A file or standard input, read in pieces.
struct ByteSource {
  /// The size of a piece.
  static let pieceSize = 1 << 18

  /// The size of the file, nil where it is not known.
  let size: Int?
  private let path: String
  private let handle: FileHandle

  /// Opens a file.
  ///
  /// - Parameter path: The path; `-` stands for standard input.
  /// - Throws: ``TableFault`` that says why the file cannot be read.
  init(path: String) throws(TableFault) {
    self.path = path
    guard path != "-" else {
      handle = .standardInput
      size = nil
      return
    }
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw TableFault(path: path, kind: .noFile(nearest: Self.nearestFile(to: path)))
    }
    guard !isFolder.boolValue else { throw TableFault(path: path, kind: .isFolder) }
    guard
      manager.isReadableFile(atPath: path),
      let handle = FileHandle(forReadingAtPath: path)
    else { throw TableFault(path: path, kind: .notPermitted) }
    self.handle = handle
    let attributes = try? manager.attributesOfItem(atPath: path)
    let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
    size = isRegular ? (attributes?[.size] as? NSNumber)?.intValue : nil
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: ``TableFault`` when the system reports an error.
  func next() throws(TableFault) -> [UInt8] {
    do {
      return [UInt8](try handle.read(upToCount: Self.pieceSize) ?? Data())
    } catch {
      throw TableFault(path: path, kind: .unreadable)
    }
  }

  /// Closes the file; standard input stays open.
  func close() {
    guard path != "-" else { return }
    // Nothing was written, so a failure to close loses nothing.
    try? handle.close()
  }

  /// The path of the file in the same folder whose name is nearest.
  private static func nearestFile(to path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = NearestName.find(url.lastPathComponent, in: names.sorted()) else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}
