import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { transformSync } from "esbuild";
import { publishedScript } from "../../../src/assets/published-script.ts";
import { paths } from "../../../src/lib/runtime.ts";

const minified = (code: string): string => transformSync(code, { minify: true, format: "esm" }).code;

describe("a published script", () => {
  for (const name of globSync("**/*.js", { cwd: paths.scripts }))
    it(`is the program of ${name}, without a comment`, () => {
      const file = join(paths.scripts, name);
      const code = publishedScript(file);
      assert.equal(minified(code), minified(readFileSync(file, "utf8")));
      assert.doesNotMatch(code, /\/\*|^\s*\/\//m);
    });
});
