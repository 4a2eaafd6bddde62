extension Schema {
  /// The fifth version: figures kept for the next look.
  ///
  /// All of it is derived from the responses, and gives away less than they do:
  ///
  /// - `kept_release` holds what a report prints, after disclosure control, and the day it was counted on;
  ///   no time. A new response leaves it there, to be shown as old. A response that goes or changes
  ///   takes it away at once, since a sentence of it may stand there.
  /// - `kept_unit` holds counts, as a query over the responses gives them, and no order.
  ///
  /// Never edited: a change is a new migration.
  static let version5 = """
    -- How often the responses of a wave have changed: tells whether figures are old.
    CREATE TABLE "kept_change" (
      -- The wave.
      "wave" INTEGER NOT NULL PRIMARY KEY REFERENCES "wave" ("id") ON DELETE CASCADE,
      -- How often a response has come, gone or changed.
      "changes" INTEGER NOT NULL CHECK ("changes" >= 0)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO "kept_change" ("wave", "changes")
      SELECT "wave", count(*) FROM "response" GROUP BY "wave";

    -- What was released of a wave last.
    CREATE TABLE "kept_release" (
      -- The wave.
      "wave" INTEGER NOT NULL PRIMARY KEY REFERENCES "wave" ("id") ON DELETE CASCADE,
      -- The digest of what decides what may be released: survey, roster, rules, format.
      "basis" TEXT NOT NULL,
      -- The digest of the word lists that scored the comments.
      "lexicon" TEXT NOT NULL,
      -- How often the responses had changed when it was counted, or less.
      "changes" INTEGER NOT NULL CHECK ("changes" >= 0),
      -- The day it was counted on, ISO 8601.
      "day" TEXT NOT NULL CHECK (length("day") = 10),
      -- The release, JSON.
      "body" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The waves whose responses are counted by unit.
    CREATE TABLE "kept_tally" (
      -- The wave.
      "wave" INTEGER NOT NULL PRIMARY KEY REFERENCES "wave" ("id") ON DELETE CASCADE,
      -- The key of the answer that names the unit; empty where none does.
      "question" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How many responses name a unit, of the waves that are counted.
    CREATE TABLE "kept_unit" (
      -- The wave.
      "wave" INTEGER NOT NULL REFERENCES "kept_tally" ("wave") ON DELETE CASCADE,
      -- The unit they name, without its subunits; empty where they name none.
      "unit" TEXT NOT NULL,
      -- How many they are.
      "responses" INTEGER NOT NULL CHECK ("responses" > 0),
      PRIMARY KEY ("wave", "unit")
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER "kept_added" AFTER INSERT ON "response"
    BEGIN
      INSERT INTO "kept_change" ("wave", "changes") VALUES (NEW."wave", 1)
        ON CONFLICT ("wave") DO UPDATE SET "changes" = "changes" + 1;
      INSERT INTO "kept_unit" ("wave", "unit", "responses")
        SELECT NEW."wave", coalesce(
          (
            SELECT CAST("value" AS TEXT) FROM json_each(NEW."body")
            WHERE "key" = "kept_tally"."question" AND "type" IN ('text', 'integer', 'real')
          ),
          ''
        ), 1
        FROM "kept_tally" WHERE "kept_tally"."wave" = NEW."wave"
        ON CONFLICT ("wave", "unit") DO UPDATE SET "responses" = "responses" + 1;
    END;

    CREATE TRIGGER "kept_erased" AFTER DELETE ON "response"
    BEGIN
      UPDATE "kept_change" SET "changes" = "changes" + 1 WHERE "wave" = OLD."wave";
      DELETE FROM "kept_release" WHERE "wave" = OLD."wave";
      DELETE FROM "kept_tally" WHERE "wave" = OLD."wave";
    END;

    CREATE TRIGGER "kept_replaced" AFTER UPDATE ON "response"
    BEGIN
      UPDATE "kept_change" SET "changes" = "changes" + 1
        WHERE "wave" IN (OLD."wave", NEW."wave");
      DELETE FROM "kept_release" WHERE "wave" IN (OLD."wave", NEW."wave");
      DELETE FROM "kept_tally" WHERE "wave" IN (OLD."wave", NEW."wave");
    END;
    """
}
