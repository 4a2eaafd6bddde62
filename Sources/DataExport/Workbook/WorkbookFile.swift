import CXLSXWriter
import Glibc

/// A file of libxlsxwriter that is being written.
@safe
final class WorkbookFile {
  private let handle: OpaquePointer
  private var isClosed = false
  private var styles: [Look: OpaquePointer] = unsafe [:]

  /// How a cell looks.
  private enum Look: Hashable {
    case text(Workbook.Style)
    case number(String)
  }

  init(path: String, folder: String) throws(WriteFault) {
    guard let opened = unsafe leye_xlsx_open(path, folder) else { throw .system(ENOMEM) }
    unsafe handle = opened
  }

  deinit {
    if !isClosed { unsafe leye_xlsx_discard(handle) }
  }

  func write(_ workbook: Workbook) throws(WriteFault) {
    unsafe leye_xlsx_set_properties(
      handle,
      workbook.title.fitForXML.cut(toBytes: 255),
      workbook.subject.fitForXML.cut(toBytes: 255),
      workbook.remarks.fitForXML.cut(toBytes: 255)
    )
    var names = SheetNames()
    for sheet in workbook.sheets { try add(sheet, named: names.name(for: sheet.name)) }
    var code: Int32 = 0
    isClosed = true
    let error = unsafe leye_xlsx_close(handle, &code)
    guard error == 0 else { throw code == 0 ? .format(error) : .system(code) }
  }

  private func add(_ sheet: Workbook.Sheet, named name: String) throws(WriteFault) {
    guard let page = unsafe leye_xlsx_add_sheet(handle, name) else { throw .system(ENOMEM) }
    for (column, width) in sheet.widths.enumerated() {
      unsafe leye_xlsx_set_width(page, Int32(column), width)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try unsafe put(cell, row: Int32(row), column: Int32(column), on: page)
      }
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe leye_xlsx_freeze(page, Int32(sheet.frozenRows), Int32(sheet.frozenColumns))
    }
    for chart in sheet.charts { try unsafe add(chart, of: name, to: page) }
  }

  private func put(
    _ cell: Workbook.Cell,
    row: Int32,
    column: Int32,
    on page: OpaquePointer
  ) throws(WriteFault) {
    switch cell {
    case .empty: break
    case .text(let text, let style):
      // What a cell holds at most.
      let kept = text.fitForXML.cut(toScalars: 32767)
      try check(
        unsafe leye_xlsx_put_text(page, row, column, kept, look(.text(style)))
      )
    case .number(let number, let format):
      guard number.isFinite else { return }
      try check(
        unsafe leye_xlsx_put_number(page, row, column, number, look(.number(format)))
      )
    }
  }

  private func look(_ look: Look) throws(WriteFault) -> OpaquePointer {
    if let known = unsafe styles[look] { return unsafe known }
    let made: OpaquePointer?
    switch look {
    case .text(.plain): unsafe made = leye_xlsx_add_style(handle, "", 0, 1, 0, -1)
    case .text(.title): unsafe made = leye_xlsx_add_style(handle, "", 1, 0, 0, -1)
    case .text(.head): unsafe made = leye_xlsx_add_style(handle, "", 1, 1, 0, 0xE7ECF2)
    case .text(.indented(let steps)):
      unsafe made = leye_xlsx_add_style(handle, "", 0, 1, Int32(clamping: steps), -1)
    case .number(let format):
      unsafe made = leye_xlsx_add_style(handle, format == "General" ? "" : format, 0, 0, 0, -1)
    }
    guard let made = unsafe made else { throw .system(ENOMEM) }
    unsafe styles[look] = made
    return unsafe made
  }

  private func add(
    _ chart: Workbook.Chart,
    of sheet: String,
    to page: OpaquePointer
  ) throws(WriteFault) {
    guard let drawing = unsafe leye_xlsx_add_chart(handle, chart.kind.code) else {
      throw .system(ENOMEM)
    }
    for series in chart.series {
      try check(
        unsafe leye_xlsx_add_series(
          drawing,
          sheet,
          Int32(chart.rows.lowerBound),
          Int32(chart.rows.upperBound),
          Int32(chart.names),
          Int32(series.column),
          series.name.fitForXML.cut(toBytes: 255),
          series.colour.map { Int32($0) } ?? -1
        )
      )
    }
    let title = chart.title.fitForXML.cut(toBytes: 255)
    unsafe leye_xlsx_set_chart(
      drawing,
      title,
      chart.range.lowerBound,
      chart.range.upperBound,
      chart.format
    )
    if chart.kind == .lineWithInterval { unsafe leye_xlsx_join_high_low(drawing) }
    let size = chart.size
    try check(
      unsafe leye_xlsx_place_chart(
        page,
        Int32(chart.row),
        Int32(chart.column),
        drawing,
        size.width,
        size.height,
        title
      )
    )
  }

  private func check(_ code: Int32) throws(WriteFault) {
    guard code == 0 else { throw .format(code) }
  }
}

@available(*, unavailable)
extension WorkbookFile: Sendable {}

extension Workbook.Chart.Kind {
  /// What the C shim calls it.
  fileprivate var code: Int32 {
    switch self {
    case .stackedBars: Int32(LEYE_XLSX_BAR_STACKED)
    case .bars: Int32(LEYE_XLSX_BAR)
    case .columns: Int32(LEYE_XLSX_COLUMN)
    case .lines, .lineWithInterval: Int32(LEYE_XLSX_LINE)
    case .scatter: Int32(LEYE_XLSX_SCATTER)
    }
  }
}
