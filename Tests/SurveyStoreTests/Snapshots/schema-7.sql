CREATE TABLE "ballot" (
  -- The wave it is good for.
  "wave" INTEGER NOT NULL REFERENCES "invited_wave" ("wave") ON DELETE CASCADE,
  -- SHA-256 of the ballot and the wave; the ballot itself is nowhere.
  "hash" BLOB NOT NULL CHECK (length("hash") = 32),
  -- 1 for one that was printed; 0 for one that was signed unseen and is known since it was spent.
  "is_paper" INTEGER NOT NULL CHECK ("is_paper" IN (0, 1)),
  -- 1 once it has bought a response.
  "is_spent" INTEGER NOT NULL CHECK ("is_spent" IN (0, 1) AND ("is_paper" OR "is_spent")),
  PRIMARY KEY ("wave", "hash")
) STRICT, WITHOUT ROWID;

CREATE TABLE "draft_right" (
  -- The draft.
  "code_hash" BLOB NOT NULL PRIMARY KEY REFERENCES "draft" ("code_hash") ON DELETE CASCADE,
  -- An invitation, or a ballot on paper or signed.
  "kind" TEXT NOT NULL CHECK ("kind" IN ('invitation', 'paper', 'signed')),
  -- Its hash.
  "hash" BLOB NOT NULL CHECK (length("hash") = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE "invitation" (
  -- The wave somebody is invited to.
  "wave" INTEGER NOT NULL REFERENCES "invited_wave" ("wave") ON DELETE CASCADE,
  -- SHA-256 of the token and the wave; the token itself is nowhere.
  "hash" BLOB NOT NULL CHECK (length("hash") = 32),
  -- The unit of whom it was made for; null where it does not matter.
  "unit" TEXT,
  -- Whom it was made for, in a named wave only.
  "person" TEXT,
  -- 1 once it has bought a ballot or a response.
  "is_used" INTEGER NOT NULL DEFAULT 0 CHECK ("is_used" IN (0, 1)),
  -- SHA-256 of the blinded ballot that was signed for it, so that the same request is answered again.
  "blinded" BLOB CHECK (length("blinded") = 32),
  PRIMARY KEY ("wave", "hash"),
  FOREIGN KEY ("wave", "unit") REFERENCES "unit" ("wave", "name")
) STRICT, WITHOUT ROWID;

CREATE TABLE "invited_wave" (
  -- The wave.
  "wave" INTEGER NOT NULL PRIMARY KEY REFERENCES "wave" ("id") ON DELETE CASCADE,
  -- The private key that signs ballots without seeing them, DER; null in a wave that is not anonymous.
  "ballot_key" BLOB,
  -- How many were invited when the wave was closed and its invitations erased; null before.
  "invited" INTEGER CHECK ("invited" >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE "quota" (
  -- The wave.
  "wave" INTEGER NOT NULL REFERENCES "wave" ("id") ON DELETE CASCADE,
  -- The key of the answer; empty for all responses.
  "question" TEXT NOT NULL,
  -- The answer; empty for all responses.
  "value" TEXT NOT NULL,
  -- How many are wanted.
  "most" INTEGER NOT NULL CHECK ("most" > 0),
  -- How many there are.
  "taken" INTEGER NOT NULL DEFAULT 0 CHECK ("taken" >= 0),
  PRIMARY KEY ("wave", "question", "value")
) STRICT, WITHOUT ROWID;

CREATE TABLE "receipt" (
  -- SHA-256 of the receipt code; the code itself is nowhere.
  "code_hash" BLOB NOT NULL PRIMARY KEY CHECK (length("code_hash") = 32),
  -- The response.
  "response" BLOB NOT NULL REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX "receipt_by_response" ON "receipt" ("response");

CREATE TABLE "response_person" (
  -- The response.
  "response" BLOB NOT NULL PRIMARY KEY REFERENCES "response" ("id") ON DELETE CASCADE,
  -- The person, as the invitation had it.
  "person" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
