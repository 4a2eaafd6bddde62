/// The description of the addresses for programs: the file `openapi.json` beside this one.
enum OpenAPIDocument {
  static let text = String(decoding: PackageResources.openapi_json, as: UTF8.self)
}
