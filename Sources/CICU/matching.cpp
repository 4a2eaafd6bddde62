#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include <memory>
#include <string_view>
#include <vector>

namespace {

struct ResourceCloser {
  void operator()(UResourceBundle *bundle) const { ures_close(bundle); }
};
using Resource = std::unique_ptr<UResourceBundle, ResourceCloser>;

const UNormalizer2 *nfkc() {
  static const UNormalizer2 *normalizer = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCInstance(&status);
  }();
  return normalizer;
}

// The rules of the transliterator as ICU stores them; empty where they cannot be found. Opening the
// transliterator itself takes longer than all else that a short text needs.
std::u16string_view simplification_rules(Resource &keeper) {
  UErrorCode status = U_ZERO_ERROR;
  Resource bundle(ures_open(U_ICUDATA_NAME "-translit", "root", &status));
  const char *path[] = {"RuleBasedTransliteratorIDs", "Hant-Hans", "file", "resource"};
  for (const char *key : path) {
    bundle.reset(ures_getByKey(bundle.get(), key, nullptr, &status));
    if (U_FAILURE(status)) return {};
  }
  int32_t length = 0;
  const UChar *text = ures_getString(bundle.get(), &length, &status);
  if (U_FAILURE(status)) return {};
  keeper = std::move(bundle);
  return {text, static_cast<size_t>(length)};
}

// Rules are separated by semicolons; `简↔簡` and `简←簡` map single characters, the first one for a
// character counts. Rules of words and of context are left out: a unit is folded by itself.
void simplify(std::vector<uint16_t> &table) {
  Resource keeper;
  std::u16string_view rules = simplification_rules(keeper);
  std::vector<bool> seen(table.size());
  while (!rules.empty()) {
    size_t end = rules.find(u';');
    std::u16string_view rule = rules.substr(0, end);
    rules.remove_prefix(end == rules.npos ? rules.size() : end + 1);
    while (!rule.empty() && rule.front() == u' ') rule.remove_prefix(1);
    while (!rule.empty() && rule.back() == u' ') rule.remove_suffix(1);
    if (rule.size() != 3 || (rule[1] != u'\u2194' && rule[1] != u'\u2190')) continue;
    // 著 is a simplified character, too (著名); that traditional text writes 看著 matters less.
    if (rule[2] == u'\u8457') continue;
    if (U16_IS_SURROGATE(rule[0]) || U16_IS_SURROGATE(rule[2]) || seen[rule[2]]) continue;
    seen[rule[2]] = true;
    table[rule[2]] = rule[0];
  }
}

// No word has so many marks; the limit of Unicode's stream-safe text is 30.
constexpr int32_t kLongestPiece = 64;

const UChar *units(const uint16_t *text) { return reinterpret_cast<const UChar *>(text); }

struct Tables {
  std::vector<uint16_t> direct;
  std::vector<uint16_t> folded;
};

bool is_ideograph(uint32_t unit) { return unit >= 0x3400 && unit <= 0x9FFF; }

// Characters that have no NFKC form but themselves and join with nothing: most of the plane.
bool is_always_inert(uint32_t unit) {
  return is_ideograph(unit) || (unit >= 0xAC00 && unit <= 0xD7A3) || unit < 0x80;
}

Tables make_tables() {
  Tables tables{std::vector<uint16_t>(65536), std::vector<uint16_t>(65536)};
  for (uint32_t unit = 0; unit < 65536; ++unit) {
    bool has_no_case = is_ideograph(unit) || (unit >= 0xAC00 && unit <= 0xF8FF);
    tables.folded[unit] = static_cast<uint16_t>(
        has_no_case ? unit : u_tolower(static_cast<UChar32>(unit)));
  }
  simplify(tables.folded);
  for (uint32_t unit = 0; unit < 65536; ++unit) {
    if (U16_IS_SURROGATE(unit)) continue;
    if (is_always_inert(unit) || unorm2_isInert(nfkc(), static_cast<UChar32>(unit))) {
      tables.direct[unit] = tables.folded[unit];
      continue;
    }
    uint16_t form[2];
    if (leye_icu_expand(unit, form, 2) != 1) continue;
    tables.direct[unit] = tables.folded[form[0]];
  }
  return tables;
}

const Tables &shared_tables() {
  static const Tables tables = make_tables();
  return tables;
}

}  // namespace

extern "C" leye_icu_matching_tables leye_icu_matching_tables_shared(void) {
  const Tables &tables = shared_tables();
  return {tables.direct.data(), tables.folded.data()};
}

extern "C" int32_t leye_icu_expand(uint32_t character, uint16_t *result, int32_t capacity) {
  const UNormalizer2 *normalizer = nfkc();
  UChar32 point = static_cast<UChar32>(character);
  if (!unorm2_hasBoundaryBefore(normalizer, point)) return 0;
  UChar source[2];
  int32_t length = 0;
  UBool failed = false;
  U16_APPEND(source, length, 2, point, failed);
  UErrorCode status = U_ZERO_ERROR;
  int32_t produced = unorm2_normalize(normalizer, source, length,
                                      reinterpret_cast<UChar *>(result), capacity, &status);
  return failed || U_FAILURE(status) ? 0 : produced;
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
    // A piece that changes runs to the next character that no earlier one can join with, or is cut:
    // ordering marks takes time that grows with the square of their number.
    int32_t end = at;
    do {
      UChar32 character;
      U16_NEXT(text, end, length, character);
      if (end >= length) break;
      int32_t peek = end;
      U16_NEXT(text, peek, length, character);
      if (unorm2_hasBoundaryBefore(normalizer, character)) break;
    } while (end < length && end - at < kLongestPiece);
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
