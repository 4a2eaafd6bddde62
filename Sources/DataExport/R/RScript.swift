/// A script in R that loads an exported file with labels of variables and values.
///
/// It holds nothing but ASCII, so it reads the same under every locale; needs R 3.5 or newer.
public struct RScript: Sendable {
  /// What the script loads.
  public enum Source: Sendable, Hashable {
    /// A CSV file; base R reads it, and the script sets the labels.
    case csv
    /// An SPSS file; the package haven reads it, or foreign where haven is missing.
    case sav
    /// A Stata file; the package haven reads it.
    case dta
  }
  /// What the script loads.
  public let source: Source
  /// The name of the file, which lies in the folder of the script.
  public let file: String

  /// Creates a script.
  ///
  /// - Parameters:
  ///   - source: What the script loads.
  ///   - file: The name of the file, which lies in the folder of the script.
  public init(source: Source, file: String) {
    self.source = source
    self.file = file
  }

  /// The script for a table: it leaves the data frame in `survey`.
  ///
  /// - Parameter table: The table as it was written.
  /// - Returns: A text that ends with a line break.
  public func text(for table: DataTable) -> String {
    var text = """
      # Rscript FILE, or source("FILE", chdir = TRUE): the data frame is "survey".

      """
    text += """

      folder <- local({
        given <- grep("^--file=", commandArgs(FALSE), value = TRUE)
        if (length(given) == 1) dirname(sub("^--file=", "", given)) else "."
      })
      file <- file.path(folder, \(Self.literal(file)))

      """
    switch source {
    case .csv: text += csv(table)
    case .sav: text += Self.sav
    case .dta: text += Self.dta
    }
    let remarks = table.remarks.map { Self.literal($0) }.joined(separator: ",\n  ")
    text += """

      attr(survey, "label") <- \(Self.literal(table.title))
      attr(survey, "remarks") <- c(\(remarks))

      """
    return text + Self.ending
  }

  private func csv(_ table: DataTable) -> String {
    let classes = table.variables.map { variable in
      if case .text = variable.kind { "\"character\"" } else { "\"numeric\"" }
    }
    var text = """
      survey <- read.csv(file, fileEncoding = "UTF-8-BOM", check.names = FALSE,
        na.strings = "", colClasses = c(
          \(classes.joined(separator: ",\n    "))))

      """
    text += "labels <- list(\n"
    text += table.variables.map { variable in
      let values = variable.valueLabels.map {
        "\n      \(Self.literal($0.label)) = \(CSVText.numeral($0.value))"
      }
      return """
          list(name = \(Self.literal(variable.name)),
            label = \(Self.literal(variable.label)),
            values = c(\(values.joined(separator: ","))))
        """
    }
    .joined(separator: ",\n")
    text += """
      )
      for (variable in labels) {
        attr(survey[[variable$name]], "label") <- variable$label
        if (length(variable$values) > 0) attr(survey[[variable$name]], "labels") <- variable$values
      }

      """
    return text
  }

  private static let sav = """
    if (requireNamespace("haven", quietly = TRUE)) {
      survey <- haven::read_sav(file)
    } else if (requireNamespace("foreign", quietly = TRUE)) {
      survey <- foreign::read.spss(file, to.data.frame = TRUE, use.value.labels = FALSE,
        reencode = "UTF-8")
      names <- attr(survey, "variable.labels")
      for (name in names(survey)) {
        attr(survey[[name]], "label") <- names[[name]]
        attr(survey[[name]], "labels") <- attr(survey[[name]], "value.labels")
      }
    } else {
      stop("Install the package haven: install.packages(\\"haven\\")")
    }

    """

  private static let dta = """
    if (!requireNamespace("haven", quietly = TRUE)) {
      stop("Install the package haven: install.packages(\\"haven\\")")
    }
    survey <- haven::read_dta(file)

    """

  private static let ending = """

    # A variable as a factor with the labels of its values: as_labels(survey$NAME)
    as_labels <- function(x) {
      values <- attr(x, "labels")
      values <- sort(values)
      factor(as.numeric(x), levels = as.numeric(values), labels = names(values))
    }

    cat(nrow(survey), "rows,", ncol(survey), "variables\\n")

    """

  /// A text as a string of R in ASCII.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\0": literal += "\\uFFFD"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = digits.count > 4 ? 8 : 4
        literal += width == 8 ? "\\U" : "\\u"
        literal += String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return literal + "\""
  }
}
