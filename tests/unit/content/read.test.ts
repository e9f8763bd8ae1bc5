import assert from "node:assert/strict";
import { it } from "node:test";
import { Parser } from "yaml";
import { readContent } from "../../../src/content/read.ts";
import { smallPublication } from "../../support/small-publication.ts";

const article = (fields: string) =>
  `---\ntitle: Boats return\ndate: 2023-11-09\nsection: world\n${fields}image:\n  src: boat.svg\n  alt: A boat\n---\n\nA \\* star.\n`;

for (const [what, fields, isParsed] of [
  ["without a problem", "", false],
  ["with a warning", "description: They **all** return.\n", true],
] as const)
  it(`runs ${isParsed ? "the" : "no"} full parser of YAML on front matter ${what}`, async (context) => {
    const folder = await smallPublication({
      "articles/2023/11/boats.md": article(fields),
      "articles/2023/11/boat.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"/>',
    });
    const { mock } = context.mock.method(Parser.prototype, "parse");
    const { value, problems } = await readContent({ folder });
    assert.ok(value?.articles.some(({ picture }) => picture));
    assert.equal(problems.length, isParsed ? 1 : 0);
    assert.equal(mock.callCount() > 0, isParsed);
  });
