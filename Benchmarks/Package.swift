// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "leye-benchmarks",
  dependencies: [.package(name: "leye", path: "..")],
  targets: [
    // ICU's own break iterator, called as a program in C would: what the segmenter is measured against.
    .target(name: "CIterator", linkerSettings: [.linkedLibrary("icuuc")]),
    .executableTarget(
      name: "leye-benchmarks",
      dependencies: [
        "CIterator",
        .product(name: "Learning", package: "leye"),
        .product(name: "ScreenCollector", package: "leye"),
        .product(name: "Segmentation", package: "leye"),
        .product(name: "Sentiment", package: "leye"),
        .product(name: "SurveyModel", package: "leye"),
        .product(name: "SurveySession", package: "leye"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
