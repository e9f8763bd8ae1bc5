import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { paths } from "../../../src/lib/runtime.ts";

describe("paths", () => {
  it("names modules that are there, since nothing else finds out before a thread or process starts", () => {
    const { eleventyConfig, worker, importWorker, ownPagesThread, encodeProcess, statThread } = paths;
    const modules = [eleventyConfig, worker, importWorker, ownPagesThread, encodeProcess, statThread];
    assert.deepEqual(
      modules.filter((module) => !existsSync(module)),
      [],
    );
  });
});
