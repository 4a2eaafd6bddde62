public import Messages

extension FormImportFault {
  /// What went wrong, where, and what to do about it.
  public var phrase: Phrase {
    switch kind {
    case .empty:
      Phrase("the file is empty. Check the name.", "文件是空的。请检查文件名。")
    case .tooLarge(let size):
      Phrase(
        "the file is larger than \(size) MB. Questionnaires are much smaller; check the name.",
        "文件超过 \(size) MB。问卷远小于此，请检查文件名。"
      )
    case .unknownFormat:
      Phrase(
        "the format cannot be told from the name or the content. Name it with --from.",
        "从文件名和内容看不出格式。请用 --from 指明。"
      )
    case .otherFormat(let format):
      Phrase(
        "the content looks like \(format.rawValue). Leave --from out, or write --from \(format.rawValue).",
        "内容像是 \(format.rawValue)。请去掉 --from，或写 --from \(format.rawValue)。"
      )
    case .oldWorkbook:
      Phrase(
        "this is a workbook of Excel 95 or before. Open it and save it as .xlsx.",
        "这是 Excel 95 或更早的工作簿。请打开后另存为 .xlsx。"
      )
    case .noSurveySheet(let names):
      Phrase(
        "no sheet is named “survey” or begins with the columns type and name; there are "
          + "\(Listing.phrase(names).english). Name the sheet with the questions “survey”.",
        "没有名为“survey”或以 type、name 列开头的工作表，只有\(Listing.phrase(names).chinese)。"
          + "请把题目所在的工作表命名为“survey”。"
      )
    case .noTypeColumn(let sheet):
      Phrase(
        "the sheet “\(sheet)” has no column “type”. Add it: the first row names the columns.",
        "工作表“\(sheet)”没有“type”列。请补上：第一行是列名。"
      )
    case .deepGroups(let place, let limit):
      Phrase(
        "\(place.english): groups are nested deeper than \(limit). Nest less.",
        "\(place.chinese)：分组嵌套超过 \(limit) 层。请减少嵌套。"
      )
    case .resultTooLarge:
      Phrase(
        "the survey would be too large to write: lists of choices are copied to every question. "
          + "Split the form.",
        "生成的问卷过大：选项表会复制到每道题。请拆分问卷。"
      )
    case .notLimeSurvey:
      Phrase(
        "this is XML, but no survey of LimeSurvey. Export the survey as .lss and try again.",
        "这是 XML，但不是 LimeSurvey 问卷。请重新导出为 .lss。"
      )
    case .noQuestions:
      Phrase(
        "there is no question in it. Questions look like “1. 您的性别 [单选题]”.",
        "其中没有题目。题目应写成“1. 您的性别 [单选题]”。"
      )
    case .notTable(let words): words
    case .notText:
      Phrase(
        "the text cannot be decoded. Save the file as UTF-8.",
        "文字无法解码。请把文件另存为 UTF-8。"
      )
    case .json(let words): words
    default: filePhrase
    }
  }

  /// What is wrong with the file itself.
  private var filePhrase: Phrase {
    switch kind {
    case .encryptedArchive:
      Phrase(
        "the file is protected by a password. Save it without one.",
        "文件有密码保护。请另存为没有密码的文件。"
      )
    case .inflatesTooMuch(let size):
      Phrase(
        "the archive inflates to more than \(size) MB, as no questionnaire does. Nothing was taken over.",
        "压缩包解开后超过 \(size) MB，不会是问卷。没有导入任何内容。"
      )
    case .tooManyEntries(let limit):
      Phrase(
        "the archive has more than \(limit) entries, as no questionnaire has. Nothing was taken over.",
        "压缩包内的文件超过 \(limit) 个，不会是问卷。没有导入任何内容。"
      )
    case .nothingInArchive:
      Phrase(
        "the archive holds neither a workbook nor a survey of LimeSurvey. Check the name.",
        "压缩包里没有工作簿，也没有 LimeSurvey 问卷。请检查文件名。"
      )
    case .damagedWorkbook(let place):
      Phrase(
        "\(place.english) is damaged or cut off. Copy the file anew, or open it and save it as .xlsx.",
        "\(place.chinese)已损坏或不完整。请重新复制文件，或打开后另存为 .xlsx。"
      )
    case .noWorkbook:
      Phrase(
        "this is a file of an old Office program, but no workbook. Check the name.",
        "这是旧版 Office 文件，但不是工作簿。请检查文件名。"
      )
    case .malformedXML(let part, let line):
      Phrase(
        "\(part), line \(line): the XML is not well-formed. Export the file anew.",
        "\(part) 第 \(line) 行：XML 不完整或有误。请重新导出文件。"
      )
    case .deepXML(let part, let limit):
      Phrase(
        "\(part): elements are nested deeper than \(limit). Export the file anew.",
        "\(part)：元素嵌套超过 \(limit) 层。请重新导出文件。"
      )
    case .entitiesInXML(let part):
      Phrase(
        "\(part): the XML declares entities, which are not read. Remove the DOCTYPE.",
        "\(part)：XML 声明了实体，这里不读取。请删去 DOCTYPE。"
      )
    case .tooManyCells:
      Phrase(
        "the workbook has more cells or text than a questionnaire. Remove what does not belong to it.",
        "工作簿的单元格或文字远多于问卷。请删去无关内容。"
      )
    default:
      Phrase(
        "the archive is damaged or cut off. Copy or export it anew.",
        "压缩包已损坏或不完整。请重新复制或导出。"
      )
    }
  }
}
