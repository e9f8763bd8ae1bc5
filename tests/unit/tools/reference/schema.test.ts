import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ruleInWords } from "../../../../tools/reference/schema.ts";

describe("a refusal told as a rule", () => {
  const cases = [
    ["is not a web address. Write it whole, like https://example.org/report.", "a web address"],
    ["is not an address. Write a path like /world/ or a whole web address.", "an address"],
    ["may hold small letters and digits only. Write it like a-b.", "small letters and digits only"],
    ["may not hold ? or #. Write it like https://example.org/.", "no ? or #"],
    ["runs over several lines. Write it on one.", "on one line"],
  ] as const;
  for (const [message, rule] of cases)
    it(`makes "${rule}" of "${message}"`, () => assert.equal(ruleInWords(message), rule));

  it("is not left out where a refusal has no words yet", () => {
    assert.throws(() => ruleInWords("smells of fish."), /"smells of fish\."/);
  });
});
