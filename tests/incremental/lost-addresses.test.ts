/** A build tells of addresses that readers know from former builds and would not find any more, until they are answered for. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { prettyProblems } from "../../src/cli/format-problems.ts";
import type { BuildTarget } from "../../src/model/publication.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import { assertMatches } from "../support/assert-matches.ts";
import { buildOrder } from "../support/built-site.ts";
import { exchangedArticles, exchanges } from "../support/exchanged-articles.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const harbour = "articles/2023/11/harbour-reopens.md";
const choir = "articles/2023/11/choir-returns.md";

const choirText =
  "---\ntitle: Choir returns\ndate: 2023-11-08T18:00\nsection: culture\nauthors: [jonas-berg]\nslug: the-choir\naliases: [/old/, /older/]\n---\n\nThey sing.\n";

/** A newsroom whose site is built after each step. */
const newsroom = async (others: Readonly<Record<string, string>> = {}) => {
  const folder = await smallPublication({
    [choir]: choirText,
    "articles/2023/11/numbers.md":
      '---\ntitle: By the numbers\ndate: 2023-11-07\nsection: world\nslug: "2024"\n---\n\nFour.\n',
    "pages/about.md": "---\ntitle: About us\naliases: [/about-us/]\n---\n\nWho we are.\n",
    ...others,
  });
  const output = join(temporaryFolder(), "site");
  const inFolder = (path: string) => join(folder, path);
  const build = async (given: Partial<BuildTarget> & { readonly mode?: "clean" } = {}) => {
    const order = buildOrder({
      folder,
      output,
      now: "2023-11-12T12:00",
      startedAt: Date.now() + 60_000,
      ...given,
    });
    const { lost, problems: errors, update } = await buildSite(order);
    assert.ok(update, errors.map(({ message }) => message).join("\n"));
    const { problems } = lost;
    const told = problems.length > 0 ? prettyProblems(problems, (_, text) => text) : "";
    return { lost, told: told.replaceAll(folder, "content").split("\n").slice(0, -2) };
  };
  return {
    build,
    told: async () => (await build()).told,
    change: (path: string, from: string | RegExp, to: string) => {
      const before = readFileSync(inFolder(path), "utf8");
      const after = before.replace(from, to);
      assert.notEqual(after, before);
      writeFileSync(inFolder(path), after);
    },
    write: (path: string, text: string) => {
      mkdirSync(dirname(inFolder(path)), { recursive: true });
      writeFileSync(inFolder(path), text);
    },
    remove: (path: string) => rmSync(inFolder(path)),
    rename: (path: string, to: string) => {
      mkdirSync(dirname(inFolder(to)), { recursive: true });
      renameSync(inFolder(path), inFolder(to));
    },
  };
};

type Newsroom = Awaited<ReturnType<typeof newsroom>>;

interface Case {
  readonly edit: (room: Newsroom) => void;
  /** What the build after it says. */
  readonly told: string;
  /** What its advice leads to; each by itself must be an answer. */
  readonly answers: readonly ((room: Newsroom) => void)[];
}

const addLine = (path: string, line: string) => (room: Newsroom) =>
  room.change(path, /\n---\n/, `\n${line}\n---\n`);
const addToSite = (line: string) => (room: Newsroom) => room.change("site.yaml", /$/, `${line}\n`);
const both =
  (...edits: readonly ((room: Newsroom) => void)[]) =>
  (room: Newsroom) => {
    for (const edit of edits) edit(room);
  };

const cases: Readonly<Record<string, Case>> = {
  "a headline is corrected": {
    edit: (room) => room.change(harbour, "Harbour reopens", "Harbour opens again"),
    told: `content/articles/2023/11/harbour-reopens.md:2:8 warning: title: The article moved from /2023/11/09/harbour-reopens/ to /2023/11/09/harbour-opens-again/, and the old address leads nowhere. Add the line slug: harbour-reopens to keep it, or add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens to forward it.`,
    answers: [
      addLine(harbour, "slug: harbour-reopens"),
      both(
        addLine(harbour, "aliases: [/2023/11/09/harbour-reopens/]"),
        addLine(harbour, "id: tag:example.org,2023-11-09:harbour-reopens"),
      ),
      (room) => room.change(harbour, "Harbour opens again", "Harbour reopens"),
    ],
  },
  "a date is corrected over midnight": {
    edit: (room) => room.change(harbour, "2023-11-09T08:30", "2023-11-10T00:10"),
    told: `content/articles/2023/11/harbour-reopens.md:3:7 warning: date: The article moved from /2023/11/09/harbour-reopens/ to /2023/11/10/harbour-reopens/, and the old address leads nowhere. Add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens, so that it forwards.`,
    answers: [
      both(
        addLine(harbour, "aliases: [/2023/11/09/harbour-reopens/]"),
        addLine(harbour, "id: tag:example.org,2023-11-09:harbour-reopens"),
      ),
    ],
  },
  "an article is deleted": {
    edit: (room) => room.remove(harbour),
    told: `content/${harbour}: warning: "Harbour reopens" was published at /2023/11/09/harbour-reopens/, and this file is gone. If another article or page takes its place, add the line aliases: [/2023/11/09/harbour-reopens/] there; if none does, write gone: [/2023/11/09/harbour-reopens/] into site.yaml.`,
    answers: [
      addToSite("gone: [/2023/11/09/harbour-reopens/]"),
      (room) => room.change(choir, "[/old/, ", "[/old/, /2023/11/09/harbour-reopens/, "),
    ],
  },
  "an article becomes a draft": {
    edit: addLine(harbour, "draft: true"),
    told: `content/${harbour}: warning: draft: It is a draft now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere. Remove the line draft: true, or write gone: [/2023/11/09/harbour-reopens/] into site.yaml if that is meant.`,
    answers: [
      addToSite("gone: [/2023/11/09/harbour-reopens/]"),
      (room) => room.change(harbour, "draft: true\n", ""),
    ],
  },
  "an article is dated ahead": {
    edit: (room) => room.change(harbour, "2023-11-09T08:30", "2023-12-09T08:30"),
    told: `content/${harbour}: warning: date: It is dated ahead now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere before 2023-12-09T08:30:00+09:00. Correct the date; to take the article back, make it a draft.`,
    answers: [(room) => room.change(harbour, "2023-12-09T08:30", "2023-11-09T08:30")],
  },
  "an id is changed": {
    edit: addLine(harbour, "id: other"),
    told: `content/${harbour}:7:5 warning: id: other is another id than feed readers know, so they take the article for a new one. Write id: tag:example.org,2023-11-09:harbour-reopens again.`,
    answers: [(room) => room.change(harbour, "id: other", "id: tag:example.org,2023-11-09:harbour-reopens")],
  },
  "an article with former addresses is deleted": {
    edit: (room) => room.remove(choir),
    told: `content/${choir}: warning: "Choir returns" was published at /2023/11/08/the-choir/, /old/ and /older/, and this file is gone. If another article or page takes its place, add the line aliases: [/2023/11/08/the-choir/, /old/, /older/] there; if none does, write gone: [/2023/11/08/the-choir/, /old/, /older/] into site.yaml.`,
    answers: [
      addLine(harbour, "aliases: [/2023/11/08/the-choir/, /old/, /older/]"),
      addToSite("gone: [/2023/11/08/the-choir/, /old/, /older/]"),
    ],
  },
  "a slug is changed": {
    edit: (room) => room.change(choir, "slug: the-choir", "slug: singers"),
    told: `content/${choir}:6:7 warning: slug: The article moved from /2023/11/08/the-choir/ to /2023/11/08/singers/, and the old address leads nowhere. Write slug: the-choir again to keep it, or write the lines aliases: [/old/, /older/, /2023/11/08/the-choir/] and id: tag:example.org,2023-11-08:the-choir to forward it.`,
    answers: [(room) => room.change(choir, "slug: singers", "slug: the-choir")],
  },
  "a slug is changed that is a number": {
    edit: (room) => room.change("articles/2023/11/numbers.md", 'slug: "2024"', "slug: numbers"),
    told: `content/articles/2023/11/numbers.md:5:7 warning: slug: The article moved from /2023/11/07/2024/ to /2023/11/07/numbers/, and the old address leads nowhere. Write slug: "2024" again to keep it, or add the lines aliases: [/2023/11/07/2024/] and id: tag:example.org,2023-11-07:2024 to forward it.`,
    answers: [(room) => room.change("articles/2023/11/numbers.md", "slug: numbers", 'slug: "2024"')],
  },
  "a former address is not forwarded any more": {
    edit: (room) => room.change(choir, ", /older/]", "]"),
    told: `content/${choir}:7:10 warning: aliases: /older/ forwarded to "Choir returns" and leads nowhere now. Write the line aliases: [/old/, /older/], or write gone: [/older/] into site.yaml if that is meant.`,
    answers: [
      (room) => room.change(choir, "aliases: [/old/]", "aliases: [/old/, /older/]"),
      addToSite("gone: [/older/]"),
    ],
  },
  "a page's former address is not forwarded any more": {
    edit: (room) => room.change("pages/about.md", "aliases: [/about-us/]\n", ""),
    told: `content/pages/about.md: warning: aliases: /about-us/ forwarded to "About us" and leads nowhere now. Add the line aliases: [/about-us/], or write gone: [/about-us/] into site.yaml if that is meant.`,
    answers: [addLine("pages/about.md", "aliases: [/about-us/]"), addToSite("gone: [/about-us/]")],
  },
  "an article that has former addresses moves over midnight": {
    edit: (room) => room.change(choir, "2023-11-08T18:00", "2023-11-07T18:00"),
    told: `content/${choir}:3:7 warning: date: The article moved from /2023/11/08/the-choir/ to /2023/11/07/the-choir/, and the old address leads nowhere. Write the lines aliases: [/old/, /older/, /2023/11/08/the-choir/] and id: tag:example.org,2023-11-08:the-choir, so that it forwards.`,
    answers: [
      both(
        (room) =>
          room.change(
            choir,
            "aliases: [/old/, /older/]",
            "aliases: [/old/, /older/, /2023/11/08/the-choir/]",
          ),
        addLine(choir, "id: tag:example.org,2023-11-08:the-choir"),
      ),
    ],
  },
  "a file is renamed and its article dated anew": {
    edit: both(
      (room) => room.rename(harbour, "articles/2023/11/ferries.md"),
      (room) => room.change("articles/2023/11/ferries.md", "2023-11-09", "2023-11-10"),
    ),
    told: `content/${harbour}: warning: "Harbour reopens" was published at /2023/11/09/harbour-reopens/, and this file is gone. If content/articles/2023/11/ferries.md takes its place, add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens there; if none does, write gone: [/2023/11/09/harbour-reopens/] into site.yaml.`,
    answers: [
      both(
        addLine("articles/2023/11/ferries.md", "aliases: [/2023/11/09/harbour-reopens/]"),
        addLine("articles/2023/11/ferries.md", "id: tag:example.org,2023-11-09:harbour-reopens"),
      ),
    ],
  },
  "a page is renamed": {
    edit: (room) => room.rename("pages/about.md", "pages/who-we-are.md"),
    told: `content/pages/about.md: warning: "About us" was published at /about/, and this file is gone. If content/pages/who-we-are.md takes its place, write the line aliases: [/about-us/, /about/] there; if none does, write gone: [/about/] into site.yaml.`,
    answers: [
      (room) => room.change("pages/who-we-are.md", "[/about-us/]", "[/about-us/, /about/]"),
      addToSite("gone: [/about/]"),
      (room) => room.rename("pages/who-we-are.md", "pages/about.md"),
    ],
  },
  "a section is renamed": {
    edit: both(
      (room) => room.rename("sections/culture.md", "sections/arts.md"),
      (room) => room.change(choir, "section: culture", "section: arts"),
    ),
    told: `content/sections/culture.md: warning: "Culture" had its page at /culture/, and this file is gone. It seems to be content/sections/arts.md now. Give the file its old name again, or write gone: [/culture/] into site.yaml if that is meant.`,
    answers: [addToSite("gone: [/culture/]")],
  },
  "an author's id is changed": {
    edit: both(
      (room) => room.rename("authors/jonas-berg.md", "authors/j-berg.md"),
      (room) => room.change(choir, "[jonas-berg]", "[j-berg]"),
    ),
    told: `content/authors/jonas-berg.md: warning: "Jonas Berg" had its page at /authors/jonas-berg/, and this file is gone. It seems to be content/authors/j-berg.md now. Give the file its old name again, or write gone: [/authors/jonas-berg/] into site.yaml if that is meant.`,
    answers: [addToSite("gone: [/authors/jonas-berg/]")],
  },
  "a tag is spelt anew": {
    edit: (room) => room.change(harbour, "[Harbour]", "[Harbor]"),
    told: `content/site.yaml: warning: The tag "Harbour" became "Harbor", and its page moved from /tags/harbour/ to /tags/harbor/; the old address leads nowhere. Write the tag as before, or write gone: [/tags/harbour/] into site.yaml if that is meant.`,
    answers: [addToSite("gone: [/tags/harbour/]"), (room) => room.change(harbour, "[Harbor]", "[Harbour]")],
  },
  "all addresses have another form": {
    edit: addToSite('articleUrl: "/{year}/{slug}/"'),
    told: `content/site.yaml: warning: articleUrl: /{year}/{slug}/ moved 3 articles, and the old addresses, such as /2023/11/07/2024/, lead nowhere. Write articleUrl: /{year}/{month}/{day}/{slug}/ again, or give each article its old address under aliases.`,
    answers: [(room) => room.change("site.yaml", /articleUrl.*\n/, "")],
  },
  "the publication moves to another host": {
    edit: (room) => room.change("site.yaml", "https://example.org/", "https://example.com/"),
    told: `content/site.yaml: warning: idAuthority: example.com gave 3 articles another id, so that feed readers take each for a new one. Write idAuthority: example.org here.`,
    answers: [addToSite("idAuthority: example.org")],
  },
};

describe("a build after one that readers know", () => {
  for (const [what, { edit, told, answers }] of Object.entries(cases)) {
    it(`tells where ${what}, until it is answered for`, async () => {
      const room = await newsroom();
      assert.deepEqual(await room.told(), []);
      edit(room);
      assert.deepEqual(await room.told(), [told]);
      assert.deepEqual(await room.told(), [told], "a build with nothing to do says it too");
      room.change("authors/mara-lindqvist.md", "She writes", "She wrote");
      assert.deepEqual(await room.told(), [told], "and one that has something else to do");
    });
    for (const [number, answer] of answers.entries())
      it(`is content with answer ${number + 1} where ${what}`, async () => {
        const room = await newsroom();
        await room.told();
        edit(room);
        await room.told();
        answer(room);
        assert.deepEqual(await room.told(), []);
        assert.deepEqual(await room.told(), []);
      });
  }

  for (const [what, rounds] of Object.entries(exchanges))
    it(`takes no article for another where ${what}`, async () => {
      const room = await newsroom(exchangedArticles);
      await room.told();
      for (const { edit, told } of rounds) {
        edit(room);
        assertMatches(await room.told(), told);
        assertMatches(await room.told(), told);
        room.change("authors/mara-lindqvist.md", /$/, "More of her.\n");
        assertMatches(await room.told(), told);
      }
    });

  const tagged = (name: string, tag: string, date: string): string =>
    `---\ntitle: On ${name}\ndate: ${date}\nsection: world\ntags: ["${tag}"]\n---\n\nWords.\n`;
  const languages = {
    "articles/older.md": tagged("one", "C", "2023-11-01"),
    "articles/newer.md": tagged("the other", "C#", "2023-11-02"),
  };
  const ofC = '"C" moved from /tags/c/ to /tags/c-2e7d2c/, and the old address shows the tag "C#" now.';
  const ofSharp = '"C#" moved from /tags/c-sharp/ to /tags/c/, and the old address leads nowhere.';

  it("tells where the file of a tag takes the address of another, and of the one that it had", async () => {
    const room = await newsroom(languages);
    await room.told();
    room.write("tags/c.md", '---\ntitle: "C#"\n---\n');
    const told = [
      `content/tags/c.md: warning: The tag ${ofC} Give this file another name to keep it.`,
      `content/tags/c.md: warning: The tag ${ofSharp} Call this file tags/c-sharp.md to keep it, or write gone: [/tags/c-sharp/] into site.yaml if that is meant.`,
    ];
    assert.deepEqual((await room.told()).toSorted(), told);
    assert.deepEqual((await room.told()).toSorted(), told);
    room.rename("tags/c.md", "tags/c-sharp.md");
    assert.deepEqual(await room.told(), []);
    assert.deepEqual(await room.told(), []);
  });

  it("tells where a tag has another address than before and nobody wrote a file, and takes the one that it asks for", async () => {
    const room = await newsroom({ ...languages, "tags/sharp.md": '---\ntitle: "C#"\n---\n' });
    await room.told();
    room.remove("tags/sharp.md");
    assert.deepEqual(await room.told(), [
      'content/site.yaml: warning: The tag "C#" moved from /tags/sharp/ to /tags/c-sharp/, and the old address leads nowhere. Add a file tags/sharp.md with the line title: "C#" to keep it, or write gone: [/tags/sharp/] into site.yaml if that is meant.',
    ]);
    room.write("tags/sharp.md", '---\ntitle: "C#"\n---\n');
    assert.deepEqual(await room.told(), []);
  });

  for (const answer of ["R&D", "R D"])
    it(`tells where an earlier use takes the address of a tag, until a file says that it is that of ${answer}`, async () => {
      const room = await newsroom({ "articles/a.md": tagged("one", "R&D", "2023-11-02") });
      await room.told();
      room.write("articles/b.md", tagged("two", "R D", "2023-11-01"));
      const told = [
        'content/site.yaml: warning: The tag "R&D" moved from /tags/r-d/ to /tags/r-d-dacc7c/, and the old address shows the tag "R D" now. Add a file tags/r-d.md with the line title: "R&D" to keep it, or with title: "R D" if that is meant.',
      ];
      assert.deepEqual(await room.told(), told);
      assert.deepEqual(await room.told(), told);
      room.write("tags/r-d.md", `---\ntitle: "${answer}"\n---\n`);
      assert.deepEqual(await room.told(), []);
      assert.deepEqual(await room.told(), []);
    });

  it("says nothing where a tag is titled anew at its address", async () => {
    const room = await newsroom(languages);
    await room.told();
    room.write("tags/c.md", "---\ntitle: C language\naliases: [C]\n---\n");
    assert.deepEqual(await room.told(), []);
  });

  const silent: Readonly<Record<string, (room: Newsroom) => void>> = {
    "a headline is corrected whose article has a slug": (room) =>
      room.change(choir, "Choir returns", "The choir returns"),
    "an article moves that forwards and keeps its id": both(
      (room) => room.change(harbour, "Harbour reopens", "Harbour opens again"),
      addLine(harbour, "aliases: [/2023/11/09/harbour-reopens]"),
      addLine(harbour, "id: tag:example.org,2023-11-09:harbour-reopens"),
    ),
    "a file is renamed": (room) => room.rename(harbour, "articles/harbour.md"),
    "a draft is deleted that nobody has seen": (room) => room.remove("articles/draft.md"),
    "the hour of an article is corrected": (room) => room.change(harbour, "T08:30", "T09:45"),
    "the last article of a tag loses it": (room) => room.change(harbour, "tags: [Harbour]\n", ""),
    "one form of addresses is written out that was silent": addToSite(
      'articleUrl: "/{year}/{month}/{day}/{slug}/"',
    ),
  };
  for (const [what, edit] of Object.entries(silent))
    it(`says nothing where ${what}`, async () => {
      const room = await newsroom({
        "articles/draft.md":
          "---\ntitle: Draft\ndate: 2023-11-01\nsection: world\ndraft: true\n---\n\nOne.\n",
      });
      await room.told();
      edit(room);
      assert.deepEqual(await room.told(), []);
    });

  it("tells programs what became of each address", async () => {
    const room = await newsroom();
    await room.build();
    room.change(harbour, "Harbour reopens", "Harbour opens again");
    room.remove(choir);
    const { lost } = await room.build();
    assert.deepEqual(
      lost.addresses.map(({ file, ...others }) => ({
        ...others,
        file: file.slice(file.indexOf("articles/")),
      })),
      [
        {
          url: "/2023/11/08/the-choir/",
          kind: "article",
          id: "tag:example.org,2023-11-08:the-choir",
          file: choir,
          change: "gone",
          to: undefined,
        },
        {
          url: "/2023/11/09/harbour-reopens/",
          kind: "article",
          id: "tag:example.org,2023-11-09:harbour-reopens",
          file: harbour,
          change: "moved",
          to: "/2023/11/09/harbour-opens-again/",
        },
        { url: "/old/", kind: "alias", id: undefined, file: choir, change: "gone", to: undefined },
        { url: "/older/", kind: "alias", id: undefined, file: choir, change: "gone", to: undefined },
      ],
    );
  });

  it("follows no draft: a build that shows all, and the one after it, compare with what readers have seen", async () => {
    const room = await newsroom();
    await room.told();
    room.change(harbour, "Harbour reopens", "Harbour opens again");
    assert.deepEqual((await room.build({ audience: "preview" })).told, []);
    assert.match((await room.told()).join("\n"), /moved from \/2023\/11\/09\/harbour-reopens\/ to/);
    room.change(harbour, "Harbour opens again", "Harbour reopens");
    assert.deepEqual((await room.build({ audience: "preview" })).told, []);
    assert.deepEqual(await room.told(), []);
  });

  it("does not lose sight of an address in a round in which the content has an error", async () => {
    const room = await newsroom();
    await room.told();
    room.change(harbour, "Harbour reopens", "Harbour opens again");
    room.write("articles/bad.md", "no front matter\n");
    await assert.rejects(room.told());
    room.remove("articles/bad.md");
    assert.equal((await room.told()).length, 1);
  });

  it("forgets what readers know where all is built anew", async () => {
    const room = await newsroom();
    await room.told();
    room.remove(harbour);
    assert.deepEqual((await room.build({ mode: "clean" })).told, []);
    assert.deepEqual(await room.told(), []);
  });
});
