import assert from "node:assert/strict";
import { it } from "node:test";
import { quotesOf } from "../../../src/markdown/quotesOf.ts";

const cases = [
  ["en", "“ ” ‘ ’"],
  ["xx", "“ ” ‘ ’"],
  ["de-AT", "„ “ ‚ ‘"],
  ["DE", "„ “ ‚ ‘"],
  ["fr", "«\u00a0 \u00a0» “ ”"],
  ["fi", "” ” ’ ’"],
] as const;

for (const [language, wanted] of cases)
  it(`quotesOf ${language} are ${wanted}`, () => {
    assert.equal(quotesOf(language).join(" "), wanted);
  });
