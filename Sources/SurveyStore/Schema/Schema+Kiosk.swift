extension Schema {
  /// The third version: what ends the kiosk.
  ///
  /// Never edited: a change is a new migration.
  static let version3 = """
    -- One row once the kiosk has been set up on this file.
    CREATE TABLE "kiosk" (
      -- Always 1.
      "id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1),
      -- The Argon2id hash of the pass-phrase that ends the kiosk, with its salt; never the phrase.
      "passphrase" TEXT NOT NULL CHECK ("passphrase" GLOB '$argon2id$*')
    ) STRICT;
    """
}
