public import Messages
import Segmentation

extension TableFault {
  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    let place = place
    let words = words
    return Phrase("\(place.english): \(words.english)", "\(place.chinese)：\(words.chinese)")
  }

  /// The file as people call it.
  private var place: Phrase {
    path == "-" ? Phrase("Standard input", "标准输入") : Phrase(verbatim: path)
  }

  private var words: Phrase {
    switch kind {
    case .noFile(let nearest): noFile(nearest)
    case .isFolder:
      Phrase(
        "this is a folder; name the CSV file in it.",
        "这是一个文件夹；请写出其中的 CSV 文件名。"
      )
    case .notPermitted:
      Phrase(
        "the file may not be read; ask its owner for permission, or copy it to your own folder.",
        "没有读取权限；请向文件所有者申请权限，或把文件复制到自己的文件夹。"
      )
    case .unreadable:
      Phrase(
        "reading failed before the end of the file; check the disk or the connection and try again.",
        "文件没有读完就出错了；请检查磁盘或网络连接后重试。"
      )
    case .empty:
      Phrase(
        "the file is empty; its first row must name the columns. Export it again.",
        "文件是空的；第一行必须是列名。请重新导出。"
      )
    case .notText(let content): notText(content)
    case .noColumn(let name, let nearest, let columns):
      noColumn(name, nearest: nearest, columns: columns)
    case .malformed(let count, let encoding, let isTold):
      malformed(count, encoding: encoding, isTold: isTold)
    case .droppedNULs(let count):
      Phrase(
        "\(count) NUL \(count == 1 ? "byte was" : "bytes were") left out; the file may be damaged, "
          + "or in an encoding to be told with --encoding.",
        "略去了 \(count) 个 NUL 字节；文件可能已损坏，也可能需要用 --encoding 指定编码。"
      )
    case .ragged(let count, let lines, let columns):
      ragged(count, lines: lines, columns: columns)
    case .notRows(let fault): fault.words
    case .decoder(let fault): fault.phrase
    }
  }

  private func noFile(_ nearest: String?) -> Phrase {
    guard let nearest else {
      return Phrase(
        "there is no such file; check the name and the folder.",
        "没有这个文件；请检查文件名和所在文件夹。"
      )
    }
    return Phrase(
      "there is no such file; did you mean “\(nearest)”?",
      "没有这个文件；您要的是“\(nearest)”吗？"
    )
  }

  private func notText(_ content: Content) -> Phrase {
    switch content {
    case .workbook, .oldWorkbook:
      Phrase(
        "this is a spreadsheet workbook, not a CSV file; open it and save it as “CSV UTF-8”.",
        "这是电子表格工作簿，不是 CSV 文件；请打开后另存为“CSV UTF-8”。"
      )
    case .webPage:
      Phrase(
        "this is a web page, not a CSV file; open it in a spreadsheet and save it as “CSV UTF-8”.",
        "这是网页，不是 CSV 文件；请用电子表格软件打开后另存为“CSV UTF-8”。"
      )
    case .compressed:
      Phrase(
        "this is a compressed file; unpack it and name the CSV file in it.",
        "这是压缩文件；请先解压，再写出其中的 CSV 文件名。"
      )
    }
  }

  /// True where the first line is no line of names: a name is no number, no sentence and not long.
  private static func isData(_ columns: [String]) -> Bool {
    columns.contains { name in
      Double(name) != nil || name.count > 30 || name.contains(where: "，。！？；".contains)
    }
  }

  private func noColumn(_ name: String, nearest: String?, columns: [String]) -> Phrase {
    if Self.isData(columns) {
      // What stands there may be what a person wrote.
      return Phrase(
        "there is no column “\(name)”. The first line should name the columns, and holds data.",
        "没有“\(name)”这一列。第一行应当是列名，但里面是数据。"
      )
    }
    let all = Listing.phrase(columns, limit: 40)
    let hint = Phrase(meant: nearest)
    return Phrase(
      "there is no column “\(name)”.\(hint.english) The columns are: \(all.english).",
      "没有“\(name)”这一列。\(hint.chinese)现有的列：\(all.chinese)。"
    )
  }

  private func malformed(_ count: Int, encoding: TextEncoding, isTold: Bool) -> Phrase {
    let name = encoding.name
    let spots = count == 1 ? "1 place is" : "\(count) places are"
    if isTold {
      return Phrase(
        "\(spots) not valid \(name), as told with --encoding, and read as �; give another "
          + "--encoding, or leave it out to have it recognised.",
        "有 \(count) 处不符合 --encoding 指定的 \(name) 编码，已读作 �；请换一个 --encoding，"
          + "或去掉它以自动识别。"
      )
    }
    return Phrase(
      "\(spots) not valid \(name), which was assumed, and read as �; give the encoding with "
        + "--encoding, such as --encoding \(encoding == .gb18030 ? "utf-8" : "gb18030").",
      "按推测的 \(name) 编码读取时有 \(count) 处无效，已读作 �；请用 --encoding 指定编码，"
        + "例如 --encoding \(encoding == .gb18030 ? "utf-8" : "gb18030")。"
    )
  }

  private func ragged(_ count: Int, lines: [Int], columns: Int) -> Phrase {
    let shown = lines.map(String.init)
    let more = count > lines.count
    return Phrase(
      "\(count) \(count == 1 ? "row has" : "rows have") another number of fields than the "
        + "\(columns) of the header, in \(shown.count == 1 ? "line" : "lines") "
        + "\(shown.joined(separator: ", "))\(more ? " and others" : ""); "
        + "look for a separator or a quote that is not within quotes.",
      "有 \(count) 行的字段数与表头的 \(columns) 列不同，见第 \(shown.joined(separator: "、")) 行"
        + "\(more ? "等" : "")；请检查是否有分隔符或引号没有放在引号内。"
    )
  }
}

extension CSVFault {
  /// The fault in words without the file.
  fileprivate var words: Phrase {
    switch self {
    case .fieldTooLong(let line, isQuoted: true):
      Phrase(
        "a field is longer than 1 MB, or a quote opened in line \(line) is never closed; close it, or "
          + "double it (\"\") where it belongs to the text.",
        "有字段超过 1 MB，或者第 \(line) 行打开的引号一直没有关闭；请补上引号，若引号属于正文则写成两个（\"\"）。"
      )
    case .unclosedQuote(let line):
      Phrase(
        "a quote opened in line \(line) is never closed; close it, or double it (\"\") where it "
          + "belongs to the text.",
        "第 \(line) 行打开的引号一直没有关闭；请补上引号，若引号属于正文则写成两个（\"\"）。"
      )
    case .fieldTooLong(let line, isQuoted: false):
      Phrase(
        "line \(line) has a field of more than 1 MB; check that this is a CSV file.",
        "第 \(line) 行有一个字段超过 1 MB；请确认这是 CSV 文件。"
      )
    case .rowTooLong(let line):
      Phrase(
        "the row in line \(line) has more than 16 MB; check that this is a CSV file.",
        "第 \(line) 行超过 16 MB；请确认这是 CSV 文件。"
      )
    case .tooManyColumns(let line):
      Phrase(
        "the row in line \(line) has more than 16,384 fields; check that this is a CSV file.",
        "第 \(line) 行的字段超过 16384 个；请确认这是 CSV 文件。"
      )
    }
  }
}
