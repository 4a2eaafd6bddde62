extension Schema {
  /// The sixth version: counts that follow the responses in the place of scores by comment, and changes of
  /// units.
  ///
  /// A tally is derived from the responses and as private as they are: of a unit with one response it holds
  /// that response's scores. It is changed in the transaction that stores a response, so that no list of
  /// responses still to be counted is needed, which would tell who came last.
  ///
  /// Never edited: a change is a new migration.
  static let version6 = """
    -- What each comment scored: counted in the tally now.
    DROP TABLE "score";

    -- The waves whose responses are counted as they come.
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

    -- The counts, in parts.
    CREATE TABLE "tally_part" (
      -- The wave.
      "wave" INTEGER NOT NULL REFERENCES "tally" ("wave") ON DELETE CASCADE,
      -- Which part: that of one unit, or that of all.
      "part" TEXT NOT NULL,
      -- Counts and sums.
      "body" BLOB NOT NULL,
      PRIMARY KEY ("wave", "part")
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER "tally_erased" AFTER DELETE ON "response"
    BEGIN
      DELETE FROM "tally" WHERE "wave" = OLD."wave";
    END;

    CREATE TRIGGER "tally_replaced" AFTER UPDATE ON "response"
    BEGIN
      DELETE FROM "tally" WHERE "wave" IN (OLD."wave", NEW."wave");
    END;

    -- How many people came to a unit and left it since the wave before, where the roster says so.
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
    """
}
