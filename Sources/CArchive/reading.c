#include "leye_archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

struct leye_archive {
  struct archive *archive;
  struct archive_entry *entry;
  uint8_t *bytes;
};

leye_archive *leye_archive_open(const uint8_t *bytes, size_t length) {
  leye_archive *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  result->bytes = malloc(length > 0 ? length : 1);
  result->archive = archive_read_new();
  if (result->bytes == NULL || result->archive == NULL) {
    leye_archive_close(result);
    return NULL;
  }
  memcpy(result->bytes, bytes, length);
  // The directory at the end decides; where it is missing the file is cut off.
  if (archive_read_support_format_zip_seekable(result->archive) != ARCHIVE_OK ||
      archive_read_set_options(result->archive, "hdrcharset=UTF-8") < ARCHIVE_WARN ||
      archive_read_open_memory(result->archive, result->bytes, length) != ARCHIVE_OK) {
    leye_archive_close(result);
    return NULL;
  }
  return result;
}

void leye_archive_close(leye_archive *archive) {
  if (archive->archive != NULL) archive_read_free(archive->archive);
  free(archive->bytes);
  free(archive);
}

int32_t leye_archive_next(leye_archive *archive) {
  int code = archive_read_next_header(archive->archive, &archive->entry);
  if (code == ARCHIVE_EOF) return 0;
  return code == ARCHIVE_OK || code == ARCHIVE_WARN ? 1 : -1;
}

const char *leye_archive_name(leye_archive *archive) {
  const char *name = archive_entry_pathname_utf8(archive->entry);
  return name != NULL ? name : archive_entry_pathname(archive->entry);
}

int32_t leye_archive_is_encrypted(leye_archive *archive) {
  return archive_entry_is_data_encrypted(archive->entry) != 0;
}

int64_t leye_archive_read(leye_archive *archive, uint8_t *result, size_t capacity) {
  la_ssize_t count = archive_read_data(archive->archive, result, capacity);
  return count < 0 ? -1 : (int64_t)count;
}
