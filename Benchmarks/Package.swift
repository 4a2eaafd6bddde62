// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "leye-benchmarks",
  dependencies: [.package(name: "leye", path: "..")],
  targets: [
    .executableTarget(
      name: "leye-benchmarks",
      dependencies: [
        .product(name: "Segmentation", package: "leye"),
        .product(name: "Sentiment", package: "leye"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
