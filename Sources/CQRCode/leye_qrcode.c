#include "leye_qrcode.h"

#include <qrencode.h>

int32_t leye_qrcode_encode(const char *text, uint8_t *modules, int32_t side) {
  // Capital letters and digits take less room than other bytes: it finds out itself which parts are such.
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (code == NULL) return 0;
  int32_t width = code->width <= side ? code->width : 0;
  for (int32_t at = 0; at < width * width; at++) modules[at] = code->data[at] & 1;
  QRcode_free(code);
  return width;
}
