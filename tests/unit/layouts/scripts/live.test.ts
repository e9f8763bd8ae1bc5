import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { testFolder } from "../../../support/layered-content.ts";

describe("the script of live coverage", () => {
  it("is small", () => {
    const code = readFileSync(testFolder("../layouts/scripts/live.js"), "utf8");
    const size = gzipSync(transformSync(code, { minify: true, format: "esm" }).code, { level: 9 }).length;
    assert.ok(size < 1300, `${size} bytes, minified and compressed`);
  });
});
