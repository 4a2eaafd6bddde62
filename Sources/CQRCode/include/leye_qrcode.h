// The one thing we need of libqrencode, as a plain C function with our own prefix.
//
// Why a shim: libqrencode's symbols carry more than black and white in each byte, its memory is its own to free,
// and its name for it ends in a structure that Swift would have to hold.
#ifndef LEYE_CQRCODE_H
#define LEYE_CQRCODE_H

#include <stddef.h>
#include <stdint.h>

/// The most modules a side of the greatest QR code has (version 40).
enum { LEYE_QRCODE_MAX_SIDE = 177 };

/// Writes the modules of the smallest QR code that holds a text, row by row, 1 for black, 0 for white, without
/// the quiet zone; of its damage 15 % can be mended (level M).
///
/// Returns how many modules a side has; 0 where the text is empty, needs a side longer than `side`, or memory
/// is short. `modules` takes `side * side` bytes.
int32_t leye_qrcode_encode(const char *_Nonnull text, uint8_t *_Nonnull modules, int32_t side);

#endif
