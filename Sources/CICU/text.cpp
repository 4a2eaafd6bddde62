#include "cicu.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include <memory>
#include <vector>

namespace {

struct BreakIteratorCloser {
  void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

const UNormalizer2 *nfkc() {
  static const UNormalizer2 *normalizer = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCInstance(&status);
  }();
  return normalizer;
}

const UChar *units(const uint16_t *text) { return reinterpret_cast<const UChar *>(text); }

constexpr int32_t kFirstIdeograph = 0x3400;
constexpr int32_t kLastIdeograph = 0x9FFF;

// One pass over all ideographs, each on a line of its own so that no rule sees a neighbour.
std::vector<uint16_t> make_simplified_table() {
  std::vector<uint16_t> table(65536);
  for (int32_t unit = 0; unit < 65536; ++unit) table[unit] = static_cast<uint16_t>(unit);
  UErrorCode status = U_ZERO_ERROR;
  static const UChar name[] = u"Hant-Hans";
  UTransliterator *transliterator =
      utrans_openU(name, -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
  if (U_FAILURE(status)) return table;
  std::vector<UChar> lines;
  lines.reserve(2 * (kLastIdeograph - kFirstIdeograph + 1));
  for (int32_t unit = kFirstIdeograph; unit <= kLastIdeograph; ++unit) {
    lines.push_back(static_cast<UChar>(unit));
    lines.push_back(u'\n');
  }
  int32_t length = static_cast<int32_t>(lines.size());
  int32_t limit = length;
  const int32_t before = length;
  lines.resize(2 * lines.size());
  utrans_transUChars(transliterator, lines.data(), &length, static_cast<int32_t>(lines.size()), 0,
                     &limit, &status);
  utrans_close(transliterator);
  if (U_FAILURE(status) || length != before) return table;
  for (int32_t unit = kFirstIdeograph, at = 0; unit <= kLastIdeograph; ++unit, at += 2) {
    table[unit] = static_cast<uint16_t>(lines[at]);
  }
  return table;
}

}  // namespace

extern "C" int32_t leye_icu_word_breaks(const uint16_t *text, int32_t length, int32_t *ends,
                                        int32_t capacity) {
  thread_local std::unique_ptr<UBreakIterator, BreakIteratorCloser> iterator;
  UErrorCode status = U_ZERO_ERROR;
  if (!iterator) iterator.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
  if (U_FAILURE(status)) return -1;
  ubrk_setText(iterator.get(), units(text), length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  ubrk_first(iterator.get());
  for (int32_t end = ubrk_next(iterator.get()); end != UBRK_DONE && count < capacity;
       end = ubrk_next(iterator.get())) {
    ends[count++] = end;
  }
  // The text belongs to the caller: leave no pointer to it behind.
  ubrk_setText(iterator.get(), u"", 0, &status);
  return count;
}

extern "C" bool leye_icu_is_normalized(const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t span = unorm2_spanQuickCheckYes(nfkc(), units(text), length, &status);
  return U_SUCCESS(status) && span == length;
}

extern "C" int32_t leye_icu_normalize(const uint16_t *text, int32_t length, uint16_t *result,
                                      int32_t *map, int32_t capacity) {
  const UNormalizer2 *normalizer = nfkc();
  int32_t written = 0;
  int32_t at = 0;
  while (at < length) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t span = unorm2_spanQuickCheckYes(normalizer, units(text) + at, length - at, &status);
    if (U_FAILURE(status) || written + span > capacity) return -1;
    for (int32_t i = 0; i < span; ++i) {
      result[written] = text[at + i];
      map[written++] = at + i;
    }
    at += span;
    if (at >= length) break;
    // A piece that changes runs to the next character that no earlier one can join with.
    int32_t end = at;
    do {
      UChar32 character;
      U16_NEXT(text, end, length, character);
      if (end >= length) break;
      int32_t peek = end;
      U16_NEXT(text, peek, length, character);
      if (unorm2_hasBoundaryBefore(normalizer, character)) break;
    } while (end < length);
    int32_t produced =
        unorm2_normalize(normalizer, units(text) + at, end - at,
                         reinterpret_cast<UChar *>(result) + written, capacity - written, &status);
    if (U_FAILURE(status)) return -1;
    for (int32_t i = 0; i < produced; ++i) map[written + i] = at;
    written += produced;
    at = end;
  }
  return written;
}

extern "C" const uint16_t *leye_icu_simplified_table(void) {
  static const std::vector<uint16_t> table = make_simplified_table();
  return table.data();
}
