CREATE TABLE "tally" (
  -- The wave.
  "wave" INTEGER NOT NULL PRIMARY KEY REFERENCES "wave" ("id") ON DELETE CASCADE,
  -- The digest of what is counted and how.
  "basis" TEXT NOT NULL,
  -- The digest of the word lists that scored the comments; empty where none were scored.
  "lexicon" TEXT NOT NULL,
  -- How often the responses had changed when they were all counted.
  "changes" INTEGER NOT NULL CHECK ("changes" >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER "tally_erased" AFTER DELETE ON "response"
BEGIN
  DELETE FROM "tally" WHERE "wave" = OLD."wave";
END;

CREATE TABLE "tally_part" (
  -- The wave.
  "wave" INTEGER NOT NULL REFERENCES "tally" ("wave") ON DELETE CASCADE,
  -- Which part: that of one unit, or that of all.
  "part" TEXT NOT NULL,
  -- Counts and sums.
  "body" BLOB NOT NULL,
  PRIMARY KEY ("wave", "part")
) STRICT, WITHOUT ROWID;

CREATE TRIGGER "tally_replaced" AFTER UPDATE ON "response"
BEGIN
  DELETE FROM "tally" WHERE "wave" IN (OLD."wave", NEW."wave");
END;

CREATE TABLE "unit_change" (
  -- The wave whose roster says so.
  "wave" INTEGER NOT NULL,
  -- The unit.
  "unit" TEXT NOT NULL,
  -- How many came.
  "joined" INTEGER NOT NULL CHECK ("joined" >= 0),
  -- How many left.
  "left" INTEGER NOT NULL CHECK ("left" >= 0),
  PRIMARY KEY ("wave", "unit"),
  FOREIGN KEY ("wave", "unit") REFERENCES "unit" ("wave", "name") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
