/// The tables of the data file, in SQL, with a comment on each column.
///
/// SQLite keeps the comments in the file, so `.schema` in its shell explains the data.
package enum Schema {
  /// The number in the file's header that tells a data file of this program: `leye` in ASCII.
  static let applicationID: Int32 = 0x6c65_7965

  /// The version this program writes and the newest it reads: the number of migrations.
  package static let version: Int32 = 7

  /// The first version.
  ///
  /// Never edited: a change is a new migration.
  static let version1 = """
    CREATE TABLE "survey" (
      -- Lowercase hexadecimal SHA-256 of the canonical JSON: the version of the definition.
      "digest" TEXT NOT NULL PRIMARY KEY CHECK (length("digest") = 64),
      -- The definition as its author wrote it, UTF-8.
      "json" BLOB NOT NULL,
      -- The title in the survey's own language.
      "title" TEXT NOT NULL
    ) STRICT;

    CREATE TABLE "wave" (
      -- The key other tables refer to.
      "id" INTEGER PRIMARY KEY,
      -- What people call the wave.
      "name" TEXT NOT NULL UNIQUE CHECK ("name" <> ''),
      -- The survey it asks.
      "survey" TEXT NOT NULL REFERENCES "survey" ("digest"),
      -- The first day it takes answers, ISO 8601; null where there is none.
      "opens" TEXT CHECK (length("opens") = 10),
      -- The last day it takes answers, ISO 8601; null where there is none.
      "closes" TEXT CHECK (length("closes") = 10 AND "opens" <= "closes"),
      -- 1 once the organiser has closed it.
      "closed" INTEGER NOT NULL DEFAULT 0 CHECK ("closed" IN (0, 1)),
      -- How far answers are separated from persons: anonymous, confidential or named.
      "anonymity" TEXT NOT NULL,
      -- The fewest respondents a score may be shown for.
      "minimum_group" INTEGER NOT NULL CHECK ("minimum_group" >= 5),
      -- The fewest respondents comments may be shown for.
      "minimum_comments" INTEGER NOT NULL CHECK ("minimum_comments" >= 10),
      -- 1 where the responses are made up by a generator.
      "is_synthetic" INTEGER NOT NULL CHECK ("is_synthetic" IN (0, 1)),
      -- 32 random bytes that turn a row of an imported file into a response identity.
      "import_key" BLOB NOT NULL CHECK (length("import_key") = 32)
    ) STRICT;

    CREATE TRIGGER "wave_promise" BEFORE UPDATE ON "wave"
    WHEN NEW."minimum_group" < OLD."minimum_group"
      OR NEW."minimum_comments" < OLD."minimum_comments"
      OR NEW."anonymity" <> OLD."anonymity"
      OR NEW."survey" <> OLD."survey"
      OR NEW."is_synthetic" <> OLD."is_synthetic"
    BEGIN
      SELECT RAISE(ABORT, 'what respondents were promised stays as it was');
    END;

    CREATE TABLE "unit" (
      -- The wave whose roster it is part of.
      "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE,
      -- The name answers use, unique in the wave.
      "name" TEXT NOT NULL CHECK ("name" <> ''),
      -- The unit above; null at the top.
      "parent" TEXT,
      -- What people call it.
      "title" TEXT NOT NULL,
      -- How many people belong to it; null where unknown.
      "headcount" INTEGER CHECK ("headcount" >= 0),
      -- Its place in the roster, from 0.
      "position" INTEGER NOT NULL,
      PRIMARY KEY ("wave", "name"),
      FOREIGN KEY ("wave", "parent") REFERENCES "unit" ("wave", "name")
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE INDEX "unit_by_parent" ON "unit" ("wave", "parent");

    -- No time and no insertion order: the key is random and there is no rowid.
    CREATE TABLE "response" (
      -- The random identity, made before the first write.
      "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
      -- The wave it answers.
      "wave" INTEGER NOT NULL REFERENCES "wave" ("id"),
      -- The version of the survey that was answered.
      "survey" TEXT NOT NULL REFERENCES "survey" ("digest"),
      -- How it was collected.
      "collector" TEXT NOT NULL,
      -- The language the respondent used: zh or en.
      "language" TEXT NOT NULL,
      -- The answers by question key, canonical JSON.
      "body" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX "response_by_wave" ON "response" ("wave", "id");

    CREATE TABLE "score" (
      -- The response the comment is part of.
      "response" BLOB NOT NULL REFERENCES "response" ("id") ON DELETE CASCADE,
      -- The key of the comment in the answers.
      "question" TEXT NOT NULL,
      -- The digest of the lexicon that made the score.
      "lexicon" TEXT NOT NULL,
      -- The sentiment from -1 to 1.
      "value" REAL NOT NULL,
      -- The class of the sentiment.
      "label" TEXT NOT NULL,
      -- What the score rests on, JSON.
      "detail" TEXT NOT NULL,
      PRIMARY KEY ("response", "question", "lexicon")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE "draft" (
      -- SHA-256 of the code the respondent resumes with; the code itself is nowhere.
      "code_hash" BLOB NOT NULL PRIMARY KEY CHECK (length("code_hash") = 32),
      -- The wave it answers.
      "wave" INTEGER NOT NULL REFERENCES "wave" ("id"),
      -- The identity the finished response will have.
      "response_id" BLOB NOT NULL CHECK (length("response_id") = 16),
      -- Where the respondent is and what they answered, JSON of the session.
      "body" TEXT NOT NULL,
      -- The language the respondent uses: zh or en.
      "language" TEXT NOT NULL,
      -- The day of the last change, ISO 8601, so that forgotten drafts can be cleared away.
      "updated_day" TEXT NOT NULL CHECK (length("updated_day") = 10),
      -- How often it has been stored: who knows an older number may not store over a newer one.
      "revision" INTEGER NOT NULL CHECK ("revision" > 0)
    ) STRICT, WITHOUT ROWID;
    """
}
