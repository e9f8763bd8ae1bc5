import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readContent } from "../src/content/read.ts";
import type { Records } from "../src/model/site.ts";
import { recordingClock } from "../src/model/time.ts";
import { allPages } from "../src/pages/all.ts";
import { linkSite } from "../src/site/link.ts";
import { bytesBelow } from "./support/built-site.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { printedPages } from "./support/printed-pages.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const now = "2024-03-09T12:00";
const main = testFolder("../src/cli/main.ts");

/** Builds in a process of its own, with another environment. */
const bytesOfBuild = (
  content: string,
  environment: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const output = join(temporaryFolder(), "site");
  const words = [main, "build", "--content", content, "--output", output, "--now", now, "--json"];
  execFileSync(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return bytesBelow(output);
};

describe("a build", () => {
  it("gives the same bytes from two folders, under two time zones and two locales", () => {
    const one = bytesOfBuild(testFolder("sites/golden"), { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" });
    const other = bytesOfBuild(layeredContent("sites/golden"), { TZ: "America/Adak", LC_ALL: "C" });
    assert.ok(one.size > 80);
    assert.deepEqual([...one.keys()], [...other.keys()]);
    for (const [file, bytes] of one) assert.equal(other.get(file), bytes, file);
  });

  it("gives the same bytes in a language that the runtime does not know, whatever the system's language is", () => {
    const folder = layeredContent("sites/minimal");
    const site = join(folder, "site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace("language: en", "language: la"));
    const one = bytesOfBuild(folder, { LC_ALL: "de_DE.UTF-8" });
    const other = bytesOfBuild(folder, { LC_ALL: "ja_JP.UTF-8" });
    assert.ok(one.size > 20);
    assert.deepEqual(one, other);
  });

  it("gives the same pages in whatever order the files were read", async () => {
    const { value: records } = await readContent({ folder: testFolder("sites/golden") });
    assert.ok(records);
    const clock = recordingClock(Date.parse("2024-03-09T17:00:00Z"), "public");
    const pagesFrom = (from: Records): string => {
      const { site, problems } = linkSite(from, clock);
      const pages = allPages({ site, ...clock, stylesheetUrl: "/assets/site.css" });
      return JSON.stringify(problems) + printedPages(pages);
    };
    const expected = pagesFrom(records);
    const shuffled = <Value>(list: readonly Value[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    const orders = fc.record({
      articles: shuffled(records.articles),
      authors: shuffled(records.authors),
      sections: shuffled(records.sections),
      tags: shuffled(records.tags),
      pages: shuffled(records.pages),
    });
    fc.assert(
      fc.property(orders, (order) => assert.equal(pagesFrom({ ...records, ...order }), expected)),
      { numRuns: 40 },
    );
  });
});
