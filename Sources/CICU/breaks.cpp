#include "cicu.h"

#include <unicode/ubrk.h>

#include <memory>

namespace {

struct BreakIteratorCloser {
  void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};

const UChar *units(const uint16_t *text) { return reinterpret_cast<const UChar *>(text); }

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
