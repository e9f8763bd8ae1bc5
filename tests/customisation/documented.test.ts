/** The examples of docs/customising.md, each in a publication of its own. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { paths } from "../../src/lib/runtime.ts";
import { compilerErrors } from "../support/compiler-errors.ts";
import { publicationWith } from "../support/own-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const page = "2023/11/09/harbour-reopens/index.html";

/** What each example makes: a file of the site, and something that it has then. */
const made: Readonly<Record<string, readonly [file: string, text: RegExp]>> = {
  Files: ["ads.txt", /^ads\.example\.org, 12345, DIRECT\n$/],
  Tokens: ["index.html", /<meta name="theme-color" content="#fffdf8"/],
  Styles: ["style sheet", /\.headline\{font-style:italic\}/],
  "A slot with HTML": [page, /<\/article>\n<p class="join"><a href="https:\/\/letters\.example\.org\/">/],
  "A slot with code": [page, /<p class="more">More from <a href="\/world\/">World<\/a><\/p>/],
  "Another host": [
    page,
    /script-src (?:&#39;|[^;])*https:\/\/stats\.example\.org.*<script defer src="https:\/\/stats\./s,
  ],
  "Words and dates": ["archive/2023/11/index.html", />9 Nov 2023</],
  "A field of your own": [page, /<p class="stars">4 of 5 stars<\/p>/],
  "A mark of your own": [page, /Port Ansel ⇒ Narrows/],
  "A template": ["ferries/index.html", /<a href="\/2023\/11\/09\/harbour-reopens\/">HARBOUR REOPENS<\/a>/],
  "Pages of data": ["boats/plover/index.html", /<ul><li>07:10<\/li><li>12:40<\/li><\/ul>/],
  "A wrapper": [page, /^(?!.*class="tags")/s],
  "A copy": [page, /<p class="tags">Filed under <a rel="tag" href="\/tags\/harbour\/">Harbour<\/a> <\/p>/],
};

type Files = Readonly<Record<string, string>>;

/** The files of each section that has some, by its heading. */
const examples = new Map<string, Files>(
  readFileSync(join(paths.root, "docs", "customising.md"), "utf8")
    .split(/^## /m)
    .map((section): [string, Files] => {
      const files = [...section.matchAll(/^\*\*`([^`]+)`\*\*\n\n```\w+\n([\s\S]*?)^```$/gm)];
      const heading = section.slice(0, section.indexOf("\n"));
      return [heading, Object.fromEntries(files.map(([, path = "", text = ""]) => [path, text]))];
    })
    .filter(([, files]) => Object.keys(files).length > 0),
);

const filesOf = (files: Files, which: "code" | "content"): Files =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith("content/") === (which === "content"))
      .map(([path, text]) => [path.replace("content/", ""), text]),
  );

describe("an example of docs/customising.md", () => {
  it("has something to be seen on pages", () => {
    assert.deepEqual([...examples.keys()], Object.keys(made));
  });

  for (const [heading, files] of examples)
    it(`works: ${heading}`, async () => {
      const { built, read } = await publicationWith(filesOf(files, "code"), filesOf(files, "content"));
      const { problems } = await built();
      assert.deepEqual(problems, []);
      const [file = "", text = /$/] = made[heading] ?? [];
      const styles = /<link rel="stylesheet" href="\/([^"]+)">/.exec(read("index.html"))?.[1] ?? "";
      assert.match(read(file === "style sheet" ? styles : file), text);
    });

  it("has the right types", () => {
    const folder = temporaryFolder();
    for (const [heading, files] of examples)
      writtenFiles(join(folder, heading.replaceAll(" ", "-")), filesOf(files, "code"));
    assert.equal(compilerErrors(folder), "");
  });
});
