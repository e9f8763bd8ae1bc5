/** A publication's own layouts, parts and slots. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import type { BuildReport } from "../../src/pipeline/report.ts";
import { buildOptions, bytesBelow } from "../support/built-site.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const now = "2023-11-10T12:00";

const newsroom = async (code: Readonly<Record<string, string>>) => {
  const publicationFolder = temporaryFolder();
  const folder = await smallPublication();
  const output = join(temporaryFolder(), "site");
  writtenFiles(publicationFolder, code);
  const built = async (): Promise<BuildReport> => {
    const clean = buildOptions({ folder, now, publicationFolder });
    const { problems } = await buildSite(clean);
    const startedAt = Date.now() + 10_000;
    const report = await buildSite(buildOptions({ folder, now, publicationFolder, output, startedAt }));
    assert.deepEqual(report.problems, problems);
    if (report.update) assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
    return report;
  };
  return { publicationFolder, output, built };
};

const banner = (text: string): string => `
import { html } from "dateline-press/markup";
import { article } from "dateline-press/layouts";
export default (view: { title: string }) => html\`<!-- ${text} \${view.title} -->\${article(view)}\`;
`;

describe("a publication's own layout", () => {
  it("makes the pages of its kind, and only these are rendered again when it changes", async () => {
    const { publicationFolder, built } = await newsroom({ "layouts/article.ts": banner("one") });
    await built();
    writtenFiles(publicationFolder, { "layouts/article.ts": banner("two") });
    const { update } = await built();
    assert.equal(update?.rendered, 2);
    rmSync(join(publicationFolder, "layouts"), { recursive: true });
    assert.equal((await built()).update?.rendered, 2);
  });
});
