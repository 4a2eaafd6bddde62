import Foundation

/// Measures speed, memory and agreement with people on public data and prints one table.
///
/// Speeds are CPU seconds and ratios within one run, since wall time says more about the machine's other
/// work than about the program. Usage: `leye-benchmarks [commands|screen|dashboard|serve|reports|segmentation|sentiment]…`, all
/// without an argument. `LEYE_SHARED_DATA`, `LEYE_LEXICONS`, `LEYE` and `LEYE_SEGMENTED` (files of segmented
/// sentences, with `:` between) name other places.
@main
enum Benchmarks {
  static func main() {
    do {
      try measure()
    } catch {
      print("stopped: \(error)")
      exit(1)
    }
  }

  private static func measure() throws {
    let wanted = CommandLine.arguments.dropFirst()
    let places = Places()
    // Commands first: a child's peak memory cannot be told from what its parent held when it began.
    if wanted.isEmpty || wanted.contains("commands") {
      try CommandFigures(places: places).measure()
      try FormFigures(places: places).measure()
    }
    if wanted.isEmpty || wanted.contains("screen") { try ScreenFigures().measure() }
    if wanted.isEmpty || wanted.contains("dashboard") {
      try DashboardFigures(places: places).measure()
    }
    if wanted.isEmpty || wanted.contains("serve") {
      try ServeFigures(places: places).measure()
    }
    if wanted.isEmpty || wanted.contains("reports") {
      try ReportFigures(places: places).measure()
    }
    if wanted.isEmpty || wanted.contains("segmentation") {
      try SegmentationFigures(places: places).measure()
    }
    if wanted.isEmpty || wanted.contains("sentiment") {
      try SentimentFigures(places: places).measure()
    }
  }
}
