#include "cicu.h"

#include <unicode/uregex.h>

namespace {

const UChar *units(const uint16_t *text) { return reinterpret_cast<const UChar *>(text); }

URegularExpression *inner(leye_icu_regex *regex) {
  return reinterpret_cast<URegularExpression *>(regex);
}

}  // namespace

extern "C" leye_icu_regex *leye_icu_regex_open(const uint16_t *pattern, int32_t length,
                                               bool ignores_case, int32_t time_limit,
                                               int32_t stack_limit) {
  UErrorCode status = U_ZERO_ERROR;
  const uint32_t flags = ignores_case ? UREGEX_CASE_INSENSITIVE : 0;
  URegularExpression *regex = uregex_open(units(pattern), length, flags, nullptr, &status);
  if (U_SUCCESS(status)) uregex_setTimeLimit(regex, time_limit, &status);
  if (U_SUCCESS(status)) uregex_setStackLimit(regex, stack_limit, &status);
  if (U_SUCCESS(status)) return reinterpret_cast<leye_icu_regex *>(regex);
  uregex_close(regex);
  return nullptr;
}

extern "C" void leye_icu_regex_close(leye_icu_regex *regex) { uregex_close(inner(regex)); }

extern "C" int32_t leye_icu_regex_find(leye_icu_regex *regex, const uint16_t *text,
                                       int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText(inner(regex), units(text), length, &status);
  const bool found = uregex_find(inner(regex), 0, &status);
  // The text is the caller's: it is not to be kept beyond the call.
  static const UChar nothing[] = {0};
  UErrorCode ignored = U_ZERO_ERROR;
  uregex_setText(inner(regex), nothing, 0, &ignored);
  if (U_FAILURE(status)) return -1;
  return found ? 1 : 0;
}
