import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { findChromium } from "./support/find-chromium.ts";

const folder = temporaryFolder();
for (const name of ["chromium", "google-chrome", "mine"]) {
  writeFileSync(join(folder, name), "#!/bin/sh\n");
  chmodSync(join(folder, name), 0o755);
}
const PATH = ["/nowhere", folder].join(":");

describe("the browser of the tests", () => {
  it("is the one that CHROMIUM_PATH names", () => {
    const environment = { PATH, CHROMIUM_PATH: join(folder, "mine") };
    const { program, foundBy } = findChromium({ environment, platform: "linux" });
    assert.deepEqual([program, foundBy], [join(folder, "mine"), "CHROMIUM_PATH"]);
  });

  it("is not searched for elsewhere if CHROMIUM_PATH names a missing file", () => {
    const environment = { PATH, CHROMIUM_PATH: "/nowhere/chromium" };
    assert.throws(() => findChromium({ environment, platform: "linux" }), /leads to \/nowhere\/chromium/);
  });

  it("is an installed one if CHROMIUM_PATH is not set", () => {
    const { program, foundBy } = findChromium({ environment: { PATH }, platform: "linux" });
    assert.deepEqual([program, foundBy], [join(folder, "chromium"), "installation"]);
  });

  it("is an error if there is none and no package has one", () => {
    assert.throws(() => findChromium({ environment: {}, platform: "freebsd" }), /Install Chromium or Chrome/);
  });

  it("is the one of a package on a Linux without any, and starts", {
    skip: process.platform !== "linux",
  }, () => {
    const { program, foundBy, environment } = findChromium({ environment: { PATH: "" }, platform: "linux" });
    assert.equal(foundBy, "@sparticuz/chromium");
    const { stdout } = spawnSync(program, ["--version"], {
      encoding: "utf8",
      env: { ...process.env, ...environment },
    });
    assert.match(stdout, /Chrom.* \d+\./);
  });
});
