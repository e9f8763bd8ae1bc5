import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { assertMatches } from "../../support/assert-matches.ts";
import { exchangedArticles, exchanges } from "../../support/exchanged-articles.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const harbour = "articles/2023/11/harbour-reopens.md";
const choir = "articles/2023/11/choir-returns.md";

const articleText = (title: string, lines: readonly string[]): string =>
  `---\ntitle: ${title}\nsection: world\n${lines.join("\n")}\n---\n\nWords of it.\n`;

/** Git without the settings of the machine or of a hook around the test. */
const gitIn =
  (folder: string) =>
  (...words: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

/** A publication in a folder of a repository, one commit old. */
const repository = async (others: Readonly<Record<string, string>> = {}, path = "papers/small") => {
  const root = temporaryFolder();
  const folder = join(root, path);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(
    await smallPublication({
      "articles/later.md": articleText("Later", ["date: 2023-12-01"]),
      "articles/draft.md": articleText("Draft", ["date: 2023-11-01", "draft: true"]),
      "pages/about.md": "---\ntitle: About us\n---\n\nWho we are.\n",
      ...others,
    }),
    folder,
    { recursive: true },
  );
  const git = gitIn(root);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "one");
  const inFolder = (path: string) => join(folder, path);
  const check = async (revision: string, world: Readonly<Record<string, unknown>> = {}) => {
    const words = ["--content", folder, "--since", revision];
    const { code, output, notices } = await runCommand(checkCommand, words, world);
    return { code, reported: `${output}${notices}`.replaceAll(folder, "content").replaceAll(root, "root") };
  };
  return {
    root,
    folder,
    git,
    check,
    commit: () => git("commit", "-q", "-a", "-m", "more"),
    change: (path: string, from: string | RegExp, to: string) => {
      const before = readFileSync(inFolder(path), "utf8");
      assert.match(before, typeof from === "string" ? new RegExp(from) : from);
      writeFileSync(inFolder(path), before.replace(from, to));
    },
    write: (path: string, text: string) => writeFileSync(inFolder(path), text),
    remove: (path: string) => rmSync(inFolder(path)),
    rename: (path: string, to: string) => renameSync(inFolder(path), inFolder(to)),
  };
};

type Repository = Awaited<ReturnType<typeof repository>>;

const addLine = (path: string, line: string) => (paper: Repository) =>
  paper.change(path, /\n---\n/, `\n${line}\n---\n`);

interface Case {
  readonly edit: (paper: Repository) => void;
  readonly reported: readonly string[];
  readonly answer: (paper: Repository) => void;
}

const gone = (paper: Repository) => paper.change("site.yaml", /$/, "gone: [/2023/11/09/harbour-reopens/]\n");

const refused: Readonly<Record<string, Case>> = {
  "a headline is corrected": {
    edit: (paper) => paper.change(harbour, "Harbour reopens", "Harbour opens again"),
    reported: [
      `content/${harbour}:2:8 title: The article moved from /2023/11/09/harbour-reopens/ to /2023/11/09/harbour-opens-again/, and the old address leads nowhere. Add the line slug: harbour-reopens to keep it, or add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens to forward it.`,
      "1 error in 1 file.",
    ],
    answer: addLine(harbour, "slug: harbour-reopens"),
  },
  "an article is deleted": {
    edit: (paper) => paper.remove(harbour),
    reported: [
      `content/${harbour}: "Harbour reopens" was published at /2023/11/09/harbour-reopens/, and this file is gone. If another article or page takes its place, add the line aliases: [/2023/11/09/harbour-reopens/] there; if none does, write gone: [/2023/11/09/harbour-reopens/] into site.yaml.`,
      "1 error in 1 file.",
    ],
    answer: gone,
  },
  "an article becomes a draft": {
    edit: addLine(harbour, "draft: true"),
    reported: [
      `content/${harbour}:7:8 draft: It is a draft now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere. Remove the line draft: true, or write gone: [/2023/11/09/harbour-reopens/] into site.yaml if that is meant.`,
      "1 error in 1 file.",
    ],
    answer: gone,
  },
  "an article is dated ahead": {
    edit: (paper) => paper.change(harbour, "2023-11-09T08:30", "2033-12-09T08:30"),
    reported: [
      `content/${harbour}:3:7 date: It is dated ahead now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere before 2033-12-09T08:30:00+09:00. Correct the date; to take the article back, make it a draft.`,
      "1 error in 1 file.",
    ],
    answer: (paper) => paper.change(harbour, "2033-12-09T08:30", "2023-11-09T08:30"),
  },
  "an article gets another id": {
    edit: addLine(choir, "id: another"),
    reported: [
      `content/${choir}:6:5 id: another is another id than feed readers know, so they take the article for a new one. Write id: tag:example.org,2023-11-08:choir-returns again.`,
      "1 error in 1 file.",
    ],
    answer: (paper) => paper.change(choir, "id: another\n", ""),
  },
  "a page is renamed": {
    edit: (paper) => paper.rename("pages/about.md", "pages/paper.md"),
    reported: [
      'content/pages/about.md: "About us" was published at /about/, and this file is gone. If content/pages/paper.md takes its place, add the line aliases: [/about/] there; if none does, write gone: [/about/] into site.yaml.',
      "1 error in 1 file.",
    ],
    answer: addLine("pages/paper.md", "aliases: [/about/]"),
  },
  "all articles move, whose files are as they were": {
    edit: (paper) => paper.change("site.yaml", /$/, 'articleUrl: "/{year}/{slug}/"\n'),
    reported: [
      "content/site.yaml: articleUrl: /{year}/{slug}/ moved 2 articles, and the old addresses, such as /2023/11/08/choir-returns/, lead nowhere. Write articleUrl: /{year}/{month}/{day}/{slug}/ again, or give each article its old address under aliases.",
      "1 error in 1 file.",
    ],
    answer: (paper) => paper.change("site.yaml", /articleUrl.*\n/, ""),
  },
};

const passed: Readonly<Record<string, (paper: Repository) => void>> = {
  "nothing has changed": () => {},
  "a text is mended": (paper) => paper.change(harbour, "Ferries sail", "Two ferries sail"),
  "a file is renamed": (paper) => paper.rename(harbour, "articles/2023/harbour.md"),
  "an embargoed article is renamed": (paper) => paper.change("articles/later.md", "Later", "Sooner"),
  "an embargoed article is deleted": (paper) => paper.remove("articles/later.md"),
  "a draft is deleted": (paper) => paper.remove("articles/draft.md"),
  "a tag has no article any more": (paper) => paper.change(harbour, /tags:.*\n/, ""),
};

describe("dateline check --since", () => {
  for (const [what, { edit, reported, answer }] of Object.entries(refused))
    it(`reports a lost address if ${what}, and accepts the correction that the message names`, async () => {
      const paper = await repository();
      edit(paper);
      assert.deepEqual(await paper.check("HEAD"), { code: 1, reported: `${reported.join("\n")}\n` });
      answer(paper);
      assert.equal((await paper.check("HEAD")).code, 0);
    });

  for (const [what, edit] of Object.entries(passed))
    it(`passes if ${what}`, async () => {
      const paper = await repository();
      edit(paper);
      const { code, reported } = await paper.check("main");
      assert.equal(code, 0, reported);
    });

  for (const [what, rounds] of Object.entries(exchanges))
    it(`takes no article for another if ${what}`, async () => {
      const paper = await repository(exchangedArticles);
      for (const { edit, reported } of rounds) {
        edit(paper);
        const lines = (await paper.check("HEAD")).reported.split("\n").slice(0, -2);
        assertMatches(lines, reported);
      }
    });

  it("counts what was dated ahead then and has come out since", async () => {
    const paper = await repository();
    paper.remove("articles/later.md");
    const later = { now: () => Date.parse("2023-12-02T12:00:00Z") };
    assert.match((await paper.check("HEAD", later)).reported, /was published at \/2023\/12\/01\/later\//);
  });

  it("compares with the commit at which a branch began, so that later commits of others do not matter", async () => {
    const paper = await repository();
    paper.git("checkout", "-q", "-b", "mine");
    paper.git("checkout", "-q", "main");
    paper.write("articles/theirs.md", articleText("Theirs", ["date: 2023-11-01"]));
    paper.git("add", "-A");
    paper.commit();
    paper.git("checkout", "-q", "mine");
    assert.equal((await paper.check("main")).code, 0);
  });

  it("shows the problems of the content in the same run, and only these of an article with an invalid date", async () => {
    const paper = await repository();
    paper.change(harbour, "2023-11-09T08:30", "yesterday");
    paper.remove(choir);
    const { reported } = await paper.check("HEAD");
    assert.match(reported, /date: "yesterday" is not a date/);
    assert.match(reported, /choir-returns\.md: "Choir returns" was published at/);
    assert.match(reported, /\n2 errors in 2 files\.\n$/);
  });

  it("leaves working tree and index alone", async () => {
    const paper = await repository();
    paper.change(harbour, "Harbour reopens", "Harbour opens again");
    const before = paper.git("status", "--porcelain");
    await paper.check("HEAD");
    assert.equal(paper.git("status", "--porcelain"), before);
  });

  it("works if the publication is the whole repository, with names of every script, and in a hook of git", async () => {
    const paper = await repository(
      { "articles/tab\tür 日.md": articleText("Tabs", ["date: 2023-11-01"]) },
      ".",
    );
    paper.remove("articles/tab\tür 日.md");
    const world = { environment: { ...process.env, GIT_DIR: ".git", GIT_INDEX_FILE: "/nowhere" } };
    assert.match(
      (await paper.check("HEAD", world)).reported,
      /"Tabs" was published at \/2023\/11\/01\/tabs\//,
    );
  });

  const lost = /articles\/2023\/11\/harbour-reopens\.md: "Harbour reopens" was published at/;
  const moves: Readonly<Record<string, readonly [before: string, now: string]>> = {
    "another name": ["papers/small", "papers/klein"],
    "another folder": ["papers/small", "small"],
    "the whole repository": [".", "papers"],
  };
  for (const [what, [before, now]] of Object.entries(moves))
    it(`compares with the content folder at its previous path, which was ${what}`, async () => {
      const { root, folder, git } = await repository({}, before);
      const moved = join(root, now);
      mkdirSync(moved, { recursive: true });
      for (const name of readdirSync(folder))
        if (![".git", "papers"].includes(name)) renameSync(join(folder, name), join(moved, name));
      git("add", "-A");
      git("commit", "-q", "-m", "moved");
      const words = ["--content", moved, "--since", "HEAD~1"];
      assert.equal((await runCommand(checkCommand, words)).output, "9 files checked, no problems.\n");
      rmSync(join(moved, harbour));
      const { code, output } = await runCommand(checkCommand, words);
      assert.match(output, lost);
      assert.equal(code, 1);
    });

  const absent = (revision: string) =>
    `content/site.yaml: warning: It was not there at the revision ${revision}, so no published address was compared. Compare with one that has it, unless the publication is new.\n1 warning in 1 file.\n`;

  it("says that nothing was compared if the publication did not exist yet", async () => {
    const paper = await repository();
    const fresh = join(paper.root, "fresh");
    cpSync(paper.folder, fresh, { recursive: true });
    const { code, output } = await runCommand(checkCommand, ["--content", fresh, "--since", "HEAD"]);
    assert.deepEqual([code, output.replaceAll(fresh, "content")], [0, absent("HEAD")]);
  });

  it("says that nothing was compared if several publications were removed, any of which it may have been", async () => {
    const paper = await repository({ "other/site.yaml": "title: Other\n" });
    renameSync(paper.folder, join(paper.root, "moved"));
    rmSync(join(paper.root, "moved/other"), { recursive: true });
    const words = ["--content", join(paper.root, "moved"), "--since", "main"];
    const { code, output } = await runCommand(checkCommand, words);
    assert.deepEqual([code, output.replaceAll(join(paper.root, "moved"), "content")], [0, absent("main")]);
  });

  it("says that nothing was compared if site.yaml had errors then", async () => {
    const paper = await repository();
    const good = readFileSync(join(paper.folder, "site.yaml"), "utf8");
    paper.write("site.yaml", "title: [\n");
    paper.commit();
    paper.write("site.yaml", good);
    assert.deepEqual(await paper.check("HEAD"), {
      code: 0,
      reported:
        "content/site.yaml: warning: It had errors at the revision HEAD, so no published address was compared. Compare with one where it had none.\n1 warning in 1 file.\n",
    });
  });

  describe("says so if git can't find", () => {
    const unknown = (name: string) =>
      `error: --since "${name}" is not a revision that git knows here. Write a branch, a tag or a commit, like main or HEAD~1. If it is only on a server, fetch it first.\n`;
    for (const name of ["nowhere", "HEAD~7", "--all", "", "main; true", "HEAD:papers", "$(true)"])
      it(`what "${name}" is`, async () => {
        const paper = await repository();
        assert.deepEqual(await paper.check(name), { code: 2, reported: unknown(name) });
      });

    it("what is older than the newest commit of a shallow clone", async () => {
      const paper = await repository();
      paper.change(harbour, "Ferries", "Two ferries");
      paper.commit();
      const clone = join(temporaryFolder(), "clone");
      paper.git("clone", "-q", "--depth", "1", `file://${paper.root}`, clone);
      const words = ["--content", join(clone, "papers/small"), "--since"];
      const refused = await runCommand(checkCommand, [...words, "HEAD~1"]);
      assert.deepEqual(
        [refused.code, refused.notices],
        [
          2,
          'error: --since "HEAD~1" is not in this clone, which has only the newest commits. Fetch the others first, with git fetch --unshallow or, in a GitHub workflow, with fetch-depth: 0.\n',
        ],
      );
      assert.equal((await runCommand(checkCommand, [...words, "HEAD"])).code, 0);
    });

    it("anything, outside of a repository", async () => {
      const folder = await smallPublication();
      const { code, notices } = await runCommand(checkCommand, ["--content", folder, "--since", "HEAD"]);
      assert.deepEqual(
        [code, notices.replaceAll(folder, "content")],
        [2, "error: --since needs a git repository, but content is in none. Leave out --since.\n"],
      );
    });

    it("anything, without git", async () => {
      const paper = await repository();
      const { code, reported } = await paper.check("HEAD", { environment: { PATH: "/nowhere" } });
      assert.deepEqual(
        [code, reported],
        [2, "error: --since needs git, which is not installed here. Install it, or leave out --since.\n"],
      );
    });
  });
});
