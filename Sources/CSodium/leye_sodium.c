#include "leye_sodium.h"

#include <sodium.h>

_Static_assert(LEYE_SODIUM_HASH_SIZE == crypto_pwhash_STRBYTES, "libsodium fixes the size");

static const unsigned long long passes = 3;
static const size_t memory = (size_t)64 << 20;

bool leye_sodium_hash(const uint8_t *phrase, size_t length, char *hash) {
  // Asks the system for its random numbers; may be called again and from several threads.
  if (sodium_init() < 0) return false;
  return crypto_pwhash_str_alg(hash, (const char *)phrase, length, passes, memory,
                               crypto_pwhash_ALG_ARGON2ID13) == 0;
}

bool leye_sodium_matches(const uint8_t *phrase, size_t length, const char *hash) {
  if (sodium_init() < 0) return false;
  return crypto_pwhash_str_verify(hash, (const char *)phrase, length) == 0;
}

void leye_sodium_erase(void *bytes, size_t length) { sodium_memzero(bytes, length); }
