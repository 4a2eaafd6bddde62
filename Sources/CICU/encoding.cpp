#include "cicu.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

struct leye_icu_decoder {
  UConverter *from;
  UConverter *to;
  UChar pivot[1024];
  UChar *pivot_source;
  UChar *pivot_target;
  int64_t malformed;
};

namespace {

void count_and_substitute(const void *context, UConverterToUnicodeArgs *arguments,
                          const char *bytes, int32_t length, UConverterCallbackReason reason,
                          UErrorCode *status) {
  if (reason == UCNV_ILLEGAL || reason == UCNV_IRREGULAR || reason == UCNV_UNASSIGNED) {
    auto decoder = static_cast<leye_icu_decoder *>(const_cast<void *>(context));
    ++decoder->malformed;
  }
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, bytes, length, reason, status);
}

}  // namespace

extern "C" const char *leye_icu_detect_encoding(const uint8_t *bytes, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return nullptr;
  ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  // The name is a constant inside ICU and outlives the detector.
  const char *name = match && U_SUCCESS(status) ? ucsdet_getName(match, &status) : nullptr;
  ucsdet_close(detector);
  return U_SUCCESS(status) ? name : nullptr;
}

extern "C" leye_icu_decoder *leye_icu_decoder_open(const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return nullptr;
  UConverter *to = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    ucnv_close(from);
    return nullptr;
  }
  auto decoder = new leye_icu_decoder{};
  decoder->from = from;
  decoder->to = to;
  decoder->pivot_source = decoder->pivot;
  decoder->pivot_target = decoder->pivot;
  ucnv_setToUCallBack(from, count_and_substitute, decoder, nullptr, nullptr, &status);
  return decoder;
}

extern "C" void leye_icu_decoder_close(leye_icu_decoder *decoder) {
  ucnv_close(decoder->from);
  ucnv_close(decoder->to);
  delete decoder;
}

extern "C" bool leye_icu_decoder_feed(leye_icu_decoder *decoder, const uint8_t *source,
                                      int32_t length, bool flush, uint8_t *result, int32_t capacity,
                                      int32_t *consumed, int32_t *produced) {
  UErrorCode status = U_ZERO_ERROR;
  auto in_start = reinterpret_cast<const char *>(source);
  auto out_start = reinterpret_cast<char *>(result);
  const char *in = in_start;
  char *out = out_start;
  ucnv_convertEx(decoder->to, decoder->from, &out, out_start + capacity, &in, in_start + length,
                 decoder->pivot, &decoder->pivot_source, &decoder->pivot_target,
                 decoder->pivot + 1024, false, flush, &status);
  *consumed = static_cast<int32_t>(in - in_start);
  *produced = static_cast<int32_t>(out - out_start);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR;
}

extern "C" int64_t leye_icu_decoder_malformed(const leye_icu_decoder *decoder) {
  return decoder->malformed;
}
