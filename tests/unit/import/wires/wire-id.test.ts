import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isLaterVersion, wireId } from "../../../../src/import/wires/wire-id.ts";

const ids: readonly (readonly [id: string, version: string | undefined, plain: string])[] = [
  ["urn:newsml:nta.example:20231109:harbour:3N", "3", "urn:newsml:nta.example:20231109:harbour"],
  [
    "urn:newsml:nta.example:20231109T101500Z:harbour:3",
    undefined,
    "urn:newsml:nta.example:20231109T101500Z:harbour",
  ],
  [
    "urn:newsml:dna.example:20090101:190510-99-167362",
    "2",
    "urn:newsml:dna.example:20090101:190510-99-167362",
  ],
  [
    "urn:newsml:nta.example:2026-11-28T10:15:00.123456:1f0c",
    "2",
    "urn:newsml:nta.example:2026-11-28T10:15:00.123456:1f0c",
  ],
  ["https://api.agency.example/content/ab12?version=4", "4", "https://api.agency.example/content/ab12"],
  ["https://agency.example/items/7/v/2", undefined, "https://agency.example/items/7"],
  ["tag:agency.example,2026:7", "7", "tag:agency.example,2026:7"],
  [" ab12 ", undefined, "ab12"],
];

describe("wireId", () => {
  for (const [id, version, plain] of ids)
    it(`of ${id} is ${plain}`, () => assert.equal(wireId(id, version), plain));
});

describe("isLaterVersion", () => {
  it("compares numbers as numbers and times as texts", () => {
    assert.equal(isLaterVersion("10", "9"), true);
    assert.equal(isLaterVersion("2", "2"), false);
    assert.equal(isLaterVersion("1", "2"), false);
    assert.equal(isLaterVersion("2026-11-29T08:00:00Z", "2026-11-28T09:00:00Z"), true);
    assert.equal(isLaterVersion("2", undefined), true);
    assert.equal(isLaterVersion(undefined, "2"), false);
    assert.equal(isLaterVersion(undefined, undefined), false);
  });
});
