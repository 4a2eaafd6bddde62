#include "cicu.h"

#include <unicode/unumberformatter.h>

extern "C" int32_t leye_icu_format_number(const uint16_t *skeleton, int32_t length,
                                          const char *locale, double number, uint16_t *result,
                                          int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(
      reinterpret_cast<const UChar *>(skeleton), length, locale, &status);
  UFormattedNumber *formatted = unumf_openResult(&status);
  int32_t written = -1;
  if (U_SUCCESS(status)) {
    unumf_formatDouble(formatter, number, formatted, &status);
    written =
        unumf_resultToString(formatted, reinterpret_cast<UChar *>(result), capacity, &status);
  }
  unumf_closeResult(formatted);
  unumf_close(formatter);
  return U_SUCCESS(status) && written <= capacity ? written : -1;
}
