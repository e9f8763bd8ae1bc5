import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pictureFinder } from "../../../../src/images/finder.ts";
import { renderBody } from "../../../../src/markdown/render.ts";
import { html } from "../../../../src/markup/template.ts";
import { inspectedFolder } from "../../../support/inspected-folder.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { writtenFiles } from "../../../support/written-files.ts";

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const bodyOf = async (source: string, file: string) => {
  const folder = temporaryFolder();
  writtenFiles(folder, { [`articles/${file}`]: gif });
  const find = pictureFinder(await inspectedFolder(folder));
  return renderBody(source, {
    file: "content/articles/a.md",
    bodyLine: 1,
    url: "/a/",
    language: "en",
    embeds: [],
    findPicture: (src) => find("articles/a.md", src),
    drawGraphic: () => ({ markup: html``, problems: [] }),
  });
};

describe("the name of a picture in a text", () => {
  const table = [
    ["![A](<boats #3.gif>)", "boats #3.gif"],
    ["![A](boats%20%233.gif)", "boats #3.gif"],
    ["![A](boats#3.gif)", "boats#3.gif"],
    ["![A](who?.gif)", "who?.gif"],
    ["![A](<50% off.gif>)", "50% off.gif"],
    ["![A](50%25%20off.gif)", "50% off.gif"],
    ["![A](100%.gif)", "100%.gif"],
    ["![A](a%20b.gif)", "a b.gif"],
    ["![A](a%20b.gif)", "a%20b.gif"],
    ["![A](한.gif)", "한.gif"],
    ["![A](<it's (1).gif>)", "it's (1).gif"],
    ['![A](say"so".gif)', 'say"so".gif'],
    ['<img src="boats%20%233.gif" alt="A">', "boats #3.gif"],
    ['<img src="boats #3.gif" alt="A">', "boats #3.gif"],
  ] as const;
  for (const [source, file] of table)
    it(`leads to ${file}: ${source}`, async () => {
      const { body, problems } = await bodyOf(source, file);
      assert.deepEqual(problems, []);
      assert.equal(body.pictures[0]?.path, `articles/${file}`);
      assert.match(body.html, / src="\/pictures\/[a-z0-9-]+\.png"/);
    });

  it("is quoted in the form that works if the alternative text is missing", async () => {
    const [problem] = (await bodyOf("![](<boats #3.gif>)", "boats #3.gif")).problems;
    assert.match(problem?.message ?? "", /: !\[Two ferries at the mole\]\(<boats #3\.gif>\)\.$/);
  });
});
