#include "leye_expat.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

struct leye_expat {
  XML_Parser parser;
  uint8_t *events;
  size_t count;
  size_t capacity;
  int32_t depth;
  int32_t depth_limit;
  int32_t fault;
};

static void stop(leye_expat *parser, int32_t fault) {
  if (parser->fault == LEYE_EXPAT_OK) parser->fault = fault;
  XML_StopParser(parser->parser, XML_FALSE);
}

static void append(leye_expat *parser, uint8_t kind, const void *bytes, size_t length) {
  if (parser->fault != LEYE_EXPAT_OK) return;
  if (length > UINT32_MAX || parser->count + length + 5 > parser->capacity) {
    size_t capacity = 2 * (parser->count + length + 5);
    uint8_t *grown = length > UINT32_MAX ? NULL : realloc(parser->events, capacity);
    if (grown == NULL) {
      stop(parser, LEYE_EXPAT_MEMORY);
      return;
    }
    parser->events = grown;
    parser->capacity = capacity;
  }
  uint32_t size = (uint32_t)length;
  parser->events[parser->count] = kind;
  memcpy(parser->events + parser->count + 1, &size, 4);
  if (length > 0) memcpy(parser->events + parser->count + 5, bytes, length);
  parser->count += length + 5;
}

static void started(void *context, const XML_Char *name, const XML_Char **attributes) {
  leye_expat *parser = context;
  if (++parser->depth > parser->depth_limit) {
    stop(parser, LEYE_EXPAT_TOO_DEEP);
    return;
  }
  append(parser, LEYE_EXPAT_START, name, strlen(name));
  for (; *attributes != NULL; attributes += 2) {
    append(parser, LEYE_EXPAT_KEY, attributes[0], strlen(attributes[0]));
    append(parser, LEYE_EXPAT_VALUE, attributes[1], strlen(attributes[1]));
  }
}

static void ended(void *context, const XML_Char *name) {
  leye_expat *parser = context;
  parser->depth--;
  append(parser, LEYE_EXPAT_END, name, strlen(name));
}

static void met_text(void *context, const XML_Char *text, int length) {
  append(context, LEYE_EXPAT_TEXT, text, (size_t)length);
}

static void met_entity(void *context, const XML_Char *name, int is_parameter,
                       const XML_Char *value, int length, const XML_Char *base,
                       const XML_Char *system_id, const XML_Char *public_id,
                       const XML_Char *notation) {
  (void)name, (void)is_parameter, (void)value, (void)length, (void)base;
  (void)system_id, (void)public_id, (void)notation;
  stop(context, LEYE_EXPAT_ENTITIES);
}

leye_expat *leye_expat_open(int32_t depth_limit) {
  leye_expat *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  result->parser = XML_ParserCreate(NULL);
  if (result->parser == NULL) {
    free(result);
    return NULL;
  }
  result->depth_limit = depth_limit;
  XML_SetUserData(result->parser, result);
  XML_SetElementHandler(result->parser, started, ended);
  XML_SetCharacterDataHandler(result->parser, met_text);
  XML_SetEntityDeclHandler(result->parser, met_entity);
  return result;
}

void leye_expat_close(leye_expat *parser) {
  XML_ParserFree(parser->parser);
  free(parser->events);
  free(parser);
}

int32_t leye_expat_feed(leye_expat *parser, const uint8_t *bytes, int32_t length, bool is_last) {
  parser->count = 0;
  if (parser->fault != LEYE_EXPAT_OK) return parser->fault;
  enum XML_Status status = XML_Parse(parser->parser, (const char *)bytes, length, is_last);
  if (status != XML_STATUS_OK && parser->fault == LEYE_EXPAT_OK) {
    parser->fault = LEYE_EXPAT_MALFORMED;
  }
  return parser->fault;
}

const uint8_t *leye_expat_events(const leye_expat *parser, size_t *length) {
  *length = parser->count;
  return parser->events;
}

int64_t leye_expat_line(const leye_expat *parser) {
  return (int64_t)XML_GetCurrentLineNumber(parser->parser);
}
