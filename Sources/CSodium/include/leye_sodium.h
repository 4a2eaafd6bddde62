// The few things we need of libsodium, as plain C functions with our own prefix.
//
// Why a shim: a pass-phrase is stored as a slow salted hash (Argon2id), which nobody should write
// themselves, and libsodium's header defines its limits as macros that Swift does not see.
#ifndef LEYE_CSODIUM_H
#define LEYE_CSODIUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes a hash takes as text, its terminating zero included.
enum { LEYE_SODIUM_HASH_SIZE = 128 };

/// Writes the salted Argon2id hash of a pass-phrase as ASCII text, which also names its cost: 64 MiB of
/// memory, gone over three times. False where that memory is not to be had.
bool leye_sodium_hash(const uint8_t *_Nonnull phrase, size_t length, char *_Nonnull hash);

/// Whether a pass-phrase made a hash, in a time that does not depend on where they differ. False also where
/// the text is no hash, or asks for more memory than is to be had.
bool leye_sodium_matches(const uint8_t *_Nonnull phrase, size_t length, const char *_Nonnull hash);

/// Overwrites bytes in a way that the compiler does not leave out.
void leye_sodium_erase(void *_Nonnull bytes, size_t length);

#endif
