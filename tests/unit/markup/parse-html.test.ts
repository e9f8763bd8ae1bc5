import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deepestMarkup, readMarkup } from "../../../src/markup/parse-html.ts";

const nested = (depth: number): string => `${"<b>".repeat(depth)}a${"</b>".repeat(depth)}`;

describe("markup", () => {
  it("is read part by part", () => {
    const parts: string[] = [];
    const isWhole = readMarkup("a<b>c</b>", {
      onopentag: (tag) => parts.push(`+${tag}`),
      ontext: (text) => parts.push(text),
      onclosetag: (tag) => parts.push(`-${tag}`),
    });
    assert.ok(isWhole);
    assert.deepEqual(parts, ["a", "+b", "c", "-b"]);
  });

  const table = [
    ["as deep as it may", nested(deepestMarkup), true],
    ["deeper", nested(deepestMarkup + 1), false],
    ["deeper, and never closed", "<b>".repeat(deepestMarkup + 1), false],
    ["side by side", "<b>a</b>".repeat(1000), true],
    ["of empty elements", "<br>".repeat(1000), true],
    ["of what closes the one before", "<p>a".repeat(1000), true],
  ] as const;
  for (const [what, markup, isWhole] of table)
    it(`${what} is ${isWhole ? "read to its end" : "given up"}`, () => {
      assert.equal(readMarkup(markup, {}), isWhole);
    });

  it("of XML nests as deep", () => {
    const deep = "<a>".repeat(deepestMarkup);
    assert.ok(readMarkup(deep, {}, { xmlMode: true }));
    assert.ok(!readMarkup(`${deep}<a>`, {}, { xmlMode: true }));
    assert.ok(readMarkup("<a/>".repeat(1000), {}, { xmlMode: true }));
  });

  it("does not hide errors of its handlers", () => {
    const fail = (): never => {
      throw new RangeError("out of reach");
    };
    assert.throws(() => readMarkup("<b>", { onopentag: fail }), RangeError);
  });
});
