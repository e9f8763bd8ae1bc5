/** A publication's own words for the interface, and its formats of dates. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { english } from "../../src/i18n/english.ts";
import { missingWords } from "../../src/i18n/words-errors.ts";
import { publicationWith } from "../support/own-publication.ts";

const config = (keys: object | string) => ({
  "dateline.config.ts": `export default ${typeof keys === "string" ? keys : JSON.stringify(keys, undefined, 2)};\n`,
});

const harbour = "articles/2023/11/harbour-reopens.md";
const page = "2023/11/09/harbour-reopens/index.html";

const article = (fields: string, text = "Ferries sail again."): string =>
  `---\ntitle: Harbour reopens\ndate: 2023-11-09T08:30\nsection: world\nauthors: [mara-lindqvist]\n${fields}---\n\n${text}\n`;

describe("a publication's own words", () => {
  it("stand on pages, in texts, in feeds and in what the search script gets", async () => {
    const words = {
      en: {
        by: "Words by",
        archiveOf: "Everything of #",
        articleCount: { one: "# story", other: "# stories" },
        factBox: "The facts",
        footnote: "Note #",
        search: { busy: "We search", found: { other: "# stories found" } },
      },
    };
    const { built, read } = await publicationWith(config({ words }), {
      [harbour]: article("", "Ferries[^1] sail.\n\n[^1]: Two.\n\n::: factbox\nFour a day.\n:::"),
    });
    assert.deepEqual((await built()).problems, []);
    assert.match(read(page), /Words by/);
    assert.match(read(page), /aria-label="The facts"/);
    assert.match(read(page), /aria-label="Note 1"/);
    assert.match(read("archive/2023/index.html"), /Everything of 2023/);
    assert.match(read("archive/index.html"), /2 stories/);
    assert.match(read("search/index.html"), /We search.*# stories found/);
  });

  it("may be functions", async () => {
    const { built, read } = await publicationWith(
      config(
        "{ words: { en: { archiveOf: (year) => 'Year ' + year, articleCount: (count) => 'n=' + count } } }",
      ),
    );
    await built();
    assert.match(read("archive/2023/index.html"), /Year 2023/);
    assert.match(read("archive/index.html"), /n=2/);
  });

  it("render all pages again when they change, and read no text unless texts have them", async () => {
    const { built, change, textsRead } = await publicationWith(config({ words: { en: { by: "Words by" } } }));
    const { pages } = await built();
    const texts = textsRead();
    const all = [...pages.values()].reduce((sum, count) => sum + count, 0);
    change(config({ words: { en: { by: "Told by" } } }));
    const other = await built();
    assert.equal(other.update?.rendered, all);
    assert.equal(textsRead(), 0);
    change(config({ words: { en: { by: "Told by", factBox: "Facts" } } }));
    await built();
    assert.equal(textsRead(), texts);
    change({ "dateline.config.ts": undefined });
    await built();
    assert.equal(textsRead(), texts);
  });

  it("of a region go on from those of its language", async () => {
    const words = { en: { by: "Words by" }, "en-ZA": { updated: "Changed" } };
    const { built, read } = await publicationWith(config({ words }), {
      "site.yaml":
        "name: The Small Paper\nurl: https://example.org/\nlanguage: en-ZA\ntimeZone: Asia/Seoul\ndescription: News.\n",
      [harbour]: article("updated: 2023-11-10T08:30\n"),
    });
    await built();
    assert.match(read(page), /Words by/);
    assert.match(read(page), /Changed/);
  });
});

describe("a further language", () => {
  const site =
    "name: Y Papur\nurl: https://example.org/\nlanguage: cy\ntimeZone: Europe/London\ndescription: Newyddion.\n";

  it("is told with the words that it lacks, which are English until then", async () => {
    const { by: _, ...others } = english;
    const given = `{ words: { cy: { by: "Gan", kinds: { live: "Yn fyw" } } } }`;
    const { built, read } = await publicationWith(config(given), {
      "site.yaml": site,
      [harbour]: article(""),
    });
    const { problems } = await built();
    assert.deepEqual(
      problems.map(({ severity, file, field }) => [severity, file, field]),
      [["warning", "dateline.config.ts", "words.cy"]],
    );
    const [, lacking = ""] = /: (.*)\. Add them\.$/.exec(problems[0]?.message ?? "") ?? [];
    const expected = Object.keys(others).filter((name) => name !== "kinds");
    assert.deepEqual(
      expected.filter((name) => !lacking.split(", ").some((one) => one.split(".")[0] === name)),
      [],
    );
    assert.ok(!/\bby\b|kinds\.live/.test(lacking) && lacking.includes("kinds.opinion"));
    assert.match(read(page), /Gan/);
    assert.match(read("archive/index.html"), /Archive/);
  });

  it("that has all words is told of nothing", () => {
    assert.deepEqual(missingWords(english), []);
  });
});

describe("formats of dates", () => {
  it("are those of the publication, by language and purpose", async () => {
    const dateFormats = {
      en: {
        day: "d.M.yyyy",
        weekday: "cccc, d MMMM",
        moment: "d.M.yyyy HH:mm",
        month: "LLLL 'of' yyyy",
        monthName: "LLL",
        year: "'in' yyyy",
      },
    };
    const { built, read } = await publicationWith(config({ dateFormats }));
    assert.deepEqual((await built()).problems, []);
    assert.match(read(page), />9\.11\.2023 08:30</);
    assert.match(read("index.html"), />Thursday, 9 November</);
    assert.match(read("archive/2023/index.html"), />Nov <span/);
    assert.match(read("archive/index.html"), />in 2023</);
    assert.match(read("archive/2023/11/index.html"), /<h1><bdi class="p-name">November of 2023</);
  });

  it("hold for pages that the config makes", async () => {
    const { built, read } = await publicationWith({
      "dateline.config.ts": `import { formatDay } from "dateline-press/markup";
const day = { ms: Date.UTC(2023, 10, 9) };
export default {
  dateFormats: { en: { day: "yyyy/M/d" } },
  pages: () => [{ url: "/day.txt", content: formatDay(day, { language: "en", timeZone: "UTC" }) }],
};\n`,
    });
    assert.deepEqual((await built()).problems, []);
    assert.equal(read("day.txt"), "2023/11/9");
  });

  it("render all pages again when they change, and read no text", async () => {
    const { built, change, read, textsRead } = await publicationWith(
      config({ dateFormats: { en: { day: "d.M.yyyy" } } }),
    );
    const { pages } = await built();
    const all = [...pages.values()].reduce((sum, count) => sum + count, 0);
    change(config({ dateFormats: { en: { day: "yyyy/M/d", moment: "yyyy/M/d T" } } }));
    const other = await built();
    assert.equal(other.update?.rendered, all);
    assert.equal(textsRead(), 0);
    assert.match(read(page), />2023\/11\/9 08:30</);
    change({ "dateline.config.ts": undefined });
    await built();
    assert.equal(textsRead(), 0);
  });
});
