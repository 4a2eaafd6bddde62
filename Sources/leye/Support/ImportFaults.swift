import Messages

/// A row whose answers break a rule of the survey.
struct AnswerCheckFault: Fault {
  let phrase: Phrase
  let category = FaultCategory.badData

  init(line: Int, question: String, _ problem: Phrase) {
    phrase = Phrase(
      "Line \(line), question “\(question)”: \(problem.english)",
      "第 \(line) 行“\(question)”题：\(problem.chinese)"
    )
  }
}

/// A strict import that met bad rows.
struct StrictImportFault: Fault {
  let refused: Int
  let category = FaultCategory.badData

  var phrase: Phrase {
    let rows = refused == 1 ? "1 row" : "\(refused) rows"
    return Phrase(
      "\(rows) cannot be imported, so nothing was (--strict). Mend them or leave out --strict.",
      "有 \(refused) 行不能导入，因此没有导入任何答卷（--strict）。请改正，或去掉 --strict。"
    )
  }
}

/// A strict import of more rows from a pipe than are kept in memory.
struct StrictPipeFault: Fault {
  let limit: Int
  let category = FaultCategory.badData

  var phrase: Phrase {
    Phrase(
      "Standard input has more than \(limit) rows, and --strict looks through all of them first; "
        + "nothing was imported. Save them in a file and import that.",
      "标准输入超过 \(limit) 行，而 --strict 要先把全部行检查一遍；没有导入任何答卷。请存成文件后再导入。"
    )
  }
}
