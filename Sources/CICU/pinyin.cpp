#include "cicu.h"

#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace {

constexpr size_t kLongestSyllable = 7;
using Syllable = std::array<char, kLongestSyllable + 1>;

struct Readings {
  std::vector<uint16_t> index = std::vector<uint16_t>(65536);
  // The first one is empty: characters without a reading.
  std::vector<Syllable> syllables = std::vector<Syllable>(1);
};

struct ResourceCloser {
  void operator()(UResourceBundle *bundle) const { ures_close(bundle); }
};
using Resource = std::unique_ptr<UResourceBundle, ResourceCloser>;

// The letters of a syllable without its tone; ü becomes v, as it is typed.
Syllable plain(std::u16string_view syllable) {
  Syllable result{};
  UErrorCode status = U_ZERO_ERROR;
  UChar parts[32];
  const int32_t length =
      unorm2_normalize(unorm2_getNFDInstance(&status), syllable.data(),
                       static_cast<int32_t>(syllable.size()), parts, 32, &status);
  if (U_FAILURE(status)) return result;
  size_t written = 0;
  for (int32_t at = 0; at < length && written < kLongestSyllable; ++at) {
    if (parts[at] >= u'a' && parts[at] <= u'z') result[written++] = static_cast<char>(parts[at]);
    if (parts[at] == u'\u0308' && written > 0) result[written - 1] = 'v';
  }
  return result;
}

// A rule is `[characters and ranges]→syllable`; for a character with several the first one counts.
// Rules of context (`重 } 庆 →`) are left out: they know two words.
void read_rule(std::u16string_view rule, Readings &readings) {
  const size_t arrow = rule.find(u'\u2192');
  if (arrow == rule.npos) return;
  std::u16string_view set = rule.substr(0, arrow);
  while (!set.empty() && set.front() == u' ') set.remove_prefix(1);
  while (!set.empty() && set.back() == u' ') set.remove_suffix(1);
  if (set.size() < 3 || set.front() != u'[' || set.back() != u']') return;
  const Syllable syllable = plain(rule.substr(arrow + 1));
  if (syllable[0] == 0) return;
  const auto number = static_cast<uint16_t>(readings.syllables.size());
  readings.syllables.push_back(syllable);
  set = set.substr(1, set.size() - 2);
  for (size_t at = 0; at < set.size(); ++at) {
    const char16_t first = set[at];
    if (U16_IS_SURROGATE(first)) continue;
    const bool is_range = at + 2 < set.size() && set[at + 1] == u'-';
    const char16_t last = is_range ? set[at + 2] : first;
    if (is_range) at += 2;
    if (U16_IS_SURROGATE(last)) continue;
    for (uint32_t unit = first; unit <= last; ++unit) {
      if (readings.index[unit] == 0) readings.index[unit] = number;
    }
  }
}

Readings make_readings() {
  Readings readings;
  UErrorCode status = U_ZERO_ERROR;
  Resource bundle(ures_open(U_ICUDATA_NAME "-translit", "root", &status));
  const char *path[] = {"RuleBasedTransliteratorIDs", "Hani-Latn", "file", "resource"};
  for (const char *key : path) {
    bundle.reset(ures_getByKey(bundle.get(), key, nullptr, &status));
    if (U_FAILURE(status)) return readings;
  }
  int32_t length = 0;
  const UChar *text = ures_getString(bundle.get(), &length, &status);
  if (U_FAILURE(status)) return readings;
  std::u16string_view rules(text, static_cast<size_t>(length));
  while (!rules.empty()) {
    const size_t end = rules.find(u';');
    read_rule(rules.substr(0, end), readings);
    rules.remove_prefix(end == rules.npos ? rules.size() : end + 1);
  }
  return readings;
}

}  // namespace

extern "C" const char *leye_icu_pinyin(uint16_t unit) {
  static const Readings readings = make_readings();
  return readings.syllables[readings.index[unit]].data();
}
