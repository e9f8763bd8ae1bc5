import assert from "node:assert/strict";
import { it } from "node:test";
import { tagUri } from "../../../../src/pages/feeds/tagUri.ts";

const cases = [
  ["example.org", "tag:example.org,2026:/world/"],
  ["example.org,2019", "tag:example.org,2019:/world/"],
  ["example.org,2019-05-01", "tag:example.org,2019-05-01:/world/"],
] as const;

for (const [idAuthority, expected] of cases)
  it(`tagUri of ${idAuthority} holds exactly one date: ${expected}`, () => {
    assert.equal(tagUri("/world/", { idAuthority }), expected);
  });
