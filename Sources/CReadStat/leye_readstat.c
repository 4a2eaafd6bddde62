#include "leye_readstat.h"

#include <readstat.h>
#include <stdlib.h>

struct leye_readstat {
  readstat_writer_t *writer;
  leye_readstat_sink sink;
  void *context;
  int32_t format;
  readstat_label_set_t **labels;
  int32_t label_count;
  readstat_variable_t *last;
};

static ssize_t store(const void *bytes, size_t length, void *context) {
  leye_readstat *file = context;
  if (length == 0) return 0;
  return (ssize_t)file->sink(bytes, length, file->context);
}

leye_readstat *leye_readstat_open(int32_t format, leye_readstat_sink sink, void *context) {
  leye_readstat *file = calloc(1, sizeof *file);
  if (file == NULL) return NULL;
  file->writer = readstat_writer_init();
  if (file->writer == NULL) {
    free(file);
    return NULL;
  }
  file->sink = sink;
  file->context = context;
  file->format = format;
  readstat_set_data_writer(file->writer, store);
  return file;
}

void leye_readstat_close(leye_readstat *file) {
  readstat_writer_free(file->writer);
  free(file->labels);
  free(file);
}

int32_t leye_readstat_set_title(leye_readstat *file, const char *title, int64_t seconds) {
  readstat_error_t error = readstat_writer_set_file_label(file->writer, title);
  if (error != READSTAT_OK) return error;
  return readstat_writer_set_file_timestamp(file->writer, (time_t)seconds);
}

void leye_readstat_add_note(leye_readstat *file, const char *note) {
  readstat_add_note(file->writer, note);
}

int32_t leye_readstat_add_labels(leye_readstat *file, const char *name) {
  size_t size = (size_t)(file->label_count + 1) * sizeof *file->labels;
  readstat_label_set_t **grown = realloc(file->labels, size);
  if (grown == NULL) return -1;
  file->labels = grown;
  // Stata labels whole numbers only; SPSS any.
  readstat_type_t type =
      file->format == LEYE_READSTAT_DTA ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE;
  readstat_label_set_t *set = readstat_add_label_set(file->writer, type, name);
  if (set == NULL) return -1;
  grown[file->label_count] = set;
  return file->label_count++;
}

void leye_readstat_label(leye_readstat *file, int32_t labels, double value, const char *label) {
  if (file->format == LEYE_READSTAT_DTA) {
    readstat_label_int32_value(file->labels[labels], (int32_t)value, label);
  } else {
    readstat_label_double_value(file->labels[labels], value, label);
  }
}

void leye_readstat_label_missing(leye_readstat *file, int32_t labels, char tag,
                                 const char *label) {
  readstat_label_tagged_value(file->labels[labels], tag, label);
}

int32_t leye_readstat_add_variable(leye_readstat *file, const char *name, const char *label,
                                   int32_t kind, size_t width, int32_t measure,
                                   const char *display, int32_t labels) {
  readstat_type_t type = kind == LEYE_READSTAT_NUMBER ? READSTAT_TYPE_DOUBLE
                         : kind == LEYE_READSTAT_TEXT ? READSTAT_TYPE_STRING
                                                      : READSTAT_TYPE_STRING_REF;
  readstat_variable_t *variable = readstat_add_variable(file->writer, name, type, width);
  if (variable == NULL) return READSTAT_ERROR_MALLOC;
  readstat_variable_set_label(variable, label);
  if (display[0] != 0) readstat_variable_set_format(variable, display);
  readstat_variable_set_measure(variable, (readstat_measure_t)measure);
  if (labels >= 0) readstat_variable_set_label_set(variable, file->labels[labels]);
  file->last = variable;
  return READSTAT_OK;
}

int32_t leye_readstat_add_missing(leye_readstat *file, double value) {
  return readstat_variable_add_missing_double_value(file->last, value);
}

int32_t leye_readstat_add_text(leye_readstat *file, const char *text) {
  if (readstat_add_string_ref(file->writer, text) == NULL) return -1;
  return (int32_t)(file->writer->string_refs_count - 1);
}

int32_t leye_readstat_begin(leye_readstat *file, int64_t rows) {
  readstat_error_t error = file->format == LEYE_READSTAT_DTA
                               ? readstat_begin_writing_dta(file->writer, file, (long)rows)
                               : readstat_begin_writing_sav(file->writer, file, (long)rows);
  return error != READSTAT_OK ? error : readstat_validate_metadata(file->writer);
}

int32_t leye_readstat_begin_row(leye_readstat *file) { return readstat_begin_row(file->writer); }

int32_t leye_readstat_put_number(leye_readstat *file, int32_t variable, double value) {
  return readstat_insert_double_value(file->writer, readstat_get_variable(file->writer, variable),
                                      value);
}

int32_t leye_readstat_put_text(leye_readstat *file, int32_t variable, const char *text) {
  return readstat_insert_string_value(file->writer, readstat_get_variable(file->writer, variable),
                                      text);
}

int32_t leye_readstat_put_long_text(leye_readstat *file, int32_t variable, int32_t text) {
  return readstat_insert_string_ref(file->writer, readstat_get_variable(file->writer, variable),
                                    readstat_get_string_ref(file->writer, text));
}

int32_t leye_readstat_put_missing(leye_readstat *file, int32_t variable) {
  return readstat_insert_missing_value(file->writer,
                                       readstat_get_variable(file->writer, variable));
}

int32_t leye_readstat_put_tagged(leye_readstat *file, int32_t variable, char tag) {
  return readstat_insert_tagged_missing_value(
      file->writer, readstat_get_variable(file->writer, variable), tag);
}

int32_t leye_readstat_end_row(leye_readstat *file) { return readstat_end_row(file->writer); }

int32_t leye_readstat_end(leye_readstat *file) { return readstat_end_writing(file->writer); }
