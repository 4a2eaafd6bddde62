// Runs the script of web pages as a browser would, with commands from standard input as lines of JSON.
"use strict";
const fs = require("fs");
const vm = require("vm");

vm.runInThisContext(fs.readFileSync(process.argv[2], "utf8"));
for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
  const { call, arguments: given } = JSON.parse(line);
  let result;
  try {
    result = { value: globalThis.LeyeBallot[call](...given) };
  } catch (error) {
    result = { code: error.code || String(error) };
  }
  console.log(JSON.stringify(result));
}
