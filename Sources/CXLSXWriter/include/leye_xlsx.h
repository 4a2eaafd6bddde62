// The few things we need of libxlsxwriter, as plain C functions with our own prefix.
//
// Why a shim: no function that writes a formula or a link is in reach, so no text of a respondent can
// become one, and formats and charts are plain values instead of objects with a hundred setters.
#ifndef LEYE_CXLSXWRITER_H
#define LEYE_CXLSXWRITER_H

#include <stdint.h>

/// A workbook, a sheet of it and the look of a cell. All live as long as the workbook.
typedef struct leye_xlsx leye_xlsx;
typedef struct leye_xlsx_sheet leye_xlsx_sheet;
typedef struct leye_xlsx_style leye_xlsx_style;
typedef struct leye_xlsx_chart leye_xlsx_chart;

/// Begins a workbook that `leye_xlsx_close` writes to a path. NULL when memory is short.
///
/// `folder` is where sheets are kept until then. Both texts are copied.
leye_xlsx *_Nullable leye_xlsx_open(const char *_Nonnull path, const char *_Nonnull folder);

/// Gives a workbook up without writing it.
void leye_xlsx_discard(leye_xlsx *_Nonnull workbook);

/// Writes the workbook and ends it: 0, or libxlsxwriter's error with the system's in `*system_error`.
int32_t leye_xlsx_close(leye_xlsx *_Nonnull workbook, int32_t *_Nonnull system_error);

void leye_xlsx_set_properties(leye_xlsx *_Nonnull workbook, const char *_Nonnull title,
                              const char *_Nonnull subject, const char *_Nonnull remarks);

/// Adds a sheet for A4 paper; NULL where the name is not one a sheet can have.
leye_xlsx_sheet *_Nullable leye_xlsx_add_sheet(leye_xlsx *_Nonnull workbook,
                                               const char *_Nonnull name);

/// Adds a look: a number format (empty for the general one), bold, wrapped, indented, with a fill
/// (0xRRGGBB, -1 for none).
leye_xlsx_style *_Nullable leye_xlsx_add_style(leye_xlsx *_Nonnull workbook,
                                               const char *_Nonnull number_format, int32_t is_bold,
                                               int32_t is_wrapped, int32_t indent, int32_t fill);

/// Both return 0, or libxlsxwriter's error.
int32_t leye_xlsx_put_text(leye_xlsx_sheet *_Nonnull sheet, int32_t row, int32_t column,
                           const char *_Nonnull text, leye_xlsx_style *_Nullable style);
int32_t leye_xlsx_put_number(leye_xlsx_sheet *_Nonnull sheet, int32_t row, int32_t column,
                             double number, leye_xlsx_style *_Nullable style);

/// The width of a column in characters.
void leye_xlsx_set_width(leye_xlsx_sheet *_Nonnull sheet, int32_t column, double width);
/// Keeps the rows above and the columns before a cell in sight.
void leye_xlsx_freeze(leye_xlsx_sheet *_Nonnull sheet, int32_t row, int32_t column);

/// In a scatter chart the names are numbers across, a series with a colour is a line, one without is dots.
enum {
  LEYE_XLSX_BAR_STACKED = 0,
  LEYE_XLSX_BAR = 1,
  LEYE_XLSX_COLUMN = 2,
  LEYE_XLSX_LINE = 3,
  LEYE_XLSX_SCATTER = 4,
};

leye_xlsx_chart *_Nullable leye_xlsx_add_chart(leye_xlsx *_Nonnull workbook, int32_t kind);
/// Adds the series of a column over some rows of a sheet, with the names of another column.
///
/// `colour` is 0xRRGGBB; -1 shows neither line nor filling, only what stands between series.
int32_t leye_xlsx_add_series(leye_xlsx_chart *_Nonnull chart, const char *_Nonnull sheet,
                             int32_t first_row, int32_t last_row, int32_t names, int32_t values,
                             const char *_Nonnull name, int32_t colour);
/// Titles, the range of values, the format of their numbers.
void leye_xlsx_set_chart(leye_xlsx_chart *_Nonnull chart, const char *_Nonnull title,
                         double minimum, double maximum, const char *_Nonnull number_format);
/// Joins the highest and the lowest series of each place by a line: an interval.
void leye_xlsx_join_high_low(leye_xlsx_chart *_Nonnull chart);
/// Puts a chart on a sheet, its size in pixels; `description` is for those who do not see it.
int32_t leye_xlsx_place_chart(leye_xlsx_sheet *_Nonnull sheet, int32_t row, int32_t column,
                              leye_xlsx_chart *_Nonnull chart, int32_t width, int32_t height,
                              const char *_Nonnull description);

#endif
