import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemsOf } from "../../../support/rendered-markdown.ts";

describe("the number of a character", () => {
  for (const number of ["&#1;", "&#7;", "&#xD83D;", "&#0;", "&#x81;"])
    it(`is refused if no page may contain it: ${number}`, () => {
      assert.deepEqual(problemsOf(`One\ntwo${number}`), [
        `11: "${number}" is the number of a character that no page may contain. Remove it, or write the character that you mean.`,
      ]);
    });

  for (const text of ["&#8212; and &#x1F642; and &#65533;", "`&#1;`", "\\&#1;", "&amp;#1;"])
    it(`is accepted in ${text}`, () => {
      assert.deepEqual(problemsOf(text), []);
    });
});
