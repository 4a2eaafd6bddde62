extension Schema {
  /// The second version: the index of comments.
  ///
  /// All of it is derived from the responses, and gives away nothing that they do not:
  ///
  /// - No order of insertion. The index is only ever written whole, in order of the random identities,
  ///   and `number` is the rank in that order; so the row numbers, and the segments that FTS5 keeps on
  ///   disk, are the same in whatever order the comments came. A comment is never added to it: a new
  ///   response marks the index as old, and the next search makes it anew.
  /// - No new join. A comment is stored in the body of its response, beside the answers; `number` leads
  ///   to that response as `score.response` does, and the index itself has no other column. What leaves
  ///   the store has no number.
  /// - Nothing that is erased. No response goes or changes before the whole index has been emptied; a
  ///   trigger cannot do that itself, since SQLite 3.40 keeps triggers away from FTS5 tables where it
  ///   does not trust the schema.
  ///
  /// Never edited: a change is a new migration.
  static let version2 = """
    -- The comments the index knows; empty while there is no index.
    CREATE TABLE "comment" (
      -- The row of the index: the rank by response and question, from 1.
      "number" INTEGER NOT NULL PRIMARY KEY,
      -- The response the comment is part of.
      "response" BLOB NOT NULL REFERENCES "response" ("id"),
      -- The key of the comment in the answers.
      "question" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How many people wrote a comment, for the rules of anonymity.
    CREATE TABLE "comment_people" (
      -- The wave they answered.
      "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE,
      -- The unit they named; empty where they named none.
      "unit" TEXT NOT NULL,
      -- How many they are.
      "people" INTEGER NOT NULL CHECK ("people" > 0),
      PRIMARY KEY ("wave", "unit")
    ) STRICT, WITHOUT ROWID;

    -- One row while the index is up to date or being made; none when a response has come since.
    CREATE TABLE "comment_words" (
      -- What cut the comments into words: word lists, dictionary, version; else a random mark.
      "digest" TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    -- The words of each comment, without the comments: only this program can read and write it.
    CREATE VIRTUAL TABLE "comment_index"
      USING fts5("words", content = '', columnsize = 0, tokenize = 'leye');

    CREATE TRIGGER "comment_added" AFTER INSERT ON "response"
    WHEN EXISTS (SELECT 1 FROM "comment_words")
    BEGIN
      DELETE FROM "comment_words";
    END;

    CREATE TRIGGER "comment_erased" BEFORE DELETE ON "response"
    WHEN EXISTS (SELECT 1 FROM "comment")
    BEGIN
      SELECT RAISE(ABORT, 'the index of comments must be emptied first');
    END;

    CREATE TRIGGER "comment_changed" BEFORE UPDATE ON "response"
    WHEN EXISTS (SELECT 1 FROM "comment")
    BEGIN
      SELECT RAISE(ABORT, 'the index of comments must be emptied first');
    END;
    """
}
