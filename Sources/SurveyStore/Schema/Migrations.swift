import GRDB

extension Schema {
  /// Brings a file of any earlier version to the present one, one transaction a version.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version1)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version2)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version3)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version4)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version5)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version6)
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("7", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: version7)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    return migrator
  }
}
