CREATE TABLE "note" (
  -- The random identity, made before the first write.
  "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
  -- The wave it was written in.
  "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE,
  -- The unit that was visited; null where the interviewer named none.
  "unit" TEXT CHECK ("unit" <> ''),
  -- The day it was written, ISO 8601.
  "day" TEXT NOT NULL CHECK (length("day") = 10),
  -- The interviewer's own words.
  "text" TEXT NOT NULL CHECK ("text" <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX "note_by_wave" ON "note" ("wave", "day", "id");

CREATE TABLE "note_erased" (
  -- The random identity of a note that is gone.
  "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
  -- The wave it was written in.
  "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
