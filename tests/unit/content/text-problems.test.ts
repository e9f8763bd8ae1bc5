import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layeredContent } from "../../support/layered-content.ts";
import { prepareFolder } from "../../support/prepare-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const starter = "Write the story here. The first paragraph says what happened, where and when.";

/** Returns the problems of an article with these further fields and this text. */
const problemsOf = async (fields: string, text: string): Promise<readonly string[]> => {
  const folder = layeredContent("sites/minimal");
  writtenFiles(folder, {
    "articles/a.md": `---\ntitle: A headline\ndate: 2024-01-03\nsection: town\n${fields}---\n${text}`,
  });
  const { problems } = await prepareFolder({ folder, now: "2024-06-01T12:00", audience: "public" });
  return problems.map(({ severity, line, message }) => `${line} ${severity}: ${message}`);
};

const empty =
  "0 warning: The article has no text, and no picture, map, chart or embed. Write it below the front matter, or add a line draft: true until it is written.";
const unwritten = (line: number) =>
  `${line} warning: "${starter}" is what a new article says until it is written, and readers would see it. Write the story in its place, or add a line draft: true until then.`;

describe("an article without a word of text", () => {
  for (const text of ["", "\n\n", "<div></div>\n", "---\n", "[//]: # (Later.)\n", "&nbsp;\n"])
    it(`gets a warning: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await problemsOf("", text), [empty]);
    });

  it("gets a warning if it is scheduled", async () => {
    assert.deepEqual((await problemsOf("", "")).length, 1);
    assert.deepEqual(await problemsOf("slug: b\n", ""), [empty]);
  });

  it("gets none if it is a draft, or if there is something to see", async () => {
    for (const [fields, text] of [
      ["draft: true\n", ""],
      ["", "A word."],
      ["", "<p>Words in HTML.</p>"],
      ["", "港口重新开放。"],
      ["", '@[youtube](M7lc1UVf-VE "A test card")'],
      ["", "https://www.youtube.com/watch?v=M7lc1UVf-VE"],
      [
        "",
        "```chart\ntype: bar\ntitle: Crossings\nsource: Port\n---\nBoat,Crossings\nPlover,4\nDunlin,2\n```\n",
      ],
      ["map:\n  places: [{ name: Seoul, lat: 37.57, lon: 126.98 }]\n", ""],
      ["", "    some.code()"],
    ] as const)
      assert.deepEqual(await problemsOf(fields, text), [], `${fields}${text}`);
  });
});

describe("an article with the text of a new one", () => {
  it("gets a warning with its line", async () => {
    assert.deepEqual(await problemsOf("", `${starter}\n`), [unwritten(6)]);
    assert.deepEqual(await problemsOf("", `A paragraph.\n\n> ${starter}\n`), [unwritten(8)]);
  });

  it("gets none if it is a draft, or if the story has been written", async () => {
    assert.deepEqual(await problemsOf("draft: true\n", `${starter}\n`), []);
    assert.deepEqual(await problemsOf("", "Write the story here, said the editor.\n"), []);
  });
});
