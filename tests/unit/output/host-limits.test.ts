import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type HostName, limitChecks } from "../../../src/output/host-limits.ts";
import { measuresOf } from "../../../src/output/site-measures.ts";

const site = (count: number, bytes: number, redirects = 0) =>
  measuresOf(
    Array.from({ length: count }, (_, index) => ({ path: `a/${index}.html`, bytes })),
    redirects,
  );

const brokenBy = (host: HostName, measures: ReturnType<typeof site>) =>
  limitChecks(host, measures).flatMap(({ what, has, limit, where, broken }) =>
    broken ? [`${broken.severity}: ${what}: ${has} of ${limit} ${where ?? ""}`.trim()] : [],
  );

describe("the limits of a host", () => {
  it("are kept by a small site", () => {
    for (const host of ["github-pages", "cloudflare-pages", "netlify"] as const)
      assert.deepEqual(brokenBy(host, site(100, 1000)), []);
  });

  it("of GitHub Pages are those of size", () => {
    assert.deepEqual(brokenBy("github-pages", site(1000, 1_000_000)), []);
    assert.deepEqual(brokenBy("github-pages", site(1001, 1_000_000)), [
      "error: size of the site: 1.001 GB of 1 GB",
    ]);
  });

  it("of Cloudflare Pages are those of files, the largest file and redirects", () => {
    assert.deepEqual(brokenBy("cloudflare-pages", site(20_000, 1, 2000)), []);
    assert.deepEqual(brokenBy("cloudflare-pages", site(20_001, 1, 2001)), [
      "warning: files, on the free plan: 20,001 of 20,000",
      "warning: rules in _redirects: 2,001 of 2,000",
    ]);
    assert.deepEqual(brokenBy("cloudflare-pages", site(1, 26_214_401)), [
      "error: largest file: 26.214 MB of 26.214 MB a/0.html",
    ]);
    assert.ok(
      brokenBy("cloudflare-pages", site(100_001, 1)).includes(
        "error: files, on a paid plan: 100,001 of 100,000",
      ),
    );
  });

  it("of Netlify are those of one folder and redirects", () => {
    assert.deepEqual(brokenBy("netlify", site(54_000, 1, 10_000)), []);
    assert.deepEqual(brokenBy("netlify", site(54_001, 1, 10_001)), [
      "error: files in one folder: 54,001 of 54,000 /a",
      "warning: rules in _redirects: 10,001 of 10,000",
    ]);
  });
});
