import Messages
import Segmentation
import TableImport
import Testing

private func phrase(_ kind: TableFault.Kind, path: String = "a.csv") -> Phrase {
  TableFault(path: path, kind: kind).phrase
}

@Suite struct TableFaultTests {
  @Test func `a file that does not exist`() {
    #expect(
      phrase(.noFile(nearest: "b.csv"))
        == Phrase(
          "a.csv: there is no such file; did you mean “b.csv”?",
          "a.csv：没有这个文件；您要的是“b.csv”吗？"
        )
    )
    #expect(
      phrase(.noFile(nearest: nil))
        == Phrase(
          "a.csv: there is no such file; check the name and the folder.",
          "a.csv：没有这个文件；请检查文件名和所在文件夹。"
        )
    )
  }

  @Test func `a file that cannot be read`() {
    #expect(
      phrase(.isFolder)
        == Phrase(
          "a.csv: this is a folder; name the CSV file in it.",
          "a.csv：这是一个文件夹；请写出其中的 CSV 文件名。"
        )
    )
    #expect(
      phrase(.notPermitted)
        == Phrase(
          "a.csv: the file may not be read; ask its owner for permission, or copy it to your own "
            + "folder.",
          "a.csv：没有读取权限；请向文件所有者申请权限，或把文件复制到自己的文件夹。"
        )
    )
    #expect(
      phrase(.unreadable)
        == Phrase(
          "a.csv: reading failed before the end of the file; check the disk or the connection and "
            + "try again.",
          "a.csv：文件没有读完就出错了；请检查磁盘或网络连接后重试。"
        )
    )
  }

  @Test func `a file with nothing in it, from standard input`() {
    #expect(
      phrase(.empty, path: "-")
        == Phrase(
          "Standard input: the file is empty; its first row must name the columns. Export it again.",
          "标准输入：文件是空的；第一行必须是列名。请重新导出。"
        )
    )
  }

  @Test func `a file of another kind`() {
    #expect(
      phrase(.notText(.workbook))
        == Phrase(
          "a.csv: this is a spreadsheet workbook, not a CSV file; open it and save it as “CSV "
            + "UTF-8”.",
          "a.csv：这是电子表格工作簿，不是 CSV 文件；请打开后另存为“CSV UTF-8”。"
        )
    )
    #expect(
      phrase(.notText(.webPage))
        == Phrase(
          "a.csv: this is a web page, not a CSV file; open it in a spreadsheet and save it as “CSV "
            + "UTF-8”.",
          "a.csv：这是网页，不是 CSV 文件；请用电子表格软件打开后另存为“CSV UTF-8”。"
        )
    )
    #expect(
      phrase(.notText(.compressed))
        == Phrase(
          "a.csv: this is a compressed file; unpack it and name the CSV file in it.",
          "a.csv：这是压缩文件；请先解压，再写出其中的 CSV 文件名。"
        )
    )
  }

  @Test func `a first line that holds data is not quoted`() {
    let columns = [["1", "吃好几次了"], ["好", "食堂不错，就是远"]]
    for heads in columns {
      let words = phrase(.noColumn(name: "text", nearest: nil, columns: heads))
      #expect(!words.english.contains(heads[1]) && !words.chinese.contains(heads[1]))
    }
  }

  @Test func `a column that is not there`() {
    #expect(
      phrase(.noColumn(name: "内荣", nearest: "内容", columns: ["时间", "内容"]))
        == Phrase(
          "a.csv: there is no column “内荣”. Did you mean “内容”? The columns are: “时间”, “内容”.",
          "a.csv：没有“内荣”这一列。您要的是“内容”吗？现有的列：“时间”、“内容”。"
        )
    )
    #expect(
      phrase(.noColumn(name: "text", nearest: nil, columns: ["时间"]))
        == Phrase(
          "a.csv: there is no column “text”. The columns are: “时间”.",
          "a.csv：没有“text”这一列。现有的列：“时间”。"
        )
    )
  }

  @Test func `bytes that the encoding does not have`() {
    #expect(
      phrase(.malformed(count: 3, encoding: .utf8, isTold: false))
        == Phrase(
          "a.csv: 3 places are not valid UTF-8, which was assumed, and read as �; give the encoding "
            + "with --encoding, such as --encoding gb18030.",
          "a.csv：按推测的 UTF-8 编码读取时有 3 处无效，已读作 �；请用 --encoding 指定编码，"
            + "例如 --encoding gb18030。"
        )
    )
    #expect(
      phrase(.malformed(count: 1, encoding: .gb18030, isTold: true))
        == Phrase(
          "a.csv: 1 place is not valid GB18030, as told with --encoding, and read as �; give another "
            + "--encoding, or leave it out to have it recognised.",
          "a.csv：有 1 处不符合 --encoding 指定的 GB18030 编码，已读作 �；请换一个 --encoding，"
            + "或去掉它以自动识别。"
        )
    )
    #expect(
      phrase(.droppedNULs(count: 2))
        == Phrase(
          "a.csv: 2 NUL bytes were left out; the file may be damaged, or in an encoding to be told "
            + "with --encoding.",
          "a.csv：略去了 2 个 NUL 字节；文件可能已损坏，也可能需要用 --encoding 指定编码。"
        )
    )
  }

  @Test func `rows that do not fit the header`() {
    #expect(
      phrase(.ragged(count: 7, lines: [3, 5], columns: 4))
        == Phrase(
          "a.csv: 7 rows have another number of fields than the 4 of the header, in lines 3, 5 and "
            + "others; look for a separator or a quote that is not within quotes.",
          "a.csv：有 7 行的字段数与表头的 4 列不同，见第 3、5 行等；请检查是否有分隔符或引号没有放在引号内。"
        )
    )
    #expect(
      phrase(.notRows(.unclosedQuote(line: 9)))
        == Phrase(
          "a.csv: a quote opened in line 9 is never closed; close it, or double it (\"\") where it "
            + "belongs to the text.",
          "a.csv：第 9 行打开的引号一直没有关闭；请补上引号，若引号属于正文则写成两个（\"\"）。"
        )
    )
    #expect(
      phrase(.notRows(.fieldTooLong(line: 9, isQuoted: true)))
        == Phrase(
          "a.csv: a field is longer than 1 MB, or a quote opened in line 9 is never closed; close it, "
            + "or double it (\"\") where it belongs to the text.",
          "a.csv：有字段超过 1 MB，或者第 9 行打开的引号一直没有关闭；请补上引号，若引号属于正文则写成两个（\"\"）。"
        )
    )
    #expect(
      phrase(.notRows(.fieldTooLong(line: 9, isQuoted: false)))
        == Phrase(
          "a.csv: line 9 has a field of more than 1 MB; check that this is a CSV file.",
          "a.csv：第 9 行有一个字段超过 1 MB；请确认这是 CSV 文件。"
        )
    )
    #expect(
      phrase(.notRows(.rowTooLong(line: 9)))
        == Phrase(
          "a.csv: the row in line 9 has more than 16 MB; check that this is a CSV file.",
          "a.csv：第 9 行超过 16 MB；请确认这是 CSV 文件。"
        )
    )
    #expect(
      phrase(.notRows(.tooManyColumns(line: 9)))
        == Phrase(
          "a.csv: the row in line 9 has more than 16,384 fields; check that this is a CSV file.",
          "a.csv：第 9 行的字段超过 16384 个；请确认这是 CSV 文件。"
        )
    )
  }

  @Test func `exit codes tell missing input from bad data`() {
    let categories: [(TableFault.Kind, FaultCategory)] = [
      (.noFile(nearest: nil), .noInput), (.isFolder, .noInput), (.notPermitted, .notAllowed),
      (.unreadable, .inputOutput), (.empty, .badData),
      (.notRows(.unclosedQuote(line: 1)), .badData),
    ]
    for (kind, category) in categories {
      #expect(TableFault(path: "a.csv", kind: kind).category == category)
    }
  }
}
