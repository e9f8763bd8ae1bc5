/** Compares the documentation with the code, where a program can. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import type { Command } from "commander";
import packageFacts from "../package.json" with { type: "json" };
import { buildCommand } from "../src/cli/build.ts";
import { checkCommand } from "../src/cli/check.ts";
import { cmsCommand } from "../src/cli/cms.ts";
import { doctorCommand } from "../src/cli/doctor.ts";
import { prettyProblems } from "../src/cli/format-problems.ts";
import { importCommand } from "../src/cli/import.ts";
import { initCommand } from "../src/cli/init.ts";
import { listCommand } from "../src/cli/list.ts";
import { newCommand } from "../src/cli/new.ts";
import { nextCommand } from "../src/cli/next.ts";
import { overrideCommand } from "../src/cli/override.ts";
import { serveCommand } from "../src/cli/serve.ts";
import { processTerminal } from "../src/cli/terminal.ts";
import { paths } from "../src/lib/runtime.ts";
import pinnedNode from "../tools/pinned-node/package.json" with { type: "json" };
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { prepareFolder } from "./support/prepare-folder.ts";

const { root } = paths;
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");
const readme = textOf("README.md");

const markdownFiles = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** Returns the Markdown of a page without code, in which brackets are no links. */
const withoutCode = (markdown: string): string =>
  markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

const optionsOf = (command: Command): readonly string[] =>
  command.options.flatMap(({ long }) => (long ? [long] : []));

const [, readmeArticle = ""] = /```markdown\n([\s\S]*?)```/.exec(readme) ?? [];

/** Checks the README's article, perhaps changed, in a publication with all that it names. Returns the problems. */
const checked = async (article: string) => {
  const folder = layeredContent("sites/minimal");
  const put = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const picture = readFileSync(testFolder("sites/newspaper/articles/2026/10/gale-on-the-sound/gale.jpg"));
  put("articles/2026/11/harbour-reopens/index.md", article);
  put("articles/2026/11/harbour-reopens/harbour.jpg", picture);
  put("articles/2026/11/harbour-reopens/crane.jpg", picture);
  put("sections/world.md", "---\nname: World\n---\n");
  put("authors/mara-lindqvist.md", "---\nname: Mara Lindqvist\n---\n");
  put("pages/about.md", "---\ntitle: About us\n---\n");
  const { plan, problems } = await prepareFolder({ folder, now: "2026-11-11", audience: "public" });
  return { plan, told: prettyProblems(problems, (_, text) => text).replaceAll(folder, "content") };
};

describe("the documentation", () => {
  it("promises nothing for security that no file holds, and gives every host the same headers", () => {
    const security = textOf(join("docs", "security.md"));
    const rows = security.split("\n").filter((line) => /^\| (?!Promise)[^-]/.test(line));
    assert.ok(rows.length > 20);
    for (const row of rows) {
      const files = [...row.matchAll(/`((?:src|layouts|tests)\/[^`]+)`/g)].map(([, file = ""]) => file);
      assert.ok(files.length > 0, row);
      for (const file of files) assert.ok(existsSync(join(root, file)), file);
    }
    const blocks = [...security.matchAll(/^```[a-z]+\n([\s\S]*?)^```/gm)].map(([, block = ""]) => block);
    const headers = [
      /Content-Security-Policy.*frame-ancestors 'none'/,
      /Strict-Transport-Security.*max-age=31536000/,
      /X-Content-Type-Options.*nosniff/,
      /Referrer-Policy.*strict-origin-when-cross-origin/,
    ];
    assert.equal(blocks.length, 7);
    for (const block of blocks) for (const header of headers) assert.match(block, header);
    for (const block of blocks) if (block.startsWith("{")) JSON.parse(block);
  });

  it("shows live coverage that is right", async () => {
    const examples = [
      ...textOf(join("docs", "live.md")).matchAll(
        /^\*\*`content\/([^`]+)`\*\*\n\n```markdown\n([\s\S]*?)^```/gm,
      ),
    ];
    assert.equal(examples.length, 2);
    const folder = layeredContent("sites/minimal");
    const given = {
      ...Object.fromEntries(examples.map(([, path = "", text = ""]) => [path, text])),
      "sections/world.md": "---\nname: World\n---\n",
      "authors/mara-lindqvist.md": "---\nname: Mara Lindqvist\n---\n",
    };
    for (const [path, text] of Object.entries(given)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { plan, problems } = await prepareFolder({ folder, now: "2026-11-11T23:30", audience: "public" });
    assert.deepEqual(problems, []);
    const coverage = plan?.site.articles[0]?.coverage;
    assert.deepEqual(
      coverage?.updates.map(({ id }) => id),
      ["u-20261111-2245-the-lamps-come-on-in-the-north", "u-hospital", "u-20261111-2110"],
    );
    assert.equal(coverage?.updates[0]?.corrections.length, 1);
  });

  it("links to files that exist", () => {
    assert.ok(markdownFiles.length > 15);
    for (const file of markdownFiles)
      for (const [, target = ""] of withoutCode(textOf(file)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g))
        if (!/^[a-z]+:/.test(target))
          assert.ok(existsSync(join(root, dirname(file), target)), `${file} links to ${target}`);
  });

  for (const makeCommand of [
    initCommand,
    buildCommand,
    serveCommand,
    checkCommand,
    newCommand,
    listCommand,
    nextCommand,
    importCommand,
    cmsCommand,
    overrideCommand,
    doctorCommand,
  ]) {
    const command = makeCommand(processTerminal());
    it(`names in the README every option of ${command.name()}, and no other`, () => {
      const row = readme.split("\n").find((line) => line.startsWith(`| \`${command.name()}`)) ?? "";
      const named = [...row.matchAll(/`(--[a-z-]+)/g)].map(([, option = ""]) => option);
      assert.deepEqual(named, optionsOf(command));
    });
  }

  it("says of every dependency why it is there, and of no other package", () => {
    const { dependencies, devDependencies } = packageFacts;
    const { optionalDependencies } = pinnedNode;
    const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const rows = textOf("docs/decisions/0003-dependencies.md").match(/^\| `.*$/gm) ?? [];
    const named = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    assert.deepEqual([...named].sort(), [...used].sort());
  });

  it("gives an article in the README that can be published as it stands", async () => {
    const { plan, told } = await checked(readmeArticle);
    assert.equal(told, "0 errors in 0 files.\n");
    const [page] = plan?.pages.filter(({ url }) => url.includes("harbour-reopens")) ?? [];
    assert.equal(page?.kind, "article");
    const { bodyHtml } = page.view;
    for (const part of [
      "figcaption",
      "pullquote",
      "factbox",
      "note",
      "footnotes",
      "table",
      "<kbd>",
      "“at last”",
    ])
      assert.ok(bodyHtml.includes(part), `${part} is not in the text`);
  });

  it("shows problems in the README as the check shows them", async () => {
    const faulty = readmeArticle
      .replace("section: world", "section: wrld")
      .replace("[mara-lindqvist]", "[mara-lindkvist]")
      .replace("(/about/)", "(/abuot/)");
    const [, expected = ""] = /```console\n\$ npx dateline check\n([\s\S]*?)```/.exec(readme) ?? [];
    const { plan, told } = await checked(faulty);
    assert.equal(plan, undefined);
    assert.equal(told, expected);
  });
});
