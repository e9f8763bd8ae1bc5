/** An import gives the same files and the same report, however many threads share its work. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { setTimeout as passed } from "node:timers/promises";
import { readContent } from "../src/content/read.ts";
import { parseMoment } from "../src/i18n/parse-date.ts";
import { type ImportOutcome, runImport } from "../src/import/import-run.ts";
import { importReport } from "../src/import/report/import-report.ts";
import { importFixtures } from "./support/imported-items.ts";
import { testNow } from "./support/run-command.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { wxrItemText, wxrText } from "./support/wxr-text.ts";

/** An import on some threads, with what it left. */
interface ThreadedImport {
  readonly outcome: ImportOutcome;
  readonly report: string;
  readonly files: ReadonlyMap<string, string>;
}

const importOn = async (threads: number, names: readonly string[]): Promise<ThreadedImport> => {
  const folder = await smallPublication();
  const { value: records } = await readContent({ folder });
  const { moment } = parseMoment("2023-11-10T09:30", "Asia/Seoul");
  if (!records || !moment) throw new Error("The content folder of the test is not usable.");
  const outcome = await runImport({
    names,
    settings: {
      records,
      folder,
      now: testNow,
      date: { text: "2023-11-10T09:30", moment },
      options: { fallbackSection: "world", publish: true, applyKills: false },
    },
    isDryRun: false,
    skipsBroken: true,
    progress: { stage: () => {}, advance: () => {} },
    threads,
    process: process.pid,
  });
  const report = JSON.stringify(importReport(outcome, { isDryRun: false, appliesKills: false }));
  return { outcome, report, files: filesIn(folder) };
};

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );

const nitf = (number: number): string =>
  `<nitf><head><docdata><doc-id id-string="boat-${number}" regsrc="Harbour Agency"/><date.issue norm="20231108T143000Z"/></docdata></head>
<body><body.head><hedline><hl1>Boat ${number} sails</hl1></hedline></body.head>
<body.content>${`<p>Boat ${number} leaves the quay with <em>all</em> hands.</p>`.repeat((number % 7) + 1)}</body.content></body></nitf>`;

/** A folder with more files of wires than one thread would be asked for: sound ones, broken ones, kills, and the same twice. */
const wires = (): string => {
  const folder = temporaryFolder();
  for (const name of ["nitf", "newsml-g2", "newsml-1", "ninjs"])
    cpSync(join(importFixtures, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "boats"));
  for (let number = 1; number <= 400; number += 1)
    writeFileSync(
      join(folder, "boats", `${String(number % 390).padStart(3, "0")}-${number}.xml`),
      nitf(number % 390),
    );
  return folder;
};

/** So many make an export for which threads are started before it is read. */
const paragraphs = 40;

/** Exports that overlap, with attachments behind what shows them, categories that no head has, comments, and a broken item. */
const exports = (): readonly string[] => {
  const folder = temporaryFolder();
  const item = (id: number): string =>
    wxrItemText({
      id,
      title: id % 50 === 0 ? "" : `Boat ${id} sails`,
      slug: `boat-${id}`,
      content:
        `<!-- wp:paragraph --><p>Boat ${id} leaves, <a href="https://courier.example/2019/03/boat-${id + 1}/">as does another</a>. [tide-table]</p><!-- /wp:paragraph -->`.repeat(
          paragraphs,
        ),
      meta: { _thumbnail_id: String(9000 + id) },
      more: `<category domain="category" nicename="pier-${id % 9}">${cdata(`Pier ${id % 9}`)}</category>${id % 40 === 0 ? "<wp:comment><wp:comment_content>Ahoy</wp:comment_content></wp:comment>" : ""}`,
    });
  // Every other page has an address that it can't keep, so that those behind it are planned before it.
  const page = (id: number): string =>
    wxrItemText({
      id,
      type: "page",
      title: `Pier ${id}`,
      slug: `pier-${id}`,
      link: `https://courier.example/${id % 2 === 0 ? "quay/" : ""}pier-${id}/`,
      content: `<!-- wp:paragraph --><p>Pier ${id} is open.</p><!-- /wp:paragraph -->`,
    });
  const picture = (id: number): string =>
    wxrItemText({
      id: 9000 + id,
      type: "attachment",
      slug: `picture-${id}`,
      more: `<wp:attachment_url>https://courier.example/up/boat-${id}.jpg</wp:attachment_url>`,
    });
  const items = (from: number, to: number, make: (id: number) => string): string =>
    Array.from({ length: to - from }, (_, index) => make(from + index)).join("");
  const files = [
    wxrText(items(1, 300, item) + items(600, 606, page)),
    wxrText(items(250, 500, item) + items(1, 500, picture)),
    wxrText(`<item><title>Unclosed</item>${items(500, 520, item)}`),
  ];
  return files.map((text, index) => {
    const file = join(folder, `export-${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
};

const cdata = (text: string): string => `<![CDATA[${text}]]>`;

const inputs = [
  ["files of wires", () => [wires()]],
  ["an export of WordPress in several files", exports],
] as const;

for (const [what, make] of inputs)
  describe(`an import of ${what}`, () => {
    const names = make();
    let alone: ThreadedImport;

    before(async () => {
      alone = await importOn(1, names);
    });

    it("finds something on one thread", () => {
      assert.ok(alone.outcome.files.length > 380);
      assert.ok(alone.outcome.problems.length > 0);
    });

    for (const threads of [2, 4])
      it(`is the same on ${threads} threads`, async () => {
        const shared = await importOn(threads, names);
        assert.equal(shared.report, alone.report);
        assert.deepEqual(shared.outcome.problems, alone.outcome.problems);
        assert.deepEqual(shared.files, alone.files);
      });
  });

describe("an import that is interrupted", () => {
  it("leaves nothing behind, though threads are at work", async () => {
    const content = await smallPublication();
    const temporary = temporaryFolder();
    const before = readdirSync(content, { recursive: true });
    const command = join(import.meta.dirname, "..", "src", "cli", "main.ts");
    const child = spawn(
      process.execPath,
      [command, "import", wires(), "--content", content, "--skip-broken"],
      {
        env: { ...process.env, TMPDIR: temporary },
        stdio: "ignore",
      },
    );
    while (child.exitCode === null && !isReading(temporary)) await passed(5);
    child.kill("SIGINT");
    assert.deepEqual(await once(child, "exit"), [130, null]);
    assert.deepEqual(readdirSync(temporary), []);
    assert.deepEqual(readdirSync(content, { recursive: true }), before);
  });
});

/** Returns true once a thread has begun a spool. */
function isReading(temporary: string): boolean {
  const [folder] = readdirSync(temporary);
  return (
    folder !== undefined &&
    existsSync(join(temporary, folder)) &&
    readdirSync(join(temporary, folder)).length > 1
  );
}
