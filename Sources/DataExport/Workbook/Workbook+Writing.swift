import Glibc

extension Workbook {
  /// Writes the workbook as an Office Open XML file, through libxlsxwriter.
  ///
  /// - Parameters:
  ///   - path: The file; one that exists is overwritten.
  ///   - folder: Where sheets are kept until they are packed.
  /// - Throws: ``WriteFault``; the file may then be incomplete.
  /// - Complexity: Linear in the number of cells.
  public func write(to path: String, keepingIn folder: String) throws(WriteFault) {
    let file = try WorkbookFile(path: path, folder: folder)
    try file.write(self)
    guard PackedFile.isWhole(path) else { throw .system(ENOSPC) }
  }
}
