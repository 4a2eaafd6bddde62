#pragma once
#include <stddef.h>
#include <stdint.h>

/// Cuts lines with ICU's word iterator for Chinese. The number of boundaries, -1 where ICU fails.
/// `ends` holds the index behind each line.
long icu_boundaries_utf8(const char *text, const size_t *ends, size_t count);
long icu_boundaries_utf16(const uint16_t *text, const size_t *ends, size_t count);
