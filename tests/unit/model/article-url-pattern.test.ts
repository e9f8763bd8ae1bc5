import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleUrlPattern } from "../../../src/model/article-url-pattern.ts";

describe("a pattern of article addresses", () => {
  const taken = ["/{year}/{month}/{day}/{slug}/", "/{section}/{slug}/", "/n-{slug}/", "/{slug}/"];
  for (const pattern of taken)
    it(`may be ${pattern}`, () => assert.ok(articleUrlPattern.safeParse(pattern).success));

  const refused = [
    ["/{title}/{slug}/", /^holds \{title\}, which is not known\. Use \{year\}, \{month\},/],
    ["/{year}/", /^lacks \{slug\}\./],
    ["{year}/{slug}/", /^must begin and end with a slash/],
    ["/{year}//{slug}/", /^must begin and end with a slash/],
    ["/News/{slug}/", /^must begin and end with a slash/],
    ["/{section}-{slug}-{section}/", /^makes addresses that are longer/],
    [`/${"a".repeat(200)}/{slug}/`, /^makes addresses that are longer/],
    ["/con/{slug}/", /^holds a name that Windows keeps/],
  ] as const;
  for (const [pattern, message] of refused)
    it(`may not be ${pattern.slice(0, 40)}`, () => {
      assert.match(articleUrlPattern.safeParse(pattern).error?.issues[0]?.message ?? "", message);
    });
});
