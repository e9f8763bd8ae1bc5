import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const bad = "---\ntitle: Bad\ndate: yesterday\nsection: world\n---\n\nText.\n";
const remarked = "---\ntitle: Remarked\ndate: 2023-11-01\nsection: world\n---\n\nText.\n\n<!-- hidden -->\n";

const check = async (folder: string, ...words: readonly string[]) => {
  const { output, notices, code } = await runCommand(checkCommand, ["--content", folder, ...words]);
  return {
    output: output.replaceAll(folder, "content"),
    notices: notices.replaceAll(folder, "content"),
    code,
  };
};

describe("dateline check", () => {
  it("says how many files it has checked if there is no problem", async () => {
    assert.deepEqual(await check(await smallPublication()), {
      output: "6 files checked, no problems.\n",
      notices: "",
      code: 0,
    });
  });

  it("shows the problems of all files in order and ends with 1", async () => {
    const folder = await smallPublication({
      "articles/b.md": bad,
      "articles/a.md": bad.replace("world", "wrold"),
      "sections/world.md": "---\norder: 1\n---\n",
    });
    const message = '"yesterday" is not a date. Write it as 2023-11-09T08:30 or 2023-11-09.';
    assert.deepEqual(await check(folder), {
      output: [
        `content/articles/a.md:3:7 date: ${message}`,
        'content/articles/a.md:4:10 section: "wrold" is not a known section. Add a file sections/wrold.md.',
        `content/articles/b.md:3:7 date: ${message}`,
        "content/sections/world.md:1:1 name: is missing. Write something like name: World",
        "4 errors in 3 files.",
        "",
      ].join("\n"),
      notices: "",
      code: 1,
    });
  });

  it("ends with 0 if there are only warnings", async () => {
    const { output, code } = await check(await smallPublication({ "articles/a.md": remarked }));
    assert.equal(code, 0);
    assert.equal(
      output,
      "content/articles/a.md:9 warning: A comment was removed. Readers would have found it in the page's source.\n1 warning in 1 file.\n",
    );
  });

  it("writes JSON, problems or none", async () => {
    const sound = await check(await smallPublication(), "--format", "json");
    assert.deepEqual(JSON.parse(sound.output), { errors: 0, warnings: 0, problems: [] });
    const { output, code } = await check(
      await smallPublication({ "articles/a.md": bad }),
      "--format",
      "json",
    );
    assert.equal(code, 1);
    const result = JSON.parse(output);
    assert.equal(result.errors, 1);
    assert.equal(result.problems[0].file, "content/articles/a.md");
  });

  it("writes annotations for GitHub", async () => {
    const { output } = await check(await smallPublication({ "articles/a.md": bad }), "--format", "github");
    assert.match(output, /^::error file=content\/articles\/a\.md,line=3,col=7,title=date::date: "yesterday"/);
  });

  it("checks the content as of the time of --now", async () => {
    const folder = await smallPublication({
      "pages/about.md": "---\ntitle: About\n---\n\nSee [the harbour](/2023/11/09/harbour-reopens/).\n",
    });
    assert.equal((await check(folder)).code, 0);
    const { output, code } = await check(folder, "--now", "2023-11-09T08:29");
    assert.equal(code, 1);
    assert.match(output, /leads to \/2023\/11\/09\/harbour-reopens\/, which readers cannot see/);
    assert.equal((await check(folder, "--now", "2023-11-09T08:30")).code, 0);
  });

  it("says that there is no content folder", async () => {
    const folder = join(await smallPublication(), "nothing");
    const { output, code } = await check(folder);
    assert.equal(code, 1);
    assert.equal(
      output,
      "content: There is no content folder here. Name it with --content, or make one.\n1 error in 1 file.\n",
    );
  });

  it("refuses an unknown format", async () => {
    const { notices, code } = await check("content", "--format", "xml");
    assert.equal(code, 2);
    assert.match(
      notices,
      /^error: option '--format <format>' argument 'xml' is invalid\. Allowed choices are pretty, json, github\.\n/,
    );
  });

  it("refuses a time that is none", async () => {
    assert.deepEqual(await check("content", "--now", "tomorrow"), {
      output: "",
      notices:
        'error: --now "tomorrow" is not a time. Write it like 2023-11-09T08:30 or 2023-11-09T08:30+09:00.\n',
      code: 2,
    });
  });

  it("refuses an unknown option, with the closest known one", async () => {
    const { notices, code } = await check("content", "--formt", "json");
    assert.equal(code, 2);
    assert.equal(
      notices,
      "error: unknown option '--formt'\n(Did you mean --format?)\n(dateline check --help shows all options)\n",
    );
  });

  it("shows help with examples", async () => {
    const { output, code } = await check("content", "--help");
    assert.equal(code, 0);
    assert.match(output, /Examples:\n {2}dateline check\n/);
  });

  it("compares what is planned with the limits of a host, and the built site if there is one", async () => {
    const folder = await smallPublication();
    const site = join(temporaryFolder(), "site");
    const words = ["--host", "cloudflare-pages", "--output", site];
    const planned = await check(folder, ...words);
    assert.equal(planned.code, 0);
    assert.match(
      planned.output,
      /^cloudflare-pages, by what is planned \(.+\):\n {2}files, on the free plan {2}\d\d of 20,000\n {2}files, on a paid plan {4}\d\d of 100,000\n {2}largest file +0\.\d+ MB of 26\.214 MB +assets\/\S+\n {2}rules in _redirects +0 of 2,000\n6 files checked, no problems\.\n$/,
    );
    writtenFiles(site, { "index.html": "", "films/storm.mp4": new Uint8Array(26_214_401) });
    writtenFiles(site, { _redirects: "# old\n".concat("/a /b 301\n".repeat(2001)) });
    const built = await check(folder, ...words);
    assert.equal(built.code, 1);
    const told = built.output.replaceAll(site, "_site");
    assert.match(
      told,
      /^_site: cloudflare-pages, largest file: The site has 26\.214 MB \(films\/storm\.mp4\), and the limit is 26\.214 MB\. Make the file smaller/m,
    );
    assert.match(
      told,
      /^_site: warning: cloudflare-pages, rules in _redirects: The site has 2,001, and the limit is 2,000\./m,
    );
    assert.match(
      told,
      /^cloudflare-pages, by the site in _site:\n {2}files, on the free plan {2}3 of 20,000\n/m,
    );
  });

  it("tells before a site is built that a host takes fewer files", async () => {
    const aliases = Array.from({ length: 1001 }, (_, index) => `/old/${index}/`);
    const folder = await smallPublication({
      "pages/about.md": `---\ntitle: About\naliases: [${aliases.join(", ")}]\n---\n\nText.\n`,
    });
    const site = join(temporaryFolder(), "site");
    const { output, code } = await check(folder, "--host", "cloudflare-pages", "--output", site);
    assert.equal(code, 0);
    assert.match(output, /rules in _redirects: The site will have at least 2,002, and the limit is 2,000\./);
  });

  it("refuses a host that it does not know", async () => {
    const { notices, code } = await check("content", "--host", "geocities");
    assert.equal(code, 2);
    assert.match(notices, /Allowed choices are github-pages, cloudflare-pages, netlify\./);
  });
});
