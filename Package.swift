// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "leye",
  products: [
    .executable(name: "leye", targets: ["leye"]),
    .library(name: "Segmentation", targets: ["Segmentation"]),
    .library(name: "Sentiment", targets: ["Sentiment"]),
    .library(name: "SurveyModel", targets: ["SurveyModel"]),
    .library(name: "SurveySession", targets: ["SurveySession"]),
    .library(name: "ScreenCollector", targets: ["ScreenCollector", "TerminalUI", "Messages"]),
    .library(name: "WebCollector", targets: ["WebCollector"]),
    .library(name: "FormImport", targets: ["FormImport"]),
    .library(name: "SurveyStore", targets: ["SurveyStore"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Learning", targets: ["Learning"]),
    .library(name: "Insight", targets: ["Insight"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "DataExport", targets: ["DataExport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The web server, and the parts of it that the collector names itself.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird",
      from: "2.28.1",
      traits: []
    ),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    // Words both languages share: no dependency, known to everybody.
    .target(name: "Messages"),
    // SHA-256 for versions and stored codes: surveys, lexicons and the store name things by it.
    .target(name: "Hashing"),
    // How text occupies a terminal, and how hostile text is made harmless: one table of widths and
    // one rule for reports and for every collector.
    .target(name: "TextDisplay"),

    // The system's ICU, behind functions with our own names.
    .target(
      name: "CICU",
      cxxSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),

    // The system's libarchive (ZIP only) and expat, behind functions with our own names.
    .target(
      name: "CArchive",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("archive")]
    ),
    .target(
      name: "CExpat",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("expat")]
    ),

    // The system's libsodium (hashing pass-phrases only), behind functions with our own names.
    .target(
      name: "CSodium",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("sodium")]
    ),

    // The system's libxlsxwriter and libreadstat (writers only), behind functions with our own names.
    .target(
      name: "CXLSXWriter",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("xlsxwriter")]
    ),
    .target(
      name: "CReadStat",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("readstat")]
    ),

    // The system's libqrencode, behind a function with our own name.
    .target(
      name: "CQRCode",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("qrencode")]
    ),

    // Text in, words and scores out.
    .target(name: "Segmentation", dependencies: ["CICU", "Messages"]),
    .target(name: "Sentiment", dependencies: ["Segmentation", "Hashing", "Messages"]),

    // The survey: its definition, one respondent's way through it, and ways to ask.
    .target(name: "SurveyModel", dependencies: ["CICU", "Hashing", "Messages"]),
    .target(name: "SurveySession", dependencies: ["SurveyModel", "Messages"]),
    // Keys, cells and updates of a screen: no survey in it, and no terminal. The driver holds the terminal.
    .target(name: "TerminalUI", dependencies: ["TextDisplay"]),
    .target(
      name: "CTerminal",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)]
    ),
    .target(name: "TerminalDriver", dependencies: ["CTerminal", "TerminalUI"]),
    .target(
      name: "PromptCollector",
      dependencies: ["SurveySession", "SurveyModel", "TerminalUI", "TextDisplay", "Messages"]
    ),

    // A survey on a full screen: fields, pages, keys; a value without a terminal.
    .target(
      name: "ScreenCollector",
      dependencies: ["SurveySession", "SurveyModel", "TerminalUI", "TextDisplay", "Messages"]
    ),

    // A survey as pages for any browser: requests in, answers out, over a protocol; and the server.
    .target(
      name: "WebCollector",
      dependencies: [
        "SurveySession", "SurveyModel", "TextDisplay", "Hashing", "Messages",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets/openapi.json")]
    ),

    // Tables and workbooks in formats of other programs: CSV, XLSX, SPSS, Stata, R; no survey in it.
    .target(
      name: "DataExport",
      dependencies: ["CXLSXWriter", "CReadStat", "CArchive", "Messages"]
    ),

    // Forms for people and other programs: outlines, previews, paper, spreadsheets, invitations.
    .target(
      name: "FormExport",
      dependencies: ["SurveyModel", "DataExport", "CQRCode", "Hashing", "TextDisplay", "Messages"]
    ),

    // Tables of other tools: answers for a survey, or any comments.
    .target(
      name: "TableImport",
      dependencies: ["SurveyModel", "Segmentation", "Messages"]
    ),

    // Questionnaires of other tools, as SurveyJS JSON.
    .target(
      name: "FormImport",
      dependencies: [
        "TableImport", "SurveyModel", "Segmentation", "CArchive", "CExpat", "Messages",
      ]
    ),

    // Rights to answer: codes on paper, and ballots signed unseen. RSA is the heavy dependency.
    .target(
      name: "Credentials",
      dependencies: [
        "Hashing", "Messages",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Script/ballot.js")]
    ),

    // Answers at rest.
    .target(
      name: "SurveyStore",
      dependencies: [
        "SurveyModel", "Segmentation", "Hashing", "CSodium", "Messages",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),

    // What the answers say, and how it is shown.
    .target(name: "Statistics"),
    // Word lists learned, judged, extended and checked.
    .target(
      name: "Learning",
      dependencies: ["Sentiment", "Segmentation", "Statistics", "Messages"]
    ),
    .target(
      name: "Insight",
      dependencies: ["SurveyModel", "Statistics", "Sentiment", "Segmentation", "Messages"]
    ),
    .target(
      name: "Reporting",
      dependencies: [
        "Insight", "Statistics", "Sentiment", "SurveyModel", "DataExport", "TextDisplay",
        "Messages",
      ]
    ),

    // The dashboard as a value: keys and figures in, a screen out.
    .target(
      name: "Dashboard",
      dependencies: [
        "Reporting", "Insight", "Sentiment", "SurveyModel", "TerminalUI", "TextDisplay", "Messages",
      ]
    ),

    // Commands only: wires the rest together.
    .executableTarget(
      name: "leye",
      dependencies: [
        "Messages", "Segmentation", "Sentiment", "SurveyModel", "SurveySession",
        "PromptCollector", "ScreenCollector", "TerminalDriver", "TerminalUI", "FormExport",
        "TableImport", "FormImport", "SurveyStore", "Insight", "Learning", "Reporting",
        "Dashboard", "DataExport", "Statistics", "Hashing", "TextDisplay", "Credentials",
        "WebCollector",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "MessagesTests", dependencies: ["Messages"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "TextDisplayTests", dependencies: ["TextDisplay"]),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "TextDisplay", "TestSupport"]
    ),
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["TerminalDriver", "TerminalUI"],
      path: "Tests/TerminalProbe"
    ),
    .testTarget(
      name: "TerminalDriverTests",
      dependencies: ["terminal-probe", "TestSupport"]
    ),
    .testTarget(
      name: "SegmentationTests",
      dependencies: ["Segmentation", "Messages", "TestSupport"]
    ),
    .testTarget(
      name: "SentimentTests",
      dependencies: ["Sentiment", "Segmentation", "Messages", "TestSupport"],
      exclude: ["CitizenTopics", "Workplace"]
    ),
    .testTarget(
      name: "SurveyModelTests",
      dependencies: ["SurveyModel", "Messages", "TestSupport"],
      exclude: ["Recordings"]
    ),
    .testTarget(
      name: "SurveySessionTests",
      dependencies: ["SurveySession", "SurveyModel", "Messages", "TestSupport"]
    ),
    .testTarget(
      name: "PromptCollectorTests",
      dependencies: [
        "PromptCollector", "SurveySession", "SurveyModel", "TextDisplay", "Messages",
        "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "ScreenCollectorTests",
      dependencies: [
        "ScreenCollector", "SurveySession", "SurveyModel", "TerminalUI", "TextDisplay", "Messages",
        "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    // A desk in memory: for tests of pages, and behind a server to try them by hand or in a browser.
    .target(
      name: "WebTestDesk",
      dependencies: ["WebCollector", "SurveyModel"],
      path: "Tests/WebTestDesk"
    ),
    .executableTarget(
      name: "web-probe",
      dependencies: ["WebTestDesk", "WebCollector", "SurveyModel", "Messages"],
      path: "Tests/WebProbe"
    ),
    .testTarget(
      name: "WebCollectorTests",
      dependencies: [
        "WebTestDesk", "WebCollector", "SurveySession", "SurveyModel", "TextDisplay", "Messages",
        "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      exclude: ["Browser", "Snapshots"]
    ),
    .testTarget(
      name: "CredentialsTests",
      dependencies: [
        "Credentials", "Hashing", "Messages", "TestSupport",
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      exclude: ["Browser", "Vectors"]
    ),
    .testTarget(
      name: "SurveyStoreTests",
      dependencies: [
        "SurveyStore", "SurveyModel", "Segmentation", "Messages", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "FormExportTests",
      dependencies: [
        "FormExport", "SurveyModel", "DataExport", "TextDisplay", "Messages", "TestSupport",
      ],
      exclude: ["Fixtures", "Snapshots"]
    ),
    .testTarget(
      name: "TableImportTests",
      dependencies: ["TableImport", "SurveyModel", "Segmentation", "Messages", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "FormImportTests",
      dependencies: ["FormImport", "SurveyModel", "CArchive", "CExpat", "Messages", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]
    ),
    .testTarget(
      name: "DataExportTests",
      dependencies: ["DataExport", "CArchive", "Messages", "TestSupport"]
    ),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(
      name: "LearningTests",
      dependencies: ["Learning", "Sentiment", "Segmentation", "Messages", "TestSupport"]
    ),
    // Made-up companies and what alerts make of them: a few years in the tests, hundreds in the table.
    .target(
      name: "AlertSimulation",
      dependencies: ["Insight", "SurveyModel", "TestSupport"],
      path: "Tests/AlertSimulation"
    ),
    .executableTarget(
      name: "alert-table",
      dependencies: ["AlertSimulation", "SurveyModel"],
      path: "Tests/AlertTable"
    ),
    .testTarget(
      name: "InsightTests",
      dependencies: [
        "AlertSimulation", "Insight", "SurveyModel", "Statistics", "Sentiment", "Segmentation",
        "Messages",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Insight", "Statistics", "SurveyModel", "DataExport", "TextDisplay",
        "Messages", "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "Reporting", "Insight", "Sentiment", "SurveyModel", "TerminalUI",
        "TextDisplay", "Messages", "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "LeyeCommandTests",
      dependencies: [
        "leye", "Credentials", "SurveyStore", "SurveyModel", "Messages", "TestSupport",
      ],
      exclude: ["Snapshots"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// The same strict settings for every Swift target of ours; dependencies keep their own.
let shims = [
  "CICU", "CArchive", "CExpat", "CSodium", "CTerminal", "CXLSXWriter", "CReadStat", "CQRCode",
]
for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
  guard !shims.contains(target.name) else { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
    .treatWarning("ExplicitSendable", as: .error),
  ]
}
