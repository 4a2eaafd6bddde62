#include "leye_xlsx.h"

#include <xlsxwriter.h>

static lxw_chart *drawing(leye_xlsx_chart *chart) { return (lxw_chart *)chart; }

static int is_scatter(const lxw_chart *chart) { return chart->type == LXW_CHART_SCATTER; }

static int is_line(const lxw_chart *chart) {
  return chart->type == LXW_CHART_LINE || is_scatter(chart);
}

// In charts of bars the axis of the values is the other one.
static lxw_chart_axis *values_of(lxw_chart *chart) {
  // Both axes of a scatter chart hold numbers; the values stand upright.
  if (is_scatter(chart)) return chart->y_axis;
  return chart->x_axis->is_value ? chart->x_axis : chart->y_axis;
}

static lxw_chart_axis *names_of(lxw_chart *chart) {
  if (is_scatter(chart)) return chart->x_axis;
  return chart->x_axis->is_value ? chart->y_axis : chart->x_axis;
}

leye_xlsx_chart *leye_xlsx_add_chart(leye_xlsx *workbook, int32_t kind) {
  uint8_t type = kind == LEYE_XLSX_BAR_STACKED ? LXW_CHART_BAR_STACKED
                 : kind == LEYE_XLSX_BAR       ? LXW_CHART_BAR
                 : kind == LEYE_XLSX_COLUMN    ? LXW_CHART_COLUMN
                 : kind == LEYE_XLSX_SCATTER   ? LXW_CHART_SCATTER
                                               : LXW_CHART_LINE;
  lxw_chart *chart = workbook_add_chart((lxw_workbook *)workbook, type);
  if (chart == NULL) return NULL;
  // The first row of a table is the topmost bar.
  if (kind == LEYE_XLSX_BAR_STACKED || kind == LEYE_XLSX_BAR) {
    chart_axis_set_reverse(names_of(chart));
  }
  // Names stand at the edge, not at zero in the midst of the bars.
  chart_axis_set_label_position(names_of(chart), LXW_CHART_AXIS_LABEL_POSITION_LOW);
  lxw_chart_line grid = {.color = 0xD9D9D9, .width = 0.75f};
  chart_axis_major_gridlines_set_line(values_of(chart), &grid);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  return (leye_xlsx_chart *)chart;
}

int32_t leye_xlsx_add_series(leye_xlsx_chart *opaque, const char *sheet, int32_t first_row,
                             int32_t last_row, int32_t names, int32_t values, const char *name,
                             int32_t colour) {
  lxw_chart *chart = drawing(opaque);
  lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
  if (series == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  chart_series_set_categories(series, sheet, (lxw_row_t)first_row, (lxw_col_t)names,
                              (lxw_row_t)last_row, (lxw_col_t)names);
  chart_series_set_values(series, sheet, (lxw_row_t)first_row, (lxw_col_t)values,
                          (lxw_row_t)last_row, (lxw_col_t)values);
  chart_series_set_name(series, name);
  lxw_chart_line line = {.color = (lxw_color_t)(colour < 0 ? 0 : colour),
                         .none = colour < 0,
                         .width = 2.25f};
  lxw_chart_fill fill = {.color = (lxw_color_t)(colour < 0 ? 0 : colour), .none = colour < 0};
  if (is_line(chart)) {
    chart_series_set_line(series, &line);
    if (colour < 0) {
      // Not a dash: the library writes a name for it that the format does not know.
      chart_series_set_marker_type(series, LXW_CHART_MARKER_DIAMOND);
      chart_series_set_marker_size(series, 4);
      lxw_chart_line edge = {.color = 0x7F7F7F, .width = 1};
      chart_series_set_marker_line(series, &edge);
      lxw_chart_fill grey = {.color = 0x7F7F7F};
      chart_series_set_marker_fill(series, &grey);
    } else if (is_scatter(chart)) {
      chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    } else {
      chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
      chart_series_set_marker_size(series, 7);
      chart_series_set_marker_fill(series, &fill);
    }
  } else {
    chart_series_set_fill(series, &fill);
  }
  return LXW_NO_ERROR;
}

void leye_xlsx_set_chart(leye_xlsx_chart *opaque, const char *title, double minimum,
                         double maximum, const char *number_format) {
  lxw_chart *chart = drawing(opaque);
  chart_title_set_name(chart, title);
  chart_axis_set_min(values_of(chart), minimum);
  chart_axis_set_max(values_of(chart), maximum);
  if (number_format[0] != 0) chart_axis_set_num_format(values_of(chart), number_format);
}

void leye_xlsx_join_high_low(leye_xlsx_chart *opaque) {
  lxw_chart_line line = {.color = 0x7F7F7F, .width = 1};
  chart_set_high_low_lines(drawing(opaque), &line);
}

int32_t leye_xlsx_place_chart(leye_xlsx_sheet *sheet, int32_t row, int32_t column,
                              leye_xlsx_chart *opaque, int32_t width, int32_t height,
                              const char *description) {
  // A chart without other size is 480 × 288 pixels.
  lxw_chart_options options = {.x_scale = width / 480.0, .y_scale = height / 288.0,
                               .description = (char *)(uintptr_t)description};
  return (int32_t)worksheet_insert_chart_opt((lxw_worksheet *)sheet, (lxw_row_t)row,
                                             (lxw_col_t)column, drawing(opaque), &options);
}
