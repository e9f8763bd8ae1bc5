/** Commands that are called wrongly by a newcomer. Each says what to write instead, and ends with 2. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Command } from "commander";
import { buildCommand } from "../../../src/cli/build.ts";
import { checkCommand } from "../../../src/cli/check.ts";
import { importCommand } from "../../../src/cli/import.ts";
import { listCommand } from "../../../src/cli/list.ts";
import { newCommand } from "../../../src/cli/new.ts";
import type { Terminal } from "../../../src/cli/terminal.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

type Maker = (terminal: Terminal) => Command;

const calls: Readonly<Record<string, readonly [command: Maker, words: readonly string[], expected: string]>> =
  {
    "a folder without its option": [
      checkCommand,
      ["nowhere"],
      'error: dateline check takes only options, not "nowhere". To name the content folder, write dateline check --content nowhere. dateline check --help shows all options.\n',
    ],
    "several words without an option": [
      listCommand,
      ["all", "drafts"],
      'error: dateline list takes only options, not "all drafts". dateline list --help shows all options.\n',
    ],
    "a folder to build": [
      buildCommand,
      ["content"],
      'error: dateline build takes only options, not "content". To name the content folder, write dateline build --content content. dateline build --help shows all options.\n',
    ],
    "a headline without quotation marks": [
      newCommand,
      ["Harbour", "reopens", "after", "storm"],
      'error: The headline must be in quotation marks. Write: dateline new "Harbour reopens after storm".\n',
    ],
    "no headline": [
      newCommand,
      [],
      'error: The headline is missing. Write it in quotation marks, like dateline new "Harbour reopens after storm".\n(dateline new --help shows all options)\n',
    ],
    "a sponsor without the kind": [
      newCommand,
      ["Ferries", "--sponsor", "Northern Ferries"],
      "error: --sponsor needs --kind sponsored, so that readers see that someone paid for the article.\n",
    ],
    "no report": [
      importCommand,
      [],
      "error: Nothing is named to import. Write a file, a folder or a ZIP archive, like dateline import export.xml.\n(dateline import --help shows all options)\n",
    ],
    "a base url with a password": [
      buildCommand,
      ["--base-url", "https://ada:secret@example.org/"],
      "error: --base-url contains a user name or a password, which every page would show. Write the address without it, like https://example.org/paper/.\n",
    ],
    "an unknown option": [
      buildCommand,
      ["--nonsense"],
      "error: unknown option '--nonsense'\n(dateline build --help shows all options)\n",
    ],
  };

for (const url of [
  "https://example.org/a b/",
  'https://example.org/"x',
  "https://example.org//x/",
  "https://example.org/<x>",
])
  it(`--base-url ${url} is refused`, async () => {
    const { code, notices } = await runCommand(buildCommand, ["--base-url", url]);
    assert.equal(code, 2);
    assert.ok(
      notices.startsWith(`error: --base-url "${url}" contains a character that an address must not have: `),
      notices,
    );
  });

describe("a command that is called wrongly says so", () => {
  for (const [what, [command, words, expected]] of Object.entries(calls))
    it(`with ${what}`, async () => {
      const { code, output, notices } = await runCommand(command, words);
      assert.deepEqual([code, output, notices], [2, "", expected]);
    });

  it("with an output folder inside the content folder", async () => {
    const folder = await smallPublication();
    for (const output of [join(folder, "site"), join(folder, "articles", "..", "_site")]) {
      const { code, notices } = await runCommand(buildCommand, ["--content", folder, "--output", output]);
      assert.equal(code, 2);
      assert.match(
        notices,
        /is inside the content folder, so its files would be read as content\. Choose one outside/,
      );
    }
  });
});

describe("a wrong content folder", () => {
  const noticesFor = async (folder: string) => {
    const { code, output } = await runCommand(checkCommand, ["--content", folder]);
    return [code, output.replaceAll(folder, "content").split("\n")[0]];
  };

  it("is a file", async () => {
    const file = join(temporaryFolder(), "content");
    writeFileSync(file, "x");
    assert.deepEqual(await noticesFor(file), [
      1,
      "content: This is a file. Name the folder that holds site.yaml with --content.",
    ]);
  });

  it("spells the name of site.yaml in another way", async () => {
    for (const name of ["site.yml", "Site.yaml", "site.yaml.txt"]) {
      const folder = await smallPublication();
      renameSync(join(folder, "site.yaml"), join(folder, name));
      assert.deepEqual(await noticesFor(folder), [
        1,
        `content/site.yaml: The publication is not described, but there is ${name}. Rename it to site.yaml.`,
      ]);
    }
  });

  it("holds the content folder", async () => {
    const folder = temporaryFolder();
    renameSync(await smallPublication(), join(folder, "content"));
    assert.deepEqual(await noticesFor(folder), [
      1,
      "content/site.yaml: The publication is not described here, but in content/content. Write --content content/content.",
    ]);
  });
});

describe("a folder in which no article can be written", () => {
  const written = async (prepare: (folder: string) => void) => {
    const folder = await smallPublication();
    rmSync(join(folder, "articles"), { recursive: true });
    prepare(folder);
    const { code, notices } = await runCommand(newCommand, ["Ferries", "--content", folder]);
    return [code, notices.replaceAll(folder, "content")];
  };
  const inTheWay = (path: string) => [
    1,
    `error: ${path} stands where a folder is needed. Move it away, or give it another name.\n`,
  ];

  it("has a file in place of a folder", async () => {
    const file = await written((folder) => writeFileSync(join(folder, "articles"), "x"));
    assert.deepEqual(file, inTheWay("content/articles"));
    const inner = await written((folder) => {
      mkdirSync(join(folder, "articles"));
      writeFileSync(join(folder, "articles", "2023"), "x");
    });
    assert.deepEqual(inner, inTheWay("content/articles/2023"));
  });

  it("has a link that leads nowhere", async () => {
    const link = await written((folder) => symlinkSync("/nonexistent/folder", join(folder, "articles")));
    assert.deepEqual(link, inTheWay("content/articles"));
  });
});
