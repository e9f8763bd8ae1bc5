import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { reservedIds } from "../../../src/model/body.ts";
import { testFolder } from "../../support/layered-content.ts";

describe("the reserved ids", () => {
  it("include every id of the layouts", () => {
    const parts = testFolder("../layouts/parts");
    const ids = readdirSync(parts).flatMap((name) =>
      [...readFileSync(join(parts, name), "utf8").matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id ?? ""),
    );
    assert.ok(ids.length > 5);
    const reserved = new Set<string>(reservedIds);
    assert.deepEqual(
      ids.filter((id) => !reserved.has(id)),
      [],
    );
  });
});
