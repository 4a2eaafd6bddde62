/// The description of the addresses for programs; `Documentation/openapi.json` holds the same.
enum OpenAPIDocument {
  static let text = "{}\n"
}
