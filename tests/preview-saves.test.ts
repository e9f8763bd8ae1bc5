import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { builtSite, bytesBelow, filesBelow } from "./support/built-site.ts";
import { layeredContent } from "./support/layered-content.ts";
import { type Choice, seededChoice } from "./support/seeded-choice.ts";
import { type StartedPreview, startedPreview } from "./support/started-preview.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const content = layeredContent("sites/golden");
const workingFolder = temporaryFolder();
const now = "2024-03-20T12:00";
let preview: StartedPreview;

/** Changes files of the content folder; the number is that of the save. */
type Save = (choice: Choice, count: number) => void;

const articles = (): readonly string[] =>
  filesBelow(join(content, "articles")).filter((path) => path.endsWith(".md"));

const inArticle =
  (act: (file: string, count: number, choice: Choice) => void): Save =>
  (choice, count) => {
    const path = choice.anyOf(articles());
    if (path !== undefined) act(join(content, "articles", path), count, choice);
  };

/** Writes a file as some editors do: a new one takes its place. */
const replace = (file: string, text: string): void => {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
};

const textOf = (count: number): string =>
  `---\ntitle: Article ${count}\ndate: 2024-02-0${1 + (count % 9)}\nsection: town\n---\n\nText ${count}.\n`;

const saves: readonly [Save, ...Save[]] = [
  inArticle((file, count) => writeFileSync(file, `${readFileSync(file, "utf8")}\nSave ${count}.\n`)),
  inArticle((file, count) => replace(file, `${readFileSync(file, "utf8")}\nSave ${count}.\n`)),
  inArticle((file) =>
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: /m, "title: A mistake: ")),
  ),
  (_, count) => {
    const file = join(content, "articles", `new-${count % 3}`, "inner", `article-${count}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(count));
  },
  (choice) => {
    const path = choice.anyOf(articles().filter((name) => name.startsWith("new")));
    if (path !== undefined) rmSync(join(content, "articles", path));
  },
  (choice) => {
    const path = choice.anyOf(articles().filter((name) => name.startsWith("new")));
    if (path !== undefined)
      renameSync(
        join(content, "articles", path),
        join(content, "articles", path.replace(/(-\d+)?\.md$/, "-9$1.md")),
      );
  },
  (choice, count) => {
    const from = join(content, "articles", `new-${choice.below(3)}`);
    const to = join(content, "articles", `newer-${count}`);
    if (existsSync(from)) renameSync(from, to);
  },
  // Live coverage, and an update of it that is a file of its own.
  (_, count) => {
    const folder = join(content, "articles", "night");
    mkdirSync(join(folder, "updates"), { recursive: true });
    const article =
      "---\ntitle: The night\ndate: 2024-03-20T08:00\nsection: town\nkind: live\n---\n\nDark.\n";
    if (!existsSync(join(folder, "index.md"))) writeFileSync(join(folder, "index.md"), article);
    const update = `---\ndate: 2024-03-20T0${count % 9}:30\ntitle: Update ${count}\n---\n\nLamps ${count}.\n`;
    writeFileSync(join(folder, "updates", `update-${count % 4}.md`), update);
  },
];

before(async () => {
  preview = await startedPreview({ workingFolder, words: ["--content", content, "--now", now] });
});

after(() => preview?.stop());

describe("a preview that is saved to fifty times, faster than it can build", () => {
  it("ends as a clean build would", async () => {
    const choice = seededChoice(15);
    const sound = new Map(
      articles().map((path) => [path, readFileSync(join(content, "articles", path), "utf8")]),
    );
    for (let count = 1; count <= 50; count += 1) {
      choice.oneOf(saves)(choice, count);
      await pause(choice.below(60));
    }
    // Corrects all mistakes at once.
    for (const path of articles()) {
      const file = join(content, "articles", path);
      const text = readFileSync(file, "utf8");
      const corrected = text.replaceAll("A mistake: ", "");
      if (!sound.has(path) || corrected !== text) writeFileSync(file, corrected);
    }
    // Whoever watches sees changes in their order. So all are known once the last is shown.
    const last = "---\ntitle: The last word\ndate: 2024-02-01\nsection: town\n---\n\nText.\n";
    writeFileSync(join(content, "articles", "last.md"), last);
    await preview.shown("2024/02/01/the-last-word/", (status) => status === 200);
    const { port, url: baseUrl } = preview;
    const output = join(workingFolder, ".dateline", `preview-${port}`);
    const isPage = ([path]: readonly [string, string]): boolean => !path.startsWith("search/index/");
    // Before everything is looked at.
    const shown = [...bytesBelow(output)].filter(isPage);
    const clean = await builtSite({ folder: content, now, audience: "preview", baseUrl });
    assert.deepEqual(shown, [...bytesBelow(clean.output)].filter(isPage));
    // A request for a search index waits until everything has been looked at.
    await fetch(`${baseUrl}search/index/`);
    assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
  });
});
