#include "leye_xlsx.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

// The opaque types are libxlsxwriter's own.
static lxw_workbook *book(leye_xlsx *workbook) { return (lxw_workbook *)workbook; }
static lxw_worksheet *page(leye_xlsx_sheet *sheet) { return (lxw_worksheet *)sheet; }

leye_xlsx *leye_xlsx_open(const char *path, const char *folder) {
  lxw_workbook_options options = {.constant_memory = LXW_FALSE,
                                  .tmpdir = (char *)(uintptr_t)folder,
                                  .use_zip64 = LXW_FALSE};
  return (leye_xlsx *)workbook_new_opt(path, &options);
}

void leye_xlsx_discard(leye_xlsx *workbook) { lxw_workbook_free(book(workbook)); }

int32_t leye_xlsx_close(leye_xlsx *workbook, int32_t *system_error) {
  // The library tells its faults on standard error, in English; ours are told once, by the caller.
  FILE *told = stderr;
  FILE *nowhere = fopen("/dev/null", "w");
  if (nowhere != NULL) stderr = nowhere;
  errno = 0;
  lxw_error error = workbook_close(book(workbook));
  *system_error = error == LXW_NO_ERROR ? 0 : errno;
  stderr = told;
  if (nowhere != NULL) fclose(nowhere);
  return (int32_t)error;
}

void leye_xlsx_set_properties(leye_xlsx *workbook, const char *title, const char *subject,
                              const char *remarks) {
  // Copied by the library.
  lxw_doc_properties properties;
  memset(&properties, 0, sizeof properties);
  properties.title = (char *)(uintptr_t)title;
  properties.subject = (char *)(uintptr_t)subject;
  properties.comments = (char *)(uintptr_t)remarks;
  properties.author = (char *)(uintptr_t) "Leye";
  workbook_set_properties(book(workbook), &properties);
}

leye_xlsx_sheet *leye_xlsx_add_sheet(leye_xlsx *workbook, const char *name) {
  lxw_worksheet *sheet = workbook_add_worksheet(book(workbook), name);
  if (sheet == NULL) return NULL;
  // On paper a table is as wide as the page, and as long as it takes.
  worksheet_set_paper(sheet, 9);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  return (leye_xlsx_sheet *)sheet;
}

leye_xlsx_style *leye_xlsx_add_style(leye_xlsx *workbook, const char *number_format,
                                     int32_t is_bold, int32_t is_wrapped, int32_t indent,
                                     int32_t fill) {
  lxw_format *format = workbook_add_format(book(workbook));
  if (format == NULL) return NULL;
  if (number_format[0] != 0) format_set_num_format(format, number_format);
  if (is_bold) format_set_bold(format);
  if (is_wrapped) format_set_text_wrap(format);
  if (indent > 0) format_set_indent(format, (uint8_t)(indent > 15 ? 15 : indent));
  if (fill >= 0) format_set_bg_color(format, (lxw_color_t)fill);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return (leye_xlsx_style *)format;
}

int32_t leye_xlsx_put_text(leye_xlsx_sheet *sheet, int32_t row, int32_t column, const char *text,
                           leye_xlsx_style *style) {
  return (int32_t)worksheet_write_string(page(sheet), (lxw_row_t)row, (lxw_col_t)column, text,
                                         (lxw_format *)style);
}

int32_t leye_xlsx_put_number(leye_xlsx_sheet *sheet, int32_t row, int32_t column, double number,
                             leye_xlsx_style *style) {
  return (int32_t)worksheet_write_number(page(sheet), (lxw_row_t)row, (lxw_col_t)column, number,
                                         (lxw_format *)style);
}

void leye_xlsx_set_width(leye_xlsx_sheet *sheet, int32_t column, double width) {
  worksheet_set_column(page(sheet), (lxw_col_t)column, (lxw_col_t)column, width, NULL);
}

void leye_xlsx_freeze(leye_xlsx_sheet *sheet, int32_t row, int32_t column) {
  worksheet_freeze_panes(page(sheet), (lxw_row_t)row, (lxw_col_t)column);
}
