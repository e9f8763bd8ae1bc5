import assert from "node:assert/strict";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { layeredContent } from "./support/layered-content.ts";
import { type StartedPreview, startedPreview } from "./support/started-preview.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const content = layeredContent("sites/minimal");
const workingFolder = temporaryFolder();
const article = join(content, "articles", "late.md");
const page = "2099/01/03/a-late-one/";

let preview: StartedPreview;

before(async () => {
  preview = await startedPreview({ workingFolder, words: ["--content", content] });
});

after(() => preview?.stop());

describe("a preview", () => {
  it("shows a scheduled article as soon as it is saved, marked as such", async () => {
    await preview.shown("", (status) => status === 200);
    const save = (): void =>
      writeFileSync(article, "---\ntitle: A late one\ndate: 2099-01-03\nsection: town\n---\nText.\n");
    save();
    const text = await preview.shown(page, (status) => status === 200, save);
    assert.match(text, /Scheduled for/);
    assert.match(text, /Preview:/);
    assert.match(text, /noindex/);
  });

  it("shows problems instead of pages, and the pages again when the problems are corrected", async () => {
    writeFileSync(article, "---\ntitle: A late one\ndate: yesterday\nsection: town\n---\nText.\n");
    const text = await preview.shown("", (status) => status === 503);
    assert.match(text, /late\.md:3/);
    assert.match(text, /&quot;yesterday&quot; is not a date\./);
    writeFileSync(article, "---\ntitle: A late one\ndate: 2099-01-03\nsection: town\n---\nNew text.\n");
    await preview.shown(page, (status, body) => status === 200 && body.includes("New text."));
  });

  it("drops an article when its file is deleted", async () => {
    await preview.shown("", (status, text) => status === 200 && text.includes("A late one"));
    rmSync(article);
    await preview.shown(page, (status) => status === 404);
    await preview.shown("", (status, text) => status === 200 && !text.includes("A late one"));
  });

  it("follows a content folder that was removed and is back", async () => {
    const away = join(temporaryFolder(), "away");
    renameSync(content, away);
    await preview.shown("", (status) => status === 503);
    renameSync(away, content);
    await preview.shown("", (status) => status === 200);
    const save = (): void =>
      writeFileSync(article, "---\ntitle: Back again\ndate: 2099-01-03\nsection: town\n---\nText.\n");
    save();
    await preview.shown("2099/01/03/back-again/", (status) => status === 200, save);
    renameSync(content, away);
    renameSync(away, content);
    rmSync(article);
    await preview.shown("2099/01/03/back-again/", (status) => status === 404);
  });

  it("answers this machine alone, and survives invalid requests", async () => {
    const { port } = preview;
    const statusOf = (host: string, path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: "127.0.0.1", port, path, headers: { host } }, ({ statusCode }) => resolve(statusCode))
          .on("error", reject)
          .end();
      });
    assert.equal(await statusOf(`example.org:${port}`, "/"), 403);
    for (const path of ["/%", "/..%2f..%2fsite.yaml", "/%00"])
      assert.equal(await statusOf(`localhost:${port}`, path), 400, path);
    assert.equal(await statusOf(`localhost:${port}`, "/"), 200);
  });

  it("does not touch the folder that is published", () => {
    assert.equal(existsSync(join(workingFolder, "_site")), false);
    assert.equal(existsSync(join(workingFolder, ".dateline", `preview-${preview.port}`, "index.html")), true);
  });
});
