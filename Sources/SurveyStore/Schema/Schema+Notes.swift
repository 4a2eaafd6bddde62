extension Schema {
  /// The fourth version: what interviewers note beside the answers.
  ///
  /// A note has no way to a response, whatever the wave promises: in an anonymous wave it would name the
  /// respondent, in a confidential one it would undo the code, and in a named one the interviewer can
  /// write the name. Nor does it say who wrote it, or when on the day; like responses, notes keep no order.
  ///
  /// Never edited: a change is a new migration.
  static let version4 = """
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

    -- What was erased, so that merging another copy of it does not bring it back.
    CREATE TABLE "note_erased" (
      -- The random identity of a note that is gone.
      "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
      -- The wave it was written in.
      "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """
}
