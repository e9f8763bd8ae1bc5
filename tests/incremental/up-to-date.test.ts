import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cacheFile } from "../../src/cache/database.ts";
import { outputPlace } from "../../src/output/list.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import type { BuildOptions } from "../../src/pipeline/options.ts";
import type { BuildReport } from "../../src/pipeline/report.ts";
import { buildOptions } from "../support/built-site.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = "2023-11-10T12:00";

interface Result {
  readonly report: BuildReport;
  /** True if the build found at once that it had nothing to do. */
  readonly isUpToDate: boolean;
}

/** A publication with a scheduled article, and its builds, each so late that no file is racy. */
const publication = async () => {
  const folder = await smallPublication({
    "articles/2023/11/night-ferry.md":
      "---\ntitle: Night ferry begins\ndate: 2023-11-11T09:00\nsection: world\nauthors: [jonas-berg]\n---\n\nAt ten.\n",
  });
  const output = join(temporaryFolder(), "site");
  const cacheFolder = join(output, "..", ".dateline");
  const build = async (
    given: Partial<BuildOptions["target"]> & { readonly startedAt?: number } = {},
  ): Promise<Result> => {
    const stages: string[] = [];
    const progress = { stage: (name: string) => void stages.push(name), advance: () => {} };
    const startedAt = Date.now() + 60_000;
    const report = await buildSite(
      buildOptions({ folder, now, output, cacheFolder, progress, startedAt, ...given }),
    );
    return { report, isUpToDate: stages.length === 0 };
  };
  return { folder, output, cache: cacheFile(cacheFolder, output), build };
};

describe("the next build", () => {
  it("does nothing if nothing changed: it reads no text, and reports what the last one reported", async () => {
    const { build } = await publication();
    const first = await build();
    const second = await build();
    assert.deepEqual([first.isUpToDate, second.isUpToDate], [false, true]);
    const { update, ...told } = second.report;
    const { update: before, explanation: _, ...toldBefore } = first.report;
    assert.deepEqual(told, { ...toldBefore, notice: undefined });
    assert.deepEqual(
      [update?.rendered, update?.changed, update?.removed, update?.reused],
      [0, [], [], before?.changed.length],
    );
    assert.equal(second.report.unpublished.length, 1);
  });

  it("does nothing for a publication with a desk either", async () => {
    const { folder, build } = await publication();
    appendFileSync(join(folder, "site.yaml"), "admin:\n  backend: github\n  repo: small/paper\n");
    const first = await build();
    assert.equal(first.report.pages.get("desk"), 2);
    assert.equal((await build()).isUpToDate, true);
  });

  it("names untracked files", async () => {
    const { build, output } = await publication();
    await build();
    writeFileSync(join(output, "mine.txt"), "mine");
    const { report, isUpToDate } = await build();
    assert.deepEqual([isUpToDate, report.update?.untracked], [true, ["mine.txt"]]);
  });

  const changes: Readonly<Record<string, (folder: string, output: string) => void>> = {
    "a text changed": (folder) =>
      appendFileSync(join(folder, "articles/2023/11/choir-returns.md"), "\nAgain.\n"),
    "a text is new": (folder) => writeFileSync(join(folder, "tags-to-come.md"), "Later.\n"),
    "a text is gone": (folder) => rmSync(join(folder, "articles/2023/11/choir-returns.md")),
    "site.yaml changed": (folder) => appendFileSync(join(folder, "site.yaml"), "\n"),
    "front.yaml is new": (folder) => writeFileSync(join(folder, "front.yaml"), "latest: 3\n"),
    "an output was touched": (_, output) => appendFileSync(join(output, "index.html"), " "),
    "an output is gone": (_, output) => rmSync(join(output, "feed.xml")),
    "the list of outputs was written anew": (_, output) =>
      appendFileSync(outputPlace({ output, cacheFolder: join(output, "..", ".dateline") }).list, "\n"),
  };
  for (const [what, change] of Object.entries(changes))
    it(`has work to do if ${what}`, async () => {
      const { build, folder, output } = await publication();
      await build();
      assert.equal((await build()).isUpToDate, true);
      change(folder, output);
      assert.equal((await build()).isUpToDate, false);
    });

  it("has work to do if the options change", async () => {
    const { build } = await publication();
    await build();
    assert.equal((await build({ audience: "preview" })).isUpToDate, false);
    assert.equal((await build({ audience: "preview", baseUrl: "https://example.org/x/" })).isUpToDate, false);
  });

  it("has work to do once an article's time has come, and if the clock went back behind another's", async () => {
    const { build, output } = await publication();
    const page = join(output, "2023/11/11/night-ferry-begins/index.html");
    await build();
    assert.equal(
      (await build({ now: "2023-11-11T08:59" })).isUpToDate,
      false,
      "the news sitemap has changed",
    );
    assert.equal((await build({ now: "2023-11-11T08:59:30" })).isUpToDate, true);
    assert.equal(existsSync(page), false);
    const later = await build({ now: "2023-11-11T09:00" });
    assert.deepEqual([later.isUpToDate, existsSync(page)], [false, true]);
    const earlier = await build({ now: "2023-11-11T08:59" });
    assert.deepEqual([earlier.isUpToDate, existsSync(page)], [false, false]);
  });

  it("has work to do once something of the front page is over", async () => {
    const { build, folder, output } = await publication();
    writeFileSync(
      join(folder, "front.yaml"),
      "breaking: { text: The harbour is shut, until: 2023-11-10T18:00 }\n",
    );
    const front = (): string => readFileSync(join(output, "index.html"), "utf8");
    await build();
    assert.match(front(), /The harbour is shut/);
    assert.equal((await build({ now: "2023-11-10T17:59" })).isUpToDate, true);
    assert.equal((await build({ now: "2023-11-10T18:00" })).isUpToDate, false);
    assert.doesNotMatch(front(), /The harbour is shut/);
  });

  it("has work to do if a file is racy: it may have changed again after the last build read it", async () => {
    const { build } = await publication();
    await build({ startedAt: Date.now() });
    assert.equal((await build()).isUpToDate, false);
    assert.equal((await build()).isUpToDate, true);
  });

  it("has work to do if the cache is missing or corrupt", async () => {
    const { build, cache } = await publication();
    await build();
    const bytes = readFileSync(cache);
    rmSync(cache);
    assert.equal((await build()).isUpToDate, false);
    writeFileSync(cache, bytes.fill(7, 4096));
    assert.equal((await build()).isUpToDate, false);
  });
});
