#include "leye_archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

struct leye_archive_writer {
  struct archive *archive;
  uint8_t *bytes;
  size_t count;
  size_t capacity;
};

static la_ssize_t append(struct archive *archive, void *context, const void *bytes,
                         size_t length) {
  (void)archive;
  leye_archive_writer *writer = context;
  if (writer->count + length > writer->capacity) {
    size_t capacity = 2 * (writer->count + length);
    uint8_t *grown = realloc(writer->bytes, capacity);
    if (grown == NULL) return -1;
    writer->bytes = grown;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->count, bytes, length);
  writer->count += length;
  return (la_ssize_t)length;
}

leye_archive_writer *leye_archive_writer_open(void) {
  leye_archive_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->archive = archive_write_new();
  if (writer->archive == NULL || archive_write_set_format_zip(writer->archive) != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block(writer->archive, 1) != ARCHIVE_OK ||
      archive_write_open(writer->archive, writer, NULL, append, NULL) != ARCHIVE_OK) {
    leye_archive_writer_close(writer);
    return NULL;
  }
  return writer;
}

int32_t leye_archive_writer_add(leye_archive_writer *writer, const char *name,
                                const uint8_t *bytes, size_t length) {
  struct archive_entry *entry = archive_entry_new();
  if (entry == NULL) return 0;
  archive_entry_set_pathname(entry, name);
  archive_entry_set_size(entry, (la_int64_t)length);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  int code = archive_write_header(writer->archive, entry);
  archive_entry_free(entry);
  if (code != ARCHIVE_OK) return 0;
  return archive_write_data(writer->archive, bytes, length) == (la_ssize_t)length;
}

int64_t leye_archive_writer_finish(leye_archive_writer *writer, const uint8_t **result) {
  if (archive_write_close(writer->archive) != ARCHIVE_OK) return -1;
  *result = writer->bytes;
  return (int64_t)writer->count;
}

void leye_archive_writer_close(leye_archive_writer *writer) {
  if (writer->archive != NULL) archive_write_free(writer->archive);
  free(writer->bytes);
  free(writer);
}
