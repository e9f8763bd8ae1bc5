import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOptions, bytesBelow } from "../support/built-site.ts";
import { layeredContent } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const article = (date: string, more = ""): string =>
  `---\ntitle: Of ${date}\ndate: ${date}\nsection: town\n${more}---\n\nText.\n`;

describe("a site that is built on the day on which an article becomes old", () => {
  it("shows its age on that day, on its own page alone, and is up to date until then", async () => {
    const folder = layeredContent("sites/minimal");
    writtenFiles(folder, {
      "articles/old.md": article("2023-01-10T15:00"),
      "articles/older.md": article("2022-05-05T15:00"),
      "articles/lasting.md": article("2023-01-10T15:00", "slug: lasting\nevergreen: true\n"),
      "articles/dated.md": article("2023-01-10T15:00", "slug: dated\nkind: explainer\nevergreen: false\n"),
      "articles/explained.md": article("2023-01-10T15:00", "slug: explained\nkind: explainer\n"),
    });
    const output = join(temporaryFolder(), "site");
    // A while ahead, so that new files are not racy.
    const built = async (now: string) =>
      (await buildSite(buildOptions({ folder, now, output, startedAt: Date.now() + 10_000 }))).update;
    await built("2024-01-10T12:00");
    const unchanged = await built("2024-01-10T23:59");
    assert.deepEqual([unchanged?.rendered, unchanged?.changed], [0, []]);
    const turned = await built("2024-01-11T00:00");
    assert.deepEqual(turned?.changed, [
      "2023/01/10/dated/index.html",
      "2023/01/10/of-2023-01-10t15-00/index.html",
    ]);
    const again = await built("2024-01-11T09:00");
    assert.deepEqual([again?.rendered, again?.changed], [0, []]);
    const clean = buildOptions({ folder, now: "2024-01-11T09:00" });
    await buildSite(clean);
    assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
  });
});
