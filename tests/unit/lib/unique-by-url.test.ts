import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { uniqueByUrl } from "../../../src/lib/unique-by-url.ts";

describe("items with URLs", () => {
  it("are reduced to one for each URL, in the order of the first", () => {
    const items = [{ url: "/b" }, { url: "/a" }, { url: "/b" }];
    assert.deepEqual(uniqueByUrl(items), [{ url: "/b" }, { url: "/a" }]);
  });
});
