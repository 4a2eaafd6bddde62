import Messages

/// Gathers the cells with formulas of an .xls workbook; there may be far more than anybody wants to read about.
final class BinaryFormulas {
  /// How many cells are noted one by one.
  static let limit = 100

  private struct Cell {
    let place: Phrase
    var hasResult = false
  }

  private var cells: [Cell] = []
  private var count = 0

  /// Takes a cell with a formula.
  ///
  /// - Parameters:
  ///   - sheet: The name of its sheet.
  ///   - row: Its row, counted from 0.
  ///   - column: Its column, counted from 0.
  func add(sheet: String, row: Int, column: Int) {
    count += 1
    guard count <= Self.limit else { return }
    let name = sheet.quotable
    let cell = SheetColumn.letters(column) + String(row + 1)
    cells.append(Cell(place: Phrase("Sheet “\(name)”, cell \(cell)", "工作表“\(name)”单元格 \(cell)")))
  }

  /// Takes in that the last formula has a result other than an empty text.
  func addResult() {
    if count <= Self.limit, !cells.isEmpty { cells[cells.count - 1].hasResult = true }
  }

  /// Notes the cells.
  ///
  /// - Parameter log: Takes a note for each of the first ones, and one for the others.
  func note(_ log: NoteLog) {
    for cell in cells {
      if cell.hasResult {
        log.approximated(
          cell.place,
          Phrase("The cell holds a formula.", "单元格是公式。"),
          Phrase("Its last result is taken.", "取其最近一次的结果。")
        )
      } else {
        log.leftOut(
          cell.place,
          Phrase("The formula has no result in the file.", "公式在文件里没有结果。")
        )
      }
    }
    let rest = count - cells.count
    guard rest > 0 else { return }
    log.approximated(
      Phrase("The workbook", "工作簿"),
      Phrase(
        "\(rest) more \(rest == 1 ? "cell holds a formula" : "cells hold formulas").",
        "另有 \(rest) 个单元格是公式。"
      ),
      Phrase("The last results are taken.", "取最近一次的结果。")
    )
  }
}
