#include "cicu.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/uversion.h>
#include <unicode/utypes.h>

#include <vector>

// Where the trie stands after one character. Every search begins with one, and the root has many
// thousand children: looking it up there took half of a search.
struct first_step {
  icu::UCharsTrie::State state;
  UStringTrieResult result;
  int32_t cost;
};

struct leye_icu_dictionary {
  const char16_t *trie;
  std::vector<first_step> firsts;
};

namespace {

// The header of a dictionary is an array of int32: [0] the offset of the trie, [4] its kind.
constexpr int kTrieOffset = 0;
constexpr int kTrieKind = 4;
constexpr int kTrieKindMask = 7;
constexpr int kTrieOfUChars = 1;

// The characters whose first step is kept: CJK ideographs without the rare extensions.
constexpr uint16_t kFirstKept = 0x4E00;
constexpr uint16_t kLastKept = 0x9FFF;

std::vector<first_step> make_first_steps(const char16_t *trie_start) {
  std::vector<first_step> steps(kLastKept - kFirstKept + 1);
  icu::UCharsTrie trie(trie_start);
  for (int32_t unit = kFirstKept; unit <= kLastKept; ++unit) {
    first_step &step = steps[unit - kFirstKept];
    step.result = trie.first(unit);
    step.cost = USTRINGTRIE_HAS_VALUE(step.result) ? trie.getValue() : 0;
    trie.saveState(step.state);
  }
  return steps;
}

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
  return new leye_icu_dictionary{trie, make_first_steps(trie)};
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
  if (length <= 0 || capacity <= 0) return 0;
  icu::UCharsTrie trie(dictionary->trie);
  int32_t count = 0;
  UStringTrieResult result;
  if (text[0] >= kFirstKept && text[0] <= kLastKept) {
    const first_step &step = dictionary->firsts[text[0] - kFirstKept];
    result = step.result;
    if (USTRINGTRIE_HAS_VALUE(result)) {
      lengths[count] = 1;
      costs[count++] = step.cost;
    }
    if (!USTRINGTRIE_HAS_NEXT(result) || length < 2) return count;
    trie.resetToState(step.state);
  } else {
    result = trie.first(text[0]);
    if (USTRINGTRIE_HAS_VALUE(result)) {
      lengths[count] = 1;
      costs[count++] = trie.getValue();
    }
  }
  for (int32_t used = 1; used < length && count < capacity && USTRINGTRIE_HAS_NEXT(result);) {
    result = trie.next(text[used++]);
    if (USTRINGTRIE_HAS_VALUE(result)) {
      lengths[count] = used;
      costs[count++] = trie.getValue();
    }
  }
  return count;
}
