import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openCache } from "../../../src/cache/cache.ts";
import { inMemoryCache } from "../../../src/cache/database.ts";
import { stagingName } from "../../../src/output/folder.ts";
import { outputPlace } from "../../../src/output/list.ts";
import { isUnchangedSince, previousOutput } from "../../../src/output/previous.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("the output of the previous build", () => {
  it("is scanned again if another build has worked in the folder since", () => {
    const output = temporaryFolder();
    const cache = openCache(inMemoryCache("").database);
    const previous = previousOutput(cache, outputPlace({ output, cacheFolder: temporaryFolder() }));
    assert.equal(isUnchangedSince(previous), true);
    const staging = join(output, stagingName);
    mkdirSync(staging);
    rmSync(staging, { recursive: true });
    assert.equal(isUnchangedSince(previous), false);
    cache.close();
  });
});
