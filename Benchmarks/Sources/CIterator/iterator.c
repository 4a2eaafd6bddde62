#include "iterator.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

static long count_boundaries(UBreakIterator *iterator) {
  long count = 0;
  while (ubrk_next(iterator) != UBRK_DONE) count += 1;
  return count;
}

long icu_boundaries_utf8(const char *text, const size_t *ends, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UText line = UTEXT_INITIALIZER;
  size_t start = 0;
  long total = 0;
  for (size_t index = 0; index < count && U_SUCCESS(status); index += 1) {
    utext_openUTF8(&line, text + start, (int64_t)(ends[index] - start), &status);
    ubrk_setUText(iterator, &line, &status);
    if (U_SUCCESS(status)) total += count_boundaries(iterator);
    start = ends[index];
  }
  utext_close(&line);
  ubrk_close(iterator);
  return U_FAILURE(status) ? -1 : total;
}

long icu_boundaries_utf16(const uint16_t *text, const size_t *ends, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  size_t start = 0;
  long total = 0;
  for (size_t index = 0; index < count && U_SUCCESS(status); index += 1) {
    ubrk_setText(iterator, (const UChar *)text + start, (int32_t)(ends[index] - start), &status);
    if (U_SUCCESS(status)) total += count_boundaries(iterator);
    start = ends[index];
  }
  ubrk_close(iterator);
  return U_FAILURE(status) ? -1 : total;
}
