CREATE TABLE "kiosk" (
  -- Always 1.
  "id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1),
  -- The Argon2id hash of the pass-phrase that ends the kiosk, with its salt; never the phrase.
  "passphrase" TEXT NOT NULL CHECK ("passphrase" GLOB '$argon2id$*')
) STRICT;
