// The few things we need of ICU, as plain C functions with our own prefix.
//
// Why a shim: ICU puts its version into every symbol (`ubrk_open_72`), which Swift cannot follow
// through macros; Foundation brings a second copy of ICU under other names; and the dictionary's trie
// has only a C++ interface. So no ICU header is visible to Swift.
//
// Texts are UTF-16 in the machine's byte order, lengths in code units. Functions never keep a pointer
// they are given. All functions may be called from any thread; an object is used by one at a time.
#ifndef LEYE_CICU_H
#define LEYE_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

/// The version of ICU in use, such as "72.1".
const char *_Nonnull leye_icu_version(void);

/// ICU's dictionary of Chinese and Japanese words, read in place; shared and never closed.
typedef struct leye_icu_dictionary leye_icu_dictionary;

/// Opens the dictionary once; NULL where this ICU has none in the known form.
const leye_icu_dictionary *_Nullable leye_icu_dictionary_shared(void);

/// Receives one word of the dictionary: `length` units at `units`, valid during the call, and a cost
/// (a scaled negative log frequency, 0 to 255).
typedef void (*leye_icu_word_visitor)(void *_Nonnull context, const uint16_t *_Nonnull units,
                                      int32_t length, int32_t cost);

/// Visits all words that begin with a code unit, in the order of their units.
void leye_icu_dictionary_visit(const leye_icu_dictionary *_Nonnull dictionary, uint16_t first,
                               void *_Nonnull context, leye_icu_word_visitor _Nonnull visitor);

/// The cost of a word, -1 when it is not in the dictionary.
int32_t leye_icu_dictionary_cost(const leye_icu_dictionary *_Nonnull dictionary,
                                 const uint16_t *_Nonnull units, int32_t length);

/// Word boundaries by ICU's break iterator, the fallback where there is no dictionary.
/// Writes the end of each segment and returns their number, or -1 when ICU fails.
int32_t leye_icu_word_breaks(const uint16_t *_Nonnull text, int32_t length,
                             int32_t *_Nonnull ends, int32_t capacity);

/// Normalises to NFKC. `map[i]` becomes the index in `text` of the piece that unit i came from.
/// Returns the length of the result, or -1 when it does not fit into `capacity` or ICU fails.
int32_t leye_icu_normalize(const uint16_t *_Nonnull text, int32_t length,
                           uint16_t *_Nonnull result, int32_t *_Nonnull map, int32_t capacity);

/// What becomes of single code units on the way to the form that words are matched in.
typedef struct leye_icu_matching_tables {
  /// For each of 65,536 units its NFKC form folded, where that is one unit and the character never
  /// joins with the one before it; 0 for every other unit. (Unit 0 itself maps to 0, too.)
  const uint16_t *_Nonnull direct;
  /// For each of 65,536 units of NFKC text the unit folded: lower case, traditional characters
  /// simplified.
  const uint16_t *_Nonnull folded;
} leye_icu_matching_tables;

/// The tables, made once from ICU's data: NFKC, simple lower case, and the rules of its transliterator
/// `Hant-Hans` that map single characters.
leye_icu_matching_tables leye_icu_matching_tables_shared(void);

/// The NFKC form of a character that never joins with the one before it.
/// Returns its length, at most 18 units, or 0 when the character may join with the one before it or
/// the form does not fit into `capacity`.
int32_t leye_icu_expand(uint32_t character, uint16_t *_Nonnull result, int32_t capacity);

/// The usual reading of a Chinese character in pinyin without its tone: letters, ü as v; empty where ICU
/// knows none. The text is never freed.
///
/// The rules of ICU's transliterator `Han-Latin` are read once, in some milliseconds; opening the
/// transliterator with `Latin-ASCII` takes half a second.
const char *_Nonnull leye_icu_pinyin(uint16_t unit);

/// A regular expression in ICU's syntax.
typedef struct leye_icu_regex leye_icu_regex;

/// Opens an expression; NULL when it does not read. The limits of one match are about milliseconds and
/// bytes.
leye_icu_regex *_Nullable leye_icu_regex_open(const uint16_t *_Nonnull pattern, int32_t length,
                                              bool ignores_case, int32_t time_limit,
                                              int32_t stack_limit);
void leye_icu_regex_close(leye_icu_regex *_Nonnull regex);

/// 1 when some part of the text matches, 0 when none does, -1 when a limit was reached.
int32_t leye_icu_regex_find(leye_icu_regex *_Nonnull regex, const uint16_t *_Nonnull text,
                            int32_t length);

/// Writes a number as ICU's number skeleton and a locale want it. Returns the length of the text, or -1
/// when the skeleton or the locale does not read or the text does not fit into `capacity`.
int32_t leye_icu_format_number(const uint16_t *_Nonnull skeleton, int32_t length,
                               const char *_Nonnull locale, double number,
                               uint16_t *_Nonnull result, int32_t capacity);

/// Guesses the encoding of bytes by their statistics; NULL when ICU has no guess.
/// The name is ICU's, such as "GB18030", and needs no release.
const char *_Nullable leye_icu_detect_encoding(const uint8_t *_Nonnull bytes, int32_t length);

/// A streaming decoder from one encoding to UTF-8.
typedef struct leye_icu_decoder leye_icu_decoder;

/// Opens a decoder; NULL when ICU does not know the encoding.
leye_icu_decoder *_Nullable leye_icu_decoder_open(const char *_Nonnull encoding);
void leye_icu_decoder_close(leye_icu_decoder *_Nonnull decoder);

/// Decodes as much of `source` as fits. `*consumed` and `*produced` say how much was read and written.
/// Malformed bytes become U+FFFD and are counted. Returns false only on a fault of ICU itself.
bool leye_icu_decoder_feed(leye_icu_decoder *_Nonnull decoder, const uint8_t *_Nonnull source,
                           int32_t length, bool flush, uint8_t *_Nonnull result,
                           int32_t capacity,
                           int32_t *_Nonnull consumed, int32_t *_Nonnull produced);

/// How many malformed sequences the decoder has met.
int64_t leye_icu_decoder_malformed(const leye_icu_decoder *_Nonnull decoder);

#if defined(__cplusplus)
}
#endif
#endif
