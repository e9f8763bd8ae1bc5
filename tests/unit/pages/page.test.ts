import assert from "node:assert/strict";
import { it } from "node:test";
import { outputPath } from "../../../src/pages/page.ts";

const cases = [
  ["/", "index.html"],
  ["/about/", "about/index.html"],
  ["/404.html", "404.html"],
  ["/a/feed.xml", "a/feed.xml"],
  ["/old", "old"],
] as const;

for (const [url, wanted] of cases)
  it(`the output path of ${url} is ${wanted}`, () => {
    assert.equal(outputPath(url), wanted);
  });
