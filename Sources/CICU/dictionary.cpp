#include "cicu.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>
#include <unicode/utypes.h>

#include <cstring>

struct leye_icu_dictionary {
  const char16_t *trie;
};

namespace {

// The header of a dictionary is an array of int32: [0] the offset of the trie, [4] its kind.
constexpr int kTrieOffset = 0;
constexpr int kTrieKind = 4;
constexpr int kTrieKindMask = 7;
constexpr int kTrieOfUChars = 1;

// Longer words are left out; no word of a language comes near.
constexpr int kLongestWord = 256;

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
  return new leye_icu_dictionary{reinterpret_cast<const char16_t *>(bytes + header[kTrieOffset])};
}

}  // namespace

extern "C" const char *leye_icu_version(void) { return U_ICU_VERSION; }

extern "C" const leye_icu_dictionary *leye_icu_dictionary_shared(void) {
  static const leye_icu_dictionary *dictionary = open_dictionary();
  return dictionary;
}

extern "C" void leye_icu_dictionary_visit(const leye_icu_dictionary *dictionary, uint16_t first,
                                          void *context, leye_icu_word_visitor visitor) {
  icu::UCharsTrie trie(dictionary->trie);
  UStringTrieResult result = trie.first(first);
  if (!USTRINGTRIE_MATCHES(result)) return;
  if (USTRINGTRIE_HAS_VALUE(result)) visitor(context, &first, 1, trie.getValue());
  if (!USTRINGTRIE_HAS_NEXT(result)) return;
  UErrorCode status = U_ZERO_ERROR;
  uint16_t word[kLongestWord] = {first};
  // An iterator over a trie that has moved gives what may follow from there.
  icu::UCharsTrie::Iterator iterator(trie, 0, status);
  while (iterator.next(status)) {
    const icu::UnicodeString &rest = iterator.getString();
    if (rest.isEmpty() || rest.length() >= kLongestWord) continue;
    std::memcpy(word + 1, rest.getBuffer(), sizeof(uint16_t) * rest.length());
    visitor(context, word, rest.length() + 1, iterator.getValue());
  }
}

extern "C" int32_t leye_icu_dictionary_cost(const leye_icu_dictionary *dictionary,
                                            const uint16_t *units, int32_t length) {
  icu::UCharsTrie trie(dictionary->trie);
  UStringTrieResult result = USTRINGTRIE_NO_MATCH;
  for (int32_t at = 0; at < length; ++at) {
    result = at == 0 ? trie.first(units[0]) : trie.next(units[at]);
    if (!USTRINGTRIE_MATCHES(result)) return -1;
    if (at + 1 < length && !USTRINGTRIE_HAS_NEXT(result)) return -1;
  }
  return USTRINGTRIE_HAS_VALUE(result) ? trie.getValue() : -1;
}
