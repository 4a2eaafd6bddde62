// The few things we need of libarchive, as plain C functions with our own prefix.
//
// Why a shim: libarchive's constants are macros with casts, which Swift does not see, and only the ZIP
// reader may be in reach: no other format or filter is ever tried on a foreign file. Nothing is written to
// disk; names of entries are only compared.
#ifndef LEYE_CARCHIVE_H
#define LEYE_CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/// A ZIP archive in memory that is read from its first entry to its last.
typedef struct leye_archive leye_archive;

/// Opens an archive; the bytes are copied. NULL where they are no ZIP archive or memory is short.
leye_archive *_Nullable leye_archive_open(const uint8_t *_Nonnull bytes, size_t length);
void leye_archive_close(leye_archive *_Nonnull archive);

/// Goes to the next entry: 1 when there is one, 0 at the end, -1 when the archive is damaged.
int32_t leye_archive_next(leye_archive *_Nonnull archive);

/// The name of the entry as UTF-8, NULL where it has none that can be read; valid until the next call.
const char *_Nullable leye_archive_name(leye_archive *_Nonnull archive);

/// 1 when the entry is encrypted.
int32_t leye_archive_is_encrypted(leye_archive *_Nonnull archive);

/// Inflates the next bytes of the entry: how many, 0 at its end, -1 when it is damaged.
int64_t leye_archive_read(leye_archive *_Nonnull archive, uint8_t *_Nonnull result,
                          size_t capacity);

/// A ZIP archive that is being made in memory, for tests.
typedef struct leye_archive_writer leye_archive_writer;

leye_archive_writer *_Nullable leye_archive_writer_open(void);

/// Adds an entry; false when it fails.
int32_t leye_archive_writer_add(leye_archive_writer *_Nonnull writer, const char *_Nonnull name,
                                const uint8_t *_Nonnull bytes, size_t length);

/// Ends the archive. `*result` becomes its bytes, which `leye_archive_writer_close` releases.
/// Returns their number, -1 when it fails.
int64_t leye_archive_writer_finish(leye_archive_writer *_Nonnull writer,
                                   const uint8_t *_Nullable *_Nonnull result);
void leye_archive_writer_close(leye_archive_writer *_Nonnull writer);

#endif
