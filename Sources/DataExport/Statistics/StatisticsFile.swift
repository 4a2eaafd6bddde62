import CReadStat
import Glibc

/// A file of libreadstat that is being written.
@safe
struct StatisticsFile: ~Copyable {
  private let handle: OpaquePointer
  private let format: StatisticsFormat
  // Keeps alive what C points to.
  private let sink: ByteSink
  private(set) var notes: [ExportNote] = []
  /// What each variable is in the file.
  private var columns: [StatisticsColumn] = []

  init(format: StatisticsFormat, sink: ByteSink) throws(WriteFault) {
    let context = unsafe Unmanaged.passUnretained(sink).toOpaque()
    let opened = unsafe leye_readstat_open(
      format.code,
      { bytes, length, context in
        guard let context = unsafe context else { return -1 }
        let sink = unsafe Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
        let taken = unsafe sink.take(UnsafeRawBufferPointer(start: bytes, count: length))
        return taken ? Int64(length) : -1
      },
      context
    )
    guard let opened = unsafe opened else { throw .system(ENOMEM) }
    unsafe handle = opened
    self.format = format
    self.sink = sink
  }

  deinit { unsafe leye_readstat_close(handle) }

  /// Writes the whole file.
  mutating func write(_ table: DataTable, time: Int64) throws -> [ExportNote] {
    try unsafe check(leye_readstat_set_title(handle, format.title(table.title.withoutZeros), time))
    for line in table.remarks.flatMap({ format.lines(of: $0.withoutZeros) }) {
      unsafe leye_readstat_add_note(handle, line)
    }
    var names = VariableNames(format.nameRules)
    for variable in table.variables { try add(variable, named: names.name(for: variable.name)) }
    try keepLongTexts(of: table)
    try unsafe check(leye_readstat_begin(handle, Int64(table.rowCount)))
    var cut: Set<Int> = []
    var long = 1
    try table.forEachRow { row in try put(row, long: &long, cut: &cut) }
    try unsafe check(leye_readstat_end(handle))
    notes += cut.sorted().map {
      .textCut(variable: table.variables[$0].name, bytes: columns[$0].width)
    }
    return notes
  }

  private mutating func add(_ variable: DataVariable, named name: String) throws(WriteFault) {
    if name != variable.name { notes.append(.renamed(variable.name, as: name)) }
    let whole = variable.label.withoutZeros
    let label = format.variableLabel(whole)
    if label != whole { notes.append(.labelCut(variable: variable.name)) }
    let column = StatisticsColumn(variable, in: format)
    let labels = try addLabels(of: variable, column)
    try unsafe check(
      leye_readstat_add_variable(
        handle,
        name,
        label,
        column.kind,
        column.width,
        column.measure,
        column.display,
        labels
      )
    )
    if format == .sav {
      for code in column.missingCodes { try unsafe check(leye_readstat_add_missing(handle, code)) }
    }
    if column.missingCodes.count < variable.missingCodes.count {
      notes.append(.missingCodesLeftOut(variable: variable.name))
    }
    columns.append(column)
  }

  /// Adds the labels of a variable's values: the number of their set, -1 where there are none.
  private mutating func addLabels(
    of variable: DataVariable,
    _ column: StatisticsColumn
  ) throws(WriteFault) -> Int32 {
    guard !variable.valueLabels.isEmpty, column.isNumber else { return -1 }
    let set = unsafe leye_readstat_add_labels(handle, "labels_\(columns.count + 1)")
    guard set >= 0 else { throw .system(ENOMEM) }
    var isCut = false
    var isLeftOut = false
    for label in variable.valueLabels {
      let whole = label.label.withoutZeros
      let text = format.valueLabel(whole)
      isCut = isCut || text != whole
      if format == .dta, let tag = column.tag(of: label.value) {
        unsafe leye_readstat_label_missing(handle, set, tag, text)
      } else if format == .dta, Int32(exactly: label.value) == nil {
        isLeftOut = true
      } else {
        unsafe leye_readstat_label(handle, set, label.value, text)
      }
    }
    if isCut { notes.append(.valueLabelCut(variable: variable.name)) }
    if isLeftOut { notes.append(.labelLeftOut(variable: variable.name)) }
    return set
  }

  /// Stata keeps long texts beside the rows, and its head says how long they are.
  private func keepLongTexts(of table: DataTable) throws {
    guard columns.contains(where: \.isLongText) else { return }
    // The first stands for all that are missing, which such a column has no value for.
    guard unsafe leye_readstat_add_text(handle, "") >= 0 else { throw WriteFault.system(ENOMEM) }
    try table.forEachRow { row in
      for (column, value) in zip(columns, row) {
        guard column.isLongText, case .text(let text) = value else { continue }
        let kept = text.withoutZeros.cut(toBytes: column.width)
        guard unsafe leye_readstat_add_text(handle, kept) >= 0 else {
          throw WriteFault.system(ENOMEM)
        }
      }
    }
  }

  private func put(_ row: DataTable.Row, long: inout Int, cut: inout Set<Int>) throws(WriteFault) {
    try unsafe check(leye_readstat_begin_row(handle))
    for (place, (column, value)) in zip(columns, row).enumerated() {
      let variable = Int32(place)
      switch value {
      case .number(let number) where column.isNumber && number.isFinite:
        if format == .dta, let tag = column.tag(of: number) {
          try unsafe check(leye_readstat_put_tagged(handle, variable, tag))
        } else {
          try unsafe check(leye_readstat_put_number(handle, variable, number))
        }
      case .text(let text) where !column.isNumber:
        let whole = text.withoutZeros
        let kept = whole.cut(toBytes: column.width)
        if kept != whole { cut.insert(place) }
        if column.isLongText {
          try unsafe check(leye_readstat_put_long_text(handle, variable, Int32(long)))
          long += 1
        } else {
          try unsafe check(leye_readstat_put_text(handle, variable, kept))
        }
      case _ where column.isLongText:
        try unsafe check(leye_readstat_put_long_text(handle, variable, 0))
      default:
        try unsafe check(leye_readstat_put_missing(handle, variable))
      }
    }
    try unsafe check(leye_readstat_end_row(handle))
  }

  private func check(_ code: Int32) throws(WriteFault) {
    guard code == 0 else { throw .format(code) }
  }
}

@available(*, unavailable)
extension StatisticsFile: Sendable {}
