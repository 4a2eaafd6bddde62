// The few things we need of libreadstat, as plain C functions with our own prefix.
//
// Why a shim: only its writers of SPSS and Stata files are in reach, none of its readers of foreign
// files, and bytes go to a function of ours, which checks that they were stored.
#ifndef LEYE_CREADSTAT_H
#define LEYE_CREADSTAT_H

#include <stddef.h>
#include <stdint.h>

/// A data file that is being written: labels, then variables, then rows, then its end.
typedef struct leye_readstat leye_readstat;

/// Stores bytes: how many, -1 when it fails.
typedef int64_t (*leye_readstat_sink)(const void *_Nonnull bytes, size_t length,
                                      void *_Nullable context);

enum { LEYE_READSTAT_SAV = 0, LEYE_READSTAT_DTA = 1 };
enum { LEYE_READSTAT_NUMBER = 0, LEYE_READSTAT_TEXT = 1, LEYE_READSTAT_LONG_TEXT = 2 };
enum { LEYE_READSTAT_NOMINAL = 1, LEYE_READSTAT_ORDINAL = 2, LEYE_READSTAT_SCALE = 3 };

/// NULL when memory is short.
leye_readstat *_Nullable leye_readstat_open(int32_t format, leye_readstat_sink _Nonnull sink,
                                            void *_Nullable context);
void leye_readstat_close(leye_readstat *_Nonnull file);

/// All functions below that return a number return 0, or libreadstat's error.

/// What stands at the head of the file. `seconds` since 1970 is the time of writing it shows.
int32_t leye_readstat_set_title(leye_readstat *_Nonnull file, const char *_Nonnull title,
                                int64_t seconds);
/// A line about the file: at most 80 bytes in an SPSS file.
void leye_readstat_add_note(leye_readstat *_Nonnull file, const char *_Nonnull note);

/// Begins a set of value labels; its number, from 0 on, -1 when memory is short.
int32_t leye_readstat_add_labels(leye_readstat *_Nonnull file, const char *_Nonnull name);
void leye_readstat_label(leye_readstat *_Nonnull file, int32_t labels, double value,
                         const char *_Nonnull label);
/// A label of one of Stata's missing values `.a` to `.z`.
void leye_readstat_label_missing(leye_readstat *_Nonnull file, int32_t labels, char tag,
                                 const char *_Nonnull label);

/// Adds the next variable. `width` is the greatest number of bytes of a text; `labels` the number of a
/// set, -1 for none.
int32_t leye_readstat_add_variable(leye_readstat *_Nonnull file, const char *_Nonnull name,
                                   const char *_Nonnull label, int32_t kind, size_t width,
                                   int32_t measure, const char *_Nonnull display, int32_t labels);
/// Declares a number of the variable added last as a missing value of the respondents (SPSS, three).
int32_t leye_readstat_add_missing(leye_readstat *_Nonnull file, double value);

/// Keeps a text longer than Stata's fixed ones; its number, from 0 on, -1 when memory is short. Before
/// `leye_readstat_begin` only.
int32_t leye_readstat_add_text(leye_readstat *_Nonnull file, const char *_Nonnull text);

int32_t leye_readstat_begin(leye_readstat *_Nonnull file, int64_t rows);
int32_t leye_readstat_begin_row(leye_readstat *_Nonnull file);
int32_t leye_readstat_put_number(leye_readstat *_Nonnull file, int32_t variable, double value);
int32_t leye_readstat_put_text(leye_readstat *_Nonnull file, int32_t variable,
                               const char *_Nonnull text);
int32_t leye_readstat_put_long_text(leye_readstat *_Nonnull file, int32_t variable, int32_t text);
int32_t leye_readstat_put_missing(leye_readstat *_Nonnull file, int32_t variable);
/// Stata's missing values `.a` to `.z`.
int32_t leye_readstat_put_tagged(leye_readstat *_Nonnull file, int32_t variable, char tag);
int32_t leye_readstat_end_row(leye_readstat *_Nonnull file);
int32_t leye_readstat_end(leye_readstat *_Nonnull file);

#endif
