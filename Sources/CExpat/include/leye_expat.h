// The few things we need of expat, as plain C functions with our own prefix.
//
// Why a shim: expat calls back into its user from within the parser. Here each piece of a file gives a list
// of events in one buffer, which Swift reads when the parser has returned; no pointer to a Swift value
// crosses the border. Declarations of entities are refused, so nothing expands.
#ifndef LEYE_CEXPAT_H
#define LEYE_CEXPAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A parser of one XML file that is fed piece by piece.
typedef struct leye_expat leye_expat;

/// Why a file was refused.
enum {
  LEYE_EXPAT_OK = 0,
  LEYE_EXPAT_MALFORMED = 1,
  LEYE_EXPAT_TOO_DEEP = 2,
  LEYE_EXPAT_ENTITIES = 3,
  LEYE_EXPAT_MEMORY = 4,
};

/// The kinds of event. Each is one byte for the kind, four for the length (in the machine's order), and so
/// many bytes of UTF-8.
enum {
  LEYE_EXPAT_START = 1,
  LEYE_EXPAT_KEY = 2,
  LEYE_EXPAT_VALUE = 3,
  LEYE_EXPAT_END = 4,
  LEYE_EXPAT_TEXT = 5,
};

/// Opens a parser that refuses elements nested deeper than a limit.
leye_expat *_Nullable leye_expat_open(int32_t depth_limit);
void leye_expat_close(leye_expat *_Nonnull parser);

/// Parses the next bytes. The events replace those of the call before.
int32_t leye_expat_feed(leye_expat *_Nonnull parser, const uint8_t *_Nonnull bytes, int32_t length,
                        bool is_last);

/// The events of the last call, and their length in bytes.
const uint8_t *_Nullable leye_expat_events(const leye_expat *_Nonnull parser,
                                           size_t *_Nonnull length);

/// The line the parser has come to, counted from 1.
int64_t leye_expat_line(const leye_expat *_Nonnull parser);

#endif
