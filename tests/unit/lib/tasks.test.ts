import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { uniqueByUrl } from "../../../src/lib/tasks.ts";

describe("things with addresses", () => {
  it("are one for each address, in the order of the first", () => {
    const items = [{ url: "/b" }, { url: "/a" }, { url: "/b" }];
    assert.deepEqual(uniqueByUrl(items), [{ url: "/b" }, { url: "/a" }]);
  });
});
