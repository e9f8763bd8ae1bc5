import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { corpusArticle } from "../../../../bench/corpus/corpus-article.ts";
import type { TextFile } from "../../../../bench/corpus/text-files.ts";
import { writeTextFiles } from "../../../../bench/corpus/text-files.ts";
import { datelineContent } from "../../../../bench/generators/dateline-content.ts";
import { eleventyContent } from "../../../../bench/generators/eleventy-content.ts";
import { hugoContent } from "../../../../bench/generators/hugo-content.ts";
import { checkCommand } from "../../../../src/cli/check.ts";
import { runCommand } from "../../../support/run-command.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const size = 60;

const articlesOf = (files: Iterable<TextFile>): readonly TextFile[] =>
  [...files].filter(({ path }) => /articles\/\d{4}\/\d\d\/[a-z-]+\.md$/.test(path));

describe("the content of a corpus", () => {
  it("has the same texts for each generator", () => {
    const expected = Array.from({ length: size }, (_, index) => corpusArticle(index).body);
    for (const content of [datelineContent, eleventyContent, hugoContent]) {
      const bodies = articlesOf(content(size)).map(({ text }) => text.split("\n---\n\n")[1]);
      assert.deepEqual(bodies, expected, content.name);
    }
  });

  it("passes Dateline's own check without a message", async () => {
    const folder = join(temporaryFolder(), "content");
    writeTextFiles(folder, datelineContent(size));
    const { code, output, notices } = await runCommand(checkCommand, ["--content", folder]);
    assert.equal(code, 0, output + notices);
    assert.match(output + notices, /no problems/);
  });
});
