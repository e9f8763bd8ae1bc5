import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemsOf } from "../../../support/rendered-markdown.ts";

describe("a link", () => {
  for (const source of [
    "Words.\n\n[<https://ex.org/>](/town/)",
    "Words.\n\n[see <https://ex.org/> now](/town/)",
    "Words.\n\n[*<https://ex.org/>*](/town/)",
  ])
    it(`is refused inside of another: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), [
        '12: The link "https://ex.org/" stands inside of the link "/town/". Write only one of them, or the inner address without < and >.',
      ]);
    });

  for (const source of [
    "[https://ex.org/](/town/)",
    "[see https://ex.org/ now](/town/)",
    "<https://ex.org/> and [a](/b/), [c](/d/)",
    "[`<https://ex.org/>`](/town/)",
  ])
    it(`is not inside another in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), []);
    });
});
