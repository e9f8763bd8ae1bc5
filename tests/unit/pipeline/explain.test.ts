import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { urlsMeantBy } from "../../../src/pipeline/explain.ts";

describe("the pages that an address may mean", () => {
  const table = [
    ["/world/", "/", ["/world/"]],
    ["/world/?a#b", "/", ["/world/"]],
    ["https://example.org", "/", ["/"]],
    ["https://example.org/world/", "/", ["/world/"]],
    ["https://example.org/paper/world/", "/paper/", ["/world/", "/paper/world/"]],
    ["https://example.org/world/", "/paper/", ["/world/"]],
    ["https://example.org/paper/", "/paper/", ["/", "/paper/"]],
    ["https://example.org/papers/", "/paper/", ["/papers/"]],
    ["/paper/world/", "/paper/", ["/paper/world/", "/world/"]],
    ["/s%C3%A3o/", "/", ["/são/"]],
    ["/100%/", "/", ["/100%/"]],
  ] as const;
  for (const [address, basePath, urls] of table)
    it(`are ${urls.join(" and ")} for ${address} below ${basePath}`, () => {
      assert.deepEqual(urlsMeantBy(address, { basePath }), urls);
    });
});
