#include "cicu.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/uversion.h>
#include <unicode/utypes.h>

struct leye_icu_dictionary {
  const char16_t *trie;
};

namespace {

// The header of a dictionary is an array of int32: [0] the offset of the trie, [4] its kind.
constexpr int kTrieOffset = 0;
constexpr int kTrieKind = 4;
constexpr int kTrieKindMask = 7;
constexpr int kTrieOfUChars = 1;

const leye_icu_dictionary *open_dictionary() {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory *data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) return nullptr;
  auto bytes = static_cast<const uint8_t *>(udata_getMemory(data));
  auto header = reinterpret_cast<const int32_t *>(bytes);
  if ((header[kTrieKind] & kTrieKindMask) != kTrieOfUChars) {
    udata_close(data);
    return nullptr;
  }
  auto trie = reinterpret_cast<const char16_t *>(bytes + header[kTrieOffset]);
  return new leye_icu_dictionary{trie};
}

}  // namespace

extern "C" const char *leye_icu_version(void) { return U_ICU_VERSION; }

extern "C" const leye_icu_dictionary *leye_icu_dictionary_shared(void) {
  static const leye_icu_dictionary *dictionary = open_dictionary();
  return dictionary;
}

extern "C" int32_t leye_icu_dictionary_matches(const leye_icu_dictionary *dictionary,
                                               const uint16_t *text, int32_t length,
                                               int32_t *lengths, int32_t *costs,
                                               int32_t capacity) {
  if (length <= 0) return 0;
  icu::UCharsTrie trie(dictionary->trie);
  int32_t count = 0;
  UStringTrieResult result = trie.first(text[0]);
  for (int32_t used = 1; count < capacity; ++used) {
    if (USTRINGTRIE_HAS_VALUE(result)) {
      lengths[count] = used;
      costs[count] = trie.getValue();
      ++count;
    }
    if (!USTRINGTRIE_HAS_NEXT(result) || used >= length) break;
    result = trie.next(text[used]);
  }
  return count;
}
