/** A build reports addresses that readers know from previous builds and would not find any more, until that is resolved. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { prettyProblems } from "../../src/cli/format-problems.ts";
import type { BuildTarget } from "../../src/model/publication.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import { assertMatches } from "../support/assert-matches.ts";
import { buildOptions } from "../support/built-site.ts";
import { exchangedArticles, exchanges } from "../support/exchanged-articles.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const harbour = "articles/2023/11/harbour-reopens.md";
const choir = "articles/2023/11/choir-returns.md";

const choirText =
  "---\ntitle: Choir returns\ndate: 2023-11-08T18:00\nsection: culture\nauthors: [jonas-berg]\nslug: the-choir\naliases: [/old/, /older/]\n---\n\nThey sing.\n";

/** A newsroom that builds its site after each step. */
const newsroom = async (others: Readonly<Record<string, string>> = {}) => {
  const folder = await smallPublication({
    [choir]: choirText,
    "articles/2023/11/numbers.md":
      '---\ntitle: By the numbers\ndate: 2023-11-07\nsection: world\nslug: "2024"\n---\n\nFour.\n',
    "redirects.yaml": "/feed/: /feed.xml\n",
    "pages/about.md": "---\ntitle: About us\naliases: [/about-us/]\n---\n\nWho we are.\n",
    ...others,
  });
  const output = join(temporaryFolder(), "site");
  const inFolder = (path: string) => join(folder, path);
  const build = async (given: Partial<BuildTarget> & { readonly mode?: "clean" } = {}) => {
    const order = buildOptions({
      folder,
      output,
      now: "2023-11-12T12:00",
      startedAt: Date.now() + 60_000,
      ...given,
    });
    const { lost, problems: errors, update } = await buildSite(order);
    assert.ok(update, errors.map(({ message }) => message).join("\n"));
    const { problems } = lost;
    const reported = problems.length > 0 ? prettyProblems(problems, (_, text) => text) : "";
    return { lost, reported: reported.replaceAll(folder, "content").split("\n").slice(0, -2) };
  };
  return {
    build,
    reported: async () => (await build()).reported,
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
  /** The message of the build after the step. */
  readonly reported: string;
  /** The corrections that the message proposes. Each by itself must resolve it. */
  readonly corrections: readonly ((room: Newsroom) => void)[];
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
    reported: `content/articles/2023/11/harbour-reopens.md:2:8 warning: title: The article moved from /2023/11/09/harbour-reopens/ to /2023/11/09/harbour-opens-again/, and the old address leads nowhere. Add the line slug: harbour-reopens to keep it, or add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens to forward it.`,
    corrections: [
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
    reported: `content/articles/2023/11/harbour-reopens.md:3:7 warning: date: The article moved from /2023/11/09/harbour-reopens/ to /2023/11/10/harbour-reopens/, and the old address leads nowhere. Add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens, so that it forwards.`,
    corrections: [
      both(
        addLine(harbour, "aliases: [/2023/11/09/harbour-reopens/]"),
        addLine(harbour, "id: tag:example.org,2023-11-09:harbour-reopens"),
      ),
    ],
  },
  "an article is deleted": {
    edit: (room) => room.remove(harbour),
    reported: `content/${harbour}: warning: "Harbour reopens" was published at /2023/11/09/harbour-reopens/, and this file is gone. If another article or page takes its place, add the line aliases: [/2023/11/09/harbour-reopens/] there; if none does, write gone: [/2023/11/09/harbour-reopens/] into site.yaml.`,
    corrections: [
      addToSite("gone: [/2023/11/09/harbour-reopens/]"),
      (room) => room.change(choir, "[/old/, ", "[/old/, /2023/11/09/harbour-reopens/, "),
    ],
  },
  "an article becomes a draft": {
    edit: addLine(harbour, "draft: true"),
    reported: `content/${harbour}: warning: draft: It is a draft now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere. Remove the line draft: true, or write gone: [/2023/11/09/harbour-reopens/] into site.yaml if that is meant.`,
    corrections: [
      addToSite("gone: [/2023/11/09/harbour-reopens/]"),
      (room) => room.change(harbour, "draft: true\n", ""),
    ],
  },
  "an article is dated ahead": {
    edit: (room) => room.change(harbour, "2023-11-09T08:30", "2023-12-09T08:30"),
    reported: `content/${harbour}: warning: date: It is dated ahead now, and /2023/11/09/harbour-reopens/, where readers know it, leads nowhere before 2023-12-09T08:30:00+09:00. Correct the date; to take the article back, make it a draft.`,
    corrections: [(room) => room.change(harbour, "2023-12-09T08:30", "2023-11-09T08:30")],
  },
  "an id is changed": {
    edit: addLine(harbour, "id: other"),
    reported: `content/${harbour}:7:5 warning: id: other is another id than feed readers know, so they take the article for a new one. Write id: tag:example.org,2023-11-09:harbour-reopens again.`,
    corrections: [
      (room) => room.change(harbour, "id: other", "id: tag:example.org,2023-11-09:harbour-reopens"),
    ],
  },
  "an article with former addresses is deleted": {
    edit: (room) => room.remove(choir),
    reported: `content/${choir}: warning: "Choir returns" was published at /2023/11/08/the-choir/, /old/ and /older/, and this file is gone. If another article or page takes its place, add the line aliases: [/2023/11/08/the-choir/, /old/, /older/] there; if none does, write gone: [/2023/11/08/the-choir/, /old/, /older/] into site.yaml.`,
    corrections: [
      addLine(harbour, "aliases: [/2023/11/08/the-choir/, /old/, /older/]"),
      addToSite("gone: [/2023/11/08/the-choir/, /old/, /older/]"),
    ],
  },
  "a slug is changed": {
    edit: (room) => room.change(choir, "slug: the-choir", "slug: singers"),
    reported: `content/${choir}:6:7 warning: slug: The article moved from /2023/11/08/the-choir/ to /2023/11/08/singers/, and the old address leads nowhere. Write slug: the-choir again to keep it, or write the lines aliases: [/old/, /older/, /2023/11/08/the-choir/] and id: tag:example.org,2023-11-08:the-choir to forward it.`,
    corrections: [(room) => room.change(choir, "slug: singers", "slug: the-choir")],
  },
  "a slug is changed that is a number": {
    edit: (room) => room.change("articles/2023/11/numbers.md", 'slug: "2024"', "slug: numbers"),
    reported: `content/articles/2023/11/numbers.md:5:7 warning: slug: The article moved from /2023/11/07/2024/ to /2023/11/07/numbers/, and the old address leads nowhere. Write slug: "2024" again to keep it, or add the lines aliases: [/2023/11/07/2024/] and id: tag:example.org,2023-11-07:2024 to forward it.`,
    corrections: [(room) => room.change("articles/2023/11/numbers.md", "slug: numbers", 'slug: "2024"')],
  },
  "a former address is not forwarded any more": {
    edit: (room) => room.change(choir, ", /older/]", "]"),
    reported: `content/${choir}:7:10 warning: aliases: /older/ forwarded to "Choir returns" and leads nowhere now. Write the line aliases: [/old/, /older/], or write gone: [/older/] into site.yaml if that is meant.`,
    corrections: [
      (room) => room.change(choir, "aliases: [/old/]", "aliases: [/old/, /older/]"),
      addToSite("gone: [/older/]"),
    ],
  },
  "a page's former address is not forwarded any more": {
    edit: (room) => room.change("pages/about.md", "aliases: [/about-us/]\n", ""),
    reported: `content/pages/about.md: warning: aliases: /about-us/ forwarded to "About us" and leads nowhere now. Add the line aliases: [/about-us/], or write gone: [/about-us/] into site.yaml if that is meant.`,
    corrections: [addLine("pages/about.md", "aliases: [/about-us/]"), addToSite("gone: [/about-us/]")],
  },
  "an article that has former addresses moves over midnight": {
    edit: (room) => room.change(choir, "2023-11-08T18:00", "2023-11-07T18:00"),
    reported: `content/${choir}:3:7 warning: date: The article moved from /2023/11/08/the-choir/ to /2023/11/07/the-choir/, and the old address leads nowhere. Write the lines aliases: [/old/, /older/, /2023/11/08/the-choir/] and id: tag:example.org,2023-11-08:the-choir, so that it forwards.`,
    corrections: [
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
    reported: `content/${harbour}: warning: "Harbour reopens" was published at /2023/11/09/harbour-reopens/, and this file is gone. If content/articles/2023/11/ferries.md takes its place, add the lines aliases: [/2023/11/09/harbour-reopens/] and id: tag:example.org,2023-11-09:harbour-reopens there; if none does, write gone: [/2023/11/09/harbour-reopens/] into site.yaml.`,
    corrections: [
      both(
        addLine("articles/2023/11/ferries.md", "aliases: [/2023/11/09/harbour-reopens/]"),
        addLine("articles/2023/11/ferries.md", "id: tag:example.org,2023-11-09:harbour-reopens"),
      ),
    ],
  },
  "a page is renamed": {
    edit: (room) => room.rename("pages/about.md", "pages/who-we-are.md"),
    reported: `content/pages/about.md: warning: "About us" was published at /about/, and this file is gone. If content/pages/who-we-are.md takes its place, write the line aliases: [/about-us/, /about/] there; if none does, write gone: [/about/] into site.yaml.`,
    corrections: [
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
    reported: `content/sections/culture.md: warning: "Culture" had its page at /culture/, and this file is gone. It seems to be content/sections/arts.md now. Give the file its old name again, or write gone: [/culture/] into site.yaml if that is meant.`,
    corrections: [addToSite("gone: [/culture/]")],
  },
  "an author's id is changed": {
    edit: both(
      (room) => room.rename("authors/jonas-berg.md", "authors/j-berg.md"),
      (room) => room.change(choir, "[jonas-berg]", "[j-berg]"),
    ),
    reported: `content/authors/jonas-berg.md: warning: "Jonas Berg" had its page at /authors/jonas-berg/, and this file is gone. It seems to be content/authors/j-berg.md now. Give the file its old name again, or write gone: [/authors/jonas-berg/] into site.yaml if that is meant.`,
    corrections: [addToSite("gone: [/authors/jonas-berg/]")],
  },
  "a tag is spelt anew": {
    edit: (room) => room.change(harbour, "[Harbour]", "[Harbor]"),
    reported: `content/site.yaml: warning: The tag "Harbour" became "Harbor", and its page moved from /tags/harbour/ to /tags/harbor/; the old address leads nowhere. Write the tag as before, or write gone: [/tags/harbour/] into site.yaml if that is meant.`,
    corrections: [
      addToSite("gone: [/tags/harbour/]"),
      (room) => room.change(harbour, "[Harbor]", "[Harbour]"),
    ],
  },
  "a redirect is removed": {
    edit: (room) => room.write("redirects.yaml", ""),
    reported:
      "content/redirects.yaml: warning: /feed/ forwarded to /feed.xml and leads nowhere now. Write the line /feed/: /feed.xml again, or write gone: [/feed/] into site.yaml if that is meant.",
    corrections: [(room) => room.write("redirects.yaml", "/feed/: /feed.xml\n"), addToSite("gone: [/feed/]")],
  },
  "all addresses have another form": {
    edit: addToSite('articleUrl: "/{year}/{slug}/"'),
    reported: `content/site.yaml: warning: articleUrl: /{year}/{slug}/ moved 3 articles, and the old addresses, such as /2023/11/07/2024/, lead nowhere. Write articleUrl: /{year}/{month}/{day}/{slug}/ again, or give each article its old address under aliases.`,
    corrections: [(room) => room.change("site.yaml", /articleUrl.*\n/, "")],
  },
  "the publication moves to another host": {
    edit: (room) => room.change("site.yaml", "https://example.org/", "https://example.com/"),
    reported: `content/site.yaml: warning: idAuthority: example.com gave 3 articles another id, so that feed readers take each for a new one. Write idAuthority: example.org here.`,
    corrections: [addToSite("idAuthority: example.org")],
  },
};

describe("a build after one that readers know", () => {
  for (const [what, { edit, reported, corrections }] of Object.entries(cases)) {
    it(`reports that ${what}, until it is resolved`, async () => {
      const room = await newsroom();
      assert.deepEqual(await room.reported(), []);
      edit(room);
      assert.deepEqual(await room.reported(), [reported]);
      assert.deepEqual(await room.reported(), [reported], "a build with nothing to do says it too");
      room.change("authors/mara-lindqvist.md", "She writes", "She wrote");
      assert.deepEqual(await room.reported(), [reported], "and one that has something else to do");
    });
    for (const [number, correction] of corrections.entries())
      it(`accepts correction ${number + 1} after ${what}`, async () => {
        const room = await newsroom();
        await room.reported();
        edit(room);
        await room.reported();
        correction(room);
        assert.deepEqual(await room.reported(), []);
        assert.deepEqual(await room.reported(), []);
      });
  }

  for (const [what, rounds] of Object.entries(exchanges))
    it(`takes no article for another if ${what}`, async () => {
      const room = await newsroom(exchangedArticles);
      await room.reported();
      for (const { edit, reported } of rounds) {
        edit(room);
        assertMatches(await room.reported(), reported);
        assertMatches(await room.reported(), reported);
        room.change("authors/mara-lindqvist.md", /$/, "More of her.\n");
        assertMatches(await room.reported(), reported);
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

  it("reports that the file of a tag takes the address of another, and the address that it had", async () => {
    const room = await newsroom(languages);
    await room.reported();
    room.write("tags/c.md", '---\ntitle: "C#"\n---\n');
    const reported = [
      `content/tags/c.md: warning: The tag ${ofC} Give this file another name to keep it.`,
      `content/tags/c.md: warning: The tag ${ofSharp} Call this file tags/c-sharp.md to keep it, or write gone: [/tags/c-sharp/] into site.yaml if that is meant.`,
    ];
    assert.deepEqual((await room.reported()).toSorted(), reported);
    assert.deepEqual((await room.reported()).toSorted(), reported);
    room.rename("tags/c.md", "tags/c-sharp.md");
    assert.deepEqual(await room.reported(), []);
    assert.deepEqual(await room.reported(), []);
  });

  it("reports that a tag without a file has another address, and accepts the file that the message proposes", async () => {
    const room = await newsroom({ ...languages, "tags/sharp.md": '---\ntitle: "C#"\n---\n' });
    await room.reported();
    room.remove("tags/sharp.md");
    assert.deepEqual(await room.reported(), [
      'content/site.yaml: warning: The tag "C#" moved from /tags/sharp/ to /tags/c-sharp/, and the old address leads nowhere. Add a file tags/sharp.md with the line title: "C#" to keep it, or write gone: [/tags/sharp/] into site.yaml if that is meant.',
    ]);
    room.write("tags/sharp.md", '---\ntitle: "C#"\n---\n');
    assert.deepEqual(await room.reported(), []);
  });

  for (const correction of ["R&D", "R D"])
    it(`reports that an earlier use takes the address of a tag, until a file gives it to ${correction}`, async () => {
      const room = await newsroom({ "articles/a.md": tagged("one", "R&D", "2023-11-02") });
      await room.reported();
      room.write("articles/b.md", tagged("two", "R D", "2023-11-01"));
      const reported = [
        'content/site.yaml: warning: The tag "R&D" moved from /tags/r-d/ to /tags/r-d-dacc7c/, and the old address shows the tag "R D" now. Add a file tags/r-d.md with the line title: "R&D" to keep it, or with title: "R D" if that is meant.',
      ];
      assert.deepEqual(await room.reported(), reported);
      assert.deepEqual(await room.reported(), reported);
      room.write("tags/r-d.md", `---\ntitle: "${correction}"\n---\n`);
      assert.deepEqual(await room.reported(), []);
      assert.deepEqual(await room.reported(), []);
    });

  it("says nothing if a tag gets a new title at its address", async () => {
    const room = await newsroom(languages);
    await room.reported();
    room.write("tags/c.md", "---\ntitle: C language\naliases: [C]\n---\n");
    assert.deepEqual(await room.reported(), []);
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
    it(`says nothing if ${what}`, async () => {
      const room = await newsroom({
        "articles/draft.md":
          "---\ntitle: Draft\ndate: 2023-11-01\nsection: world\ndraft: true\n---\n\nOne.\n",
      });
      await room.reported();
      edit(room);
      assert.deepEqual(await room.reported(), []);
    });

  it("reports the change of each address to programs", async () => {
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
    await room.reported();
    room.change(harbour, "Harbour reopens", "Harbour opens again");
    assert.deepEqual((await room.build({ audience: "preview" })).reported, []);
    assert.match((await room.reported()).join("\n"), /moved from \/2023\/11\/09\/harbour-reopens\/ to/);
    room.change(harbour, "Harbour opens again", "Harbour reopens");
    assert.deepEqual((await room.build({ audience: "preview" })).reported, []);
    assert.deepEqual(await room.reported(), []);
  });

  it("keeps an address in the cache while the content has an error", async () => {
    const room = await newsroom();
    await room.reported();
    room.change(harbour, "Harbour reopens", "Harbour opens again");
    room.write("articles/bad.md", "no front matter\n");
    await assert.rejects(room.reported());
    room.remove("articles/bad.md");
    assert.equal((await room.reported()).length, 1);
  });

  it("forgets what readers know in a clean build", async () => {
    const room = await newsroom();
    await room.reported();
    room.remove(harbour);
    assert.deepEqual((await room.build({ mode: "clean" })).reported, []);
    assert.deepEqual(await room.reported(), []);
  });
});
