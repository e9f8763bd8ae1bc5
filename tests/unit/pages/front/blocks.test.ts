import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../../src/model/article.ts";
import type { EditedBlock } from "../../../../src/model/front.ts";
import { sectionFront } from "../../../../src/pages/front/blocks.ts";
import type { FrontBlock } from "../../../../src/pages/views/front.ts";
import { authorFixture } from "../../../support/author-fixture.ts";
import { coverageFixture, updateFixture } from "../../../support/coverage-fixture.ts";
import { pageContextOf } from "../../../support/page-context-of.ts";
import { frontFixture, paperArticles, placesIn, shownFront } from "../../../support/paper-fixture.ts";

const sizes = [0, 1, 2, 5, 12, 44, 400] as const;
const sections = [1, 2, 3, 5, 8] as const;
const pictures = ["rich", "mixed", "none"] as const;

const urlOf = (article: Article | undefined): string => article?.record.url ?? "";

const block = (given: Partial<EditedBlock>): EditedBlock => ({ pinned: [], field: "blocks.0", ...given });

const shapesOf = (blocks: readonly FrontBlock[]): readonly string[] => blocks.map(({ shape }) => shape);

/** Returns the cards of a block that may not be empty. */
const needed = (one: FrontBlock): readonly unknown[] =>
  one.shape === "small"
    ? one.groups
    : "cards" in one && one.shape !== "large" && one.shape !== "story"
      ? one.cards
      : [1];

describe("a front without an editor", () => {
  for (const count of sizes)
    for (const parts of sections)
      for (const kind of pictures) {
        const terms = { articles: count, sections: parts, pictures: kind };
        it(`of ${count} articles in ${parts} sections, pictures ${kind}, shows each article once and sponsored ones apart`, () => {
          const articles = paperArticles(terms);
          const { blocks, places, latest } = shownFront({ articles });
          assert.equal(new Set(places).size, places.length, "an article stands twice");
          assert.equal(new Set(latest).size, latest.length);
          const top = blocks[0];
          const above = top?.shape === "top" ? shownTop(top) : [];
          assert.deepEqual(
            latest.filter((slug) => above.includes(slug)),
            [],
            "the newest stand at the top twice",
          );
          for (const one of blocks) assert.ok(needed(one).length > 0, `an empty ${one.shape}`);
          const sponsored = articles
            .filter(({ record }) => record.kind === "sponsored")
            .map(({ record }) => record.slug);
          const apart = blocks.flatMap((one) =>
            one.shape === "sponsored" ? one.cards.map(({ sponsor }) => sponsor) : [],
          );
          const elsewhere = places.slice(0, places.length - apart.length);
          assert.deepEqual(
            elsewhere.filter((slug) => sponsored.includes(slug)),
            [],
          );
          assert.ok(apart.every((sponsor) => sponsor === "Northern Ferries"));
          if (count <= 44) {
            const shown = new Set([...places, ...latest]);
            const missing = articles.filter(
              ({ record }) => !shown.has(record.slug) && record.kind !== "sponsored",
            );
            assert.ok(missing.length <= 3, `${missing.length} articles are left out`);
          } else assert.ok(new Set([...places, ...latest]).size >= 45);
        });
      }

  const shownTop = (top: Extract<FrontBlock, { readonly shape: "top" }>): readonly string[] =>
    [top.lead, ...top.under, ...top.beside, ...top.briefs, ...top.related].map(
      ({ url }) => url.split("/").at(-2) ?? "",
    );

  it("is empty without articles, even without the ways to follow it", () => {
    assert.deepEqual(shownFront({ articles: [] }).blocks, []);
  });

  it("leads with news rather than opinion, unless there is nothing else", () => {
    const [first, second, third] = paperArticles({ articles: 3, sections: 1, pictures: "none" });
    assert.ok(first && second && third);
    const opinion = { ...first, record: { ...first.record, kind: "opinion" as const } };
    assert.equal(shownFront({ articles: [opinion, second, third] }).places[0], "article-1");
    assert.equal(shownFront({ articles: [opinion] }).places[0], "article-0");
  });

  it("leads with what has weight, and never shows what has none", () => {
    const articles = paperArticles({ articles: 44, sections: 3, pictures: "none" });
    const weighed = (index: number, weight: number): readonly Article[] =>
      articles.map((article, at) =>
        at === index ? { ...article, record: { ...article.record, weight } } : article,
      );
    assert.equal(shownFront({ articles: weighed(4, 3) }).places[0], "article-4");
    assert.notEqual(shownFront({ articles: weighed(40, 3) }).places[0], "article-40");
    const { places, latest } = shownFront({ articles: weighed(0, 0) });
    assert.ok(![...places, ...latest].includes("article-0"));
  });

  it("counts a picture that is for cards alone", () => {
    const articles = paperArticles({ articles: 44, sections: 3, pictures: "rich" }).map((article) => {
      const { picture, ...record } = article.record;
      return { ...article, record: { ...record, cardPicture: picture } };
    });
    assert.ok(shapesOf(shownFront({ articles }).blocks).includes("four"));
  });

  it("has a block of a thread with several articles in the last days", () => {
    const articles = paperArticles({ articles: 44, sections: 3, pictures: "rich" }).map((article, index) =>
      index > 6 && index < 28 && index % 4 === 0
        ? { ...article, story: { id: "storm", title: "The storm" } }
        : article,
    );
    const parts = articles.filter(({ story }) => story).toReversed();
    const { blocks } = shownFront({ articles, stories: new Map([["storm", parts]]) });
    const story = blocks.find(({ shape }) => shape === "story");
    assert.equal(story?.shape === "story" && story.name.title, "The storm");
  });

  it("shows the stories of a paper with one section below the top, with a way on", () => {
    const { blocks } = shownFront({
      articles: paperArticles({ articles: 44, sections: 1, pictures: "mixed" }),
    });
    const large = blocks.find(({ shape }) => shape === "large");
    assert.equal(large?.shape === "large" && large.name.more?.title, "More Section 0");
    assert.ok(shapesOf(blocks).includes("list"));
  });
});

describe("a front that is edited", () => {
  const articles = paperArticles({ articles: 44, sections: 4, pictures: "mixed" });
  const at = (index: number): string => urlOf(articles[index]);

  it("leads with the article that the editor names, under the editor's headline, with links to others", () => {
    const lead = {
      article: at(30),
      field: "lead.article",
      headline: "In other words",
      related: [at(20), at(21)],
    };
    const [top] = shownFront({ articles, front: frontFixture({ lead }) }).blocks;
    assert.ok(top?.shape === "top");
    assert.equal(top.lead.url, `/paper${at(30)}`);
    assert.equal(top.headline, "In other words");
    assert.deepEqual(
      top.related.map(({ url }) => url),
      [`/paper${at(20)}`, `/paper${at(21)}`],
    );
  });

  it("chooses by itself what the editor names and nobody may see", () => {
    const lead = { article: "/2026/01/01/secret/", field: "lead", headline: "A secret" };
    const [top] = shownFront({ articles, front: frontFixture({ lead }) }).blocks;
    assert.ok(top?.shape === "top");
    assert.equal(top.headline, undefined);
    assert.equal(top.lead.url, `/paper${at(0)}`);
  });

  it("shows pinned articles beside the lead", () => {
    const [top] = shownFront({ articles, front: frontFixture({ pinned: [at(40), at(41)] }) }).blocks;
    assert.ok(top?.shape === "top");
    assert.deepEqual(
      top.beside.slice(0, 2).map(({ url }) => url),
      [`/paper${at(40)}`, `/paper${at(41)}`],
    );
  });

  it("has as many of the newest as the editor says, or none", () => {
    const count = (latest: number): number =>
      shownFront({ articles, front: frontFixture({ latest }) }).latest.length;
    assert.deepEqual([count(7), count(0)], [7, 0]);
  });

  it("has the editor's blocks below the top, in their order and design, each article once", () => {
    const blocks = [
      block({ section: "section-2", shape: "large", pinned: [at(38)] }),
      block({ sections: ["section-0", "section-1"], shape: "small" }),
      block({ section: "section-3", shape: "small" }),
      block({ articles: [at(42), at(43)], shape: "pair", title: "Long reads" }),
      block({ name: "opinion" }),
      block({ name: "sponsored" }),
      block({ name: "latest" }),
      block({ name: "follow" }),
    ];
    const shown = shownFront({ articles, front: frontFixture({ blocks }) });
    assert.deepEqual(shapesOf(shown.blocks), [
      "top",
      "large",
      "small",
      "pair",
      "opinion",
      "sponsored",
      "latest",
      "follow",
    ]);
    assert.equal(new Set(shown.places).size, shown.places.length);
    const [, large, small, pair] = shown.blocks;
    assert.ok(large?.shape === "large" && small?.shape === "small" && pair?.shape === "pair");
    assert.equal(large.lead.url, `/paper${at(38)}`);
    assert.deepEqual(
      small.groups.map(({ name }) => name.title),
      ["Section 0", "Section 1", "Section 3"],
    );
    assert.equal(pair.name?.title, "Long reads");
    assert.deepEqual(
      pair.cards.map(({ url }) => url),
      [`/paper${at(42)}`, `/paper${at(43)}`],
    );
  });

  it("has one block of opinion where the section of that name has its own", () => {
    const sectionOf = (article: Article): Article => ({
      ...article,
      section: { ...article.section, id: "views", name: "Opinion" },
      record: { ...article.record, kind: "opinion" },
    });
    const mixed = articles.map((one, index) => (index > 20 && index < 30 ? sectionOf(one) : one));
    const shapesWith = (...blocks: readonly EditedBlock[]): readonly string[] =>
      shapesOf(
        shownFront({ articles: mixed, front: frontFixture({ blocks }) }).blocks.filter(
          (one) => "name" in one && one.name?.title === "Opinion",
        ),
      );
    assert.deepEqual(shapesWith(block({ name: "opinion" })), ["opinion"]);
    assert.deepEqual(shapesWith(block({ name: "opinion" }), block({ section: "views", shape: "list" })), [
      "list",
    ]);
  });

  it("shows all pinned articles, however many", () => {
    const pinned = Array.from({ length: 12 }, (_, index) => at(30 + index));
    const { places } = shownFront({ articles, front: frontFixture({ pinned }) });
    assert.deepEqual(
      pinned.filter((url) => !places.includes(url.split("/").at(-2) ?? "")),
      [],
    );
  });

  for (const shape of ["large", "small", "four", "pair", "list", "opinion"] as const)
    it(`shows all articles that the editor pins into a block or lists for it, in the design ${shape}`, () => {
      const urls = Array.from({ length: 12 }, (_, index) => at(30 + index));
      const slugs = urls.map((url) => url.split("/").at(-2) ?? "");
      for (const named of [{ section: "section-2", pinned: urls }, { articles: urls }]) {
        const { places } = shownFront({
          articles,
          front: frontFixture({ blocks: [block({ ...named, shape })] }),
        });
        assert.deepEqual(
          slugs.filter((slug) => !places.includes(slug)),
          [],
        );
      }
    });

  const threaded = (indexes: readonly number[], given: Partial<Article> = {}) => {
    const story = { id: "storm", title: "The storm" };
    const all = articles.map((one, index) => (indexes.includes(index) ? { ...one, story, ...given } : one));
    return {
      articles: all,
      stories: new Map([["storm", all.filter((one) => one.story).toReversed()]]),
      byUrl: new Map(all.map((one) => [one.record.url, one])),
    };
  };

  it("has the block of a thread for which the editor asks, even if the top could show all its articles", () => {
    const front = frontFixture({ blocks: [block({ story: "storm" })] });
    const shown = shownFront({ ...threaded([0, 1, 3]), front });
    const [top, story] = shown.blocks;
    assert.ok(top?.shape === "top" && story?.shape === "story");
    assert.equal(top.lead.url, `/paper${at(0)}`);
    assert.deepEqual(
      [story.lead, ...story.cards].map(({ url }) => url),
      [`/paper${at(3)}`, `/paper${at(1)}`],
    );
    assert.equal(new Set(shown.places).size, shown.places.length);
    assert.ok(shown.latest.includes("article-3"), "the list of the newest lacks one");
  });

  it("has the updates of live coverage of such a thread if all its articles are named above", () => {
    const update = (id: string) => updateFixture({ id, title: id });
    const coverage = coverageFixture({ updates: [update("u-two"), update("u-one")] });
    const lead = { article: at(0), field: "lead.article", related: [at(1), at(2)] };
    const front = frontFixture({ lead, blocks: [block({ story: "storm" })] });
    const [, story] = shownFront({ ...threaded([0, 1, 2], { coverage }), front }).blocks;
    assert.ok(story?.shape === "story");
    assert.deepEqual(
      story.updates.map(({ url }) => url.split("/").at(-1)),
      ["#u-two", "#u-one"],
    );
    const without = threaded([0, 1, 2]);
    assert.deepEqual(shapesOf(shownFront({ ...without, front }).blocks), ["top"]);
  });

  it("has a face for each article of a block with faces, whatever its kind", () => {
    const authors = [authorFixture({ name: "Ann Vale" })];
    const urls = [at(0), at(2), at(3)];
    const { blocks } = shownFront({
      articles: articles.map((one) => ({ ...one, authors })),
      front: frontFixture({ blocks: [block({ articles: urls, shape: "opinion" })] }),
    });
    const faces = blocks.flatMap((one) => (one.shape === "opinion" ? one.cards : []));
    assert.deepEqual(
      faces.map(({ face }) => face?.initials),
      ["AV", "AV", "AV"],
    );
  });

  it("leaves out blocks that have nothing to show", () => {
    const blocks = [block({ section: "unknown" }), block({ story: "over" }), block({ articles: [] })];
    assert.deepEqual(shapesOf(shownFront({ articles, front: frontFixture({ blocks }) }).blocks), ["top"]);
  });
});

describe("the front of a section", () => {
  const articles = paperArticles({ articles: 30, sections: 1, pictures: "mixed" });
  const at = (index: number): string => urlOf(articles[index]);
  const edited = (given: Parameters<typeof frontFixture>[0]) => {
    const sectionFronts = new Map([["section-0", frontFixture(given)]]);
    const { blocks, rest } = sectionFront(pageContextOf({ articles, sectionFronts }), "section-0", articles);
    return { places: placesIn(blocks), rest: rest.map(({ record }) => record.slug) };
  };
  const fronts = {
    "no editor": {},
    "a lead with links": { lead: { article: at(7), field: "lead.article", related: [at(20)] } },
    "many pinned articles": { pinned: Array.from({ length: 12 }, (_, index) => at(10 + index)) },
    "blocks that can't show all that is pinned into them": {
      blocks: [block({ story: "unknown", pinned: Array.from({ length: 12 }, (_, index) => at(10 + index)) })],
    },
  };
  for (const [name, front] of Object.entries(fronts))
    it(`shows each article of its page once, above its list or in it: with ${name}`, () => {
      const { places, rest } = edited(front);
      assert.deepEqual([...places, ...rest].sort(), articles.map(({ record }) => record.slug).sort());
    });
});
