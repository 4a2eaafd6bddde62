CREATE TABLE "comment" (
  -- The row of the index: the rank by response and question, from 1.
  "number" INTEGER NOT NULL PRIMARY KEY,
  -- The response the comment is part of.
  "response" BLOB NOT NULL REFERENCES "response" ("id"),
  -- The key of the comment in the answers.
  "question" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER "comment_added" AFTER INSERT ON "response"
WHEN EXISTS (SELECT 1 FROM "comment_words")
BEGIN
  DELETE FROM "comment_words";
END;

CREATE TRIGGER "comment_changed" BEFORE UPDATE ON "response"
WHEN EXISTS (SELECT 1 FROM "comment")
BEGIN
  SELECT RAISE(ABORT, 'the index of comments must be emptied first');
END;

CREATE TRIGGER "comment_erased" BEFORE DELETE ON "response"
WHEN EXISTS (SELECT 1 FROM "comment")
BEGIN
  SELECT RAISE(ABORT, 'the index of comments must be emptied first');
END;

CREATE VIRTUAL TABLE "comment_index"
  USING fts5("words", content = '', columnsize = 0, tokenize = 'leye');

CREATE TABLE "comment_people" (
  -- The wave they answered.
  "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE,
  -- The unit they named; empty where they named none.
  "unit" TEXT NOT NULL,
  -- How many they are.
  "people" INTEGER NOT NULL CHECK ("people" > 0),
  PRIMARY KEY ("wave", "unit")
) STRICT, WITHOUT ROWID;

CREATE TABLE "comment_words" (
  -- What cut the comments into words: word lists, dictionary, version; else a random mark.
  "digest" TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
