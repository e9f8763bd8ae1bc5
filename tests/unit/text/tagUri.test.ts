import assert from "node:assert/strict";
import { it } from "node:test";
import { tagUri } from "../../../src/text/tagUri.ts";

it("names a thing by a host, a day and its own name", () => {
  assert.equal(tagUri("example.org", "harbour", "2023-11-09"), "tag:example.org,2023-11-09:harbour");
  assert.equal(tagUri("example.org", "/world/"), "tag:example.org,2026:/world/");
});
