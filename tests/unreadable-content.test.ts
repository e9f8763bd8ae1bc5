import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { prettyProblems } from "../src/cli/format-problems.ts";
import { layeredContent } from "./support/layered-content.ts";
import { prepareFolder } from "./support/prepare-folder.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const problemsOf = async (folder: string): Promise<string> => {
  const { plan, problems } = await prepareFolder({ folder, now: "2024-06-01T12:00", audience: "public" });
  assert.equal(plan, undefined, "the site was not refused");
  return prettyProblems(problems, (_, text) => text).replaceAll(folder, "content");
};

const refused = async (bytes: Uint8Array | string, message: string): Promise<void> => {
  const folder = layeredContent("sites/minimal");
  writeFileSync(join(folder, "articles", "a.md"), bytes);
  assert.equal(await problemsOf(folder), `content/articles/a.md: ${message}\n1 error in 1 file.\n`);
};

describe("a file that can't be read as text", () => {
  it("is refused when it is not UTF-8", async () => {
    await refused(
      Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1"),
      "The file is not UTF-8 text. Save it again in the encoding UTF-8.",
    );
  });

  it("is refused when it is empty, or holds nothing but white space", async () => {
    const message = "The file is empty. Write its front matter and text, or remove it.";
    await refused("", message);
    await refused(" \n\t\n", message);
  });

  it("is refused when it is binary", async () => {
    await refused(
      "---\ntitle: a\0b\n---\n",
      "The file holds binary data, not text. Remove it, or save it again as text.",
    );
  });

  it("is refused by its name when that is not UTF-8, and so is a folder", async () => {
    const folder = layeredContent("sites/minimal");
    const articles = Buffer.from(join(folder, "articles/"));
    const named = (...bytes: readonly number[]): Buffer => Buffer.concat([articles, Buffer.from(bytes)]);
    mkdirSync(named(0x61, 0xff));
    writeFileSync(named(0x62, 0xe9, 0x2e, 0x6d, 0x64), "---\ntitle: A\n---\n");
    const message = "The name is not UTF-8 text, so that nothing can open it. Rename it in plain letters.";
    assert.equal(
      await problemsOf(folder),
      `content/articles/a\ufffd: ${message}\ncontent/articles/b\ufffd.md: ${message}\n2 errors in 2 files.\n`,
    );
    rmSync(named(0x61, 0xff), { recursive: true });
    rmSync(named(0x62, 0xe9, 0x2e, 0x6d, 0x64));
  });

  it("is refused when it holds 5 MB", async () => {
    await refused(
      `---\ntitle: A\n---\n${"word ".repeat(1_000_000)}`,
      "The file holds 5.0 MB, more than the 2 MB that one may. Split it, or move pictures and data into files of their own.",
    );
  });

  it("is read when it ends its lines as Windows does and begins with a byte order mark", async () => {
    const folder = layeredContent("sites/minimal");
    const text = "\ufeff---\r\ntitle: From Windows\r\ndate: 2024-01-03\r\nsection: town\r\n---\r\nText.\r\n";
    writeFileSync(join(folder, "articles", "a.md"), text);
    const { plan, problems } = await prepareFolder({
      folder,
      now: "2024-06-01T12:00",
      audience: "public",
    });
    assert.deepEqual(problems, []);
    assert.equal(plan?.site.articles[0]?.record.title, "From Windows");
    assert.equal(plan?.site.articles[0]?.record.body.html, "<p>Text.</p>\n");
  });
});

describe("a link in the content folder", () => {
  const leaves = "The link leaves the content folder or leads to a folder. Put the file itself here.";

  it("is refused if it leads out of the folder, as an article and as a picture", async () => {
    const folder = layeredContent("sites/minimal");
    const outside = join(temporaryFolder(), "secret.md");
    writeFileSync(outside, "---\ntitle: Secret\ndate: 2024-01-03\nsection: town\n---\n![A picture](b.png)\n");
    symlinkSync(outside, join(folder, "articles", "a.md"));
    assert.equal(await problemsOf(folder), `content/articles/a.md: ${leaves}\n1 error in 1 file.\n`);
  });

  it("is refused if it leads to a folder, so that the build can't run in a circle", async () => {
    const folder = layeredContent("sites/minimal");
    symlinkSync(folder, join(folder, "articles", "circle"));
    assert.equal(await problemsOf(folder), `content/articles/circle: ${leaves}\n1 error in 1 file.\n`);
  });

  it("is followed if it stays inside", async () => {
    const folder = layeredContent("sites/minimal");
    mkdirSync(join(folder, "drafts"));
    writeFileSync(
      join(folder, "linked.txt"),
      "---\ntitle: Linked\ndate: 2024-01-03\nsection: town\n---\nText.\n",
    );
    symlinkSync(join(folder, "linked.txt"), join(folder, "articles", "a.md"));
    const { plan } = await prepareFolder({ folder, now: "2024-06-01T12:00", audience: "public" });
    assert.equal(plan?.site.articles[0]?.record.title, "Linked");
  });
});

describe("a content folder", () => {
  it("is named if it is missing", async () => {
    const folder = join(temporaryFolder(), "nowhere");
    const message = "There is no content folder here. Name it with --content, or make one.";
    assert.equal(await problemsOf(folder), `content: ${message}\n1 error in 1 file.\n`);
  });

  it("needs a site.yaml", async () => {
    const folder = layeredContent("sites/minimal");
    rmSync(join(folder, "site.yaml"));
    const message =
      "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";
    assert.equal(await problemsOf(folder), `content/site.yaml: ${message}\n1 error in 1 file.\n`);
  });
});
