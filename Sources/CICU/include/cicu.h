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

/// Finds the words that start at the start of `text`, shortest first.
/// Writes at most `capacity` lengths and costs (a cost is a scaled negative log frequency, 0 to 255)
/// and returns how many it wrote.
int32_t leye_icu_dictionary_matches(const leye_icu_dictionary *_Nonnull dictionary,
                                    const uint16_t *_Nonnull text, int32_t length,
                                    int32_t *_Nonnull lengths, int32_t *_Nonnull costs,
                                    int32_t capacity);

/// Word boundaries by ICU's break iterator, the fallback where there is no dictionary.
/// Writes the end of each segment and returns their number, or -1 when ICU fails.
int32_t leye_icu_word_breaks(const uint16_t *_Nonnull text, int32_t length,
                             int32_t *_Nonnull ends, int32_t capacity);

/// Normalises to NFKC. `map[i]` becomes the index in `text` of the piece that unit i came from.
/// Returns the length of the result, or -1 when it does not fit into `capacity` or ICU fails.
int32_t leye_icu_normalize(const uint16_t *_Nonnull text, int32_t length,
                           uint16_t *_Nonnull result, int32_t *_Nonnull map, int32_t capacity);

/// True when the text is NFKC already, so that normalising it would change nothing.
bool leye_icu_is_normalized(const uint16_t *_Nonnull text, int32_t length);

/// A table of 65,536 units: the simplified form of each traditional character, itself for all others.
/// Made once from ICU's transliterator `Hant-Hans`, character by character.
const uint16_t *_Nonnull leye_icu_simplified_table(void);

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
