/** A build can publish all content in which `check` finds no error. For all other content, `check` names the file. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import type { Problem } from "../src/model/problem.ts";
import { checkedContent } from "../src/pipeline/check.ts";
import { builtSite } from "./support/built-site.ts";
import { hostileContent, hostileSites } from "./support/hostile-content.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import type { TextDraft } from "./support/site-draft.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const now = "2024-06-01T12:00";

const yamlOf = (fields: TextDraft["fields"]): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");

const textOf = ({ fields, body }: TextDraft): string => `---\n${yamlOf(fields)}---\n${body}\n`;

const contentWith = (drafts: readonly TextDraft[]): string => {
  const folder = layeredContent("sites/minimal");
  for (const place of ["articles", "pages"]) {
    mkdirSync(join(folder, place), { recursive: true });
    copyFileSync(testFolder("sites/golden/articles/2024/03/bridge.png"), join(folder, place, "bridge.png"));
  }
  for (const draft of drafts) {
    mkdirSync(dirname(join(folder, draft.file)), { recursive: true });
    writeFileSync(join(folder, draft.file), textOf(draft));
  }
  return folder;
};

const siteWith = (fields: TextDraft["fields"]): string => {
  const folder = layeredContent("sites/minimal");
  const site = {
    name: "The Minimal",
    url: "https://minimal.example/",
    language: "en",
    timeZone: "America/New_York",
    description: "A paper.",
    stories: { harbour: "The harbour" },
    ...fields,
  };
  writeFileSync(join(folder, "site.yaml"), yamlOf(site));
  return folder;
};

const errorsIn = async (folder: string): Promise<readonly Problem[]> => {
  const { problems } = await checkedContent({ folder, now, audience: "public" }, temporaryFolder());
  return problems.filter(({ severity }) => severity === "error");
};

/** Removes the files with errors until there are no errors. Each round must name at least one file. */
const soundRest = async (folder: string, drafts: readonly TextDraft[]): Promise<readonly TextDraft[]> => {
  let rest = drafts;
  for (;;) {
    const errors = await errorsIn(folder);
    if (errors.length === 0) return rest;
    const faulty = new Set(errors.map(({ file }) => file));
    const kept = rest.filter(({ file }) => !faulty.has(join(folder, file)));
    assert.ok(
      kept.length < rest.length,
      `no file of ours is named: ${errors[0]?.file} ${errors[0]?.message}`,
    );
    for (const { file } of rest) if (faulty.has(join(folder, file))) rmSync(join(folder, file));
    rest = kept;
  }
};

describe("hostile content", () => {
  it("is refused with the name of its file, or published", async () => {
    const folder = contentWith(hostileContent);
    const rest = await soundRest(folder, hostileContent);
    assert.ok(
      rest.length > hostileContent.length / 4,
      `${rest.length} of ${hostileContent.length} were sound`,
    );
    const { files } = await builtSite({ folder, now });
    assert.ok(files.length > rest.length);
  });

  it("of a publication is refused with the name of its file, or published", async () => {
    const fields = new Map<string, TextDraft["fields"][]>();
    for (const site of hostileSites) {
      const folder = siteWith(site);
      const errors = await errorsIn(folder);
      for (const { file } of errors) assert.equal(file, join(folder, "site.yaml"));
      if (errors.length === 0) fields.getOrInsertComputed(Object.keys(site).join(), () => []).push(site);
    }
    // Those that are sound by themselves are published together, one of each field.
    const most = Math.max(...[...fields.values()].map(({ length }) => length));
    for (let index = 0; index < most; index += 1) {
      const together = [...fields.values()].flatMap((sites) => sites[index] ?? []);
      await builtSite({ folder: siteWith(Object.assign({ search: index === 0 }, ...together)), now });
    }
  });
});
