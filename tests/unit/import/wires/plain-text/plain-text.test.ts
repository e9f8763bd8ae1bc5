import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { oneLine } from "../../../../../src/import/text/lines.ts";
import { paragraphMarkdown, parsePlainText } from "../../../../../src/import/wires/plain-text/plain-text.ts";
import type { WireReport } from "../../../../../src/import/wires/plain-text/wire-report.ts";
import { renderBody } from "../../../../../src/markdown/render.ts";
import { html } from "../../../../../src/markup/template.ts";
import { shownText } from "../../../../support/shown-text.ts";

const plain = { headline: "Harbour reopens", body: "Ferries sail.\n\nThey are late." };

const reports: readonly (readonly [name: string, source: string, report: Partial<WireReport>])[] = [
  ["takes the first line for the headline", "Harbour reopens\n\nFerries sail.\n\nThey are late.", {}],
  [
    "drops the headline where it stands again",
    "Harbour reopens\n\nHarbour reopens\n\nFerries sail.\n\nThey are late.",
    {},
  ],
  [
    "drops it where it stands again right below",
    "Harbour reopens\nHarbour  reopens \nFerries sail.\n\nThey are late.",
    {},
  ],
  [
    "keeps what stands a third time",
    "Harbour reopens\n\nHarbour reopens\n\nHarbour reopens\n\nFerries sail.",
    { body: "Harbour reopens\n\nFerries sail." },
  ],
  [
    "passes over blank lines at both ends",
    "\n \nHarbour reopens\n\n\n\nFerries sail.\n \t\nThey are late.\n\n\n",
    {},
  ],
  ["needs no blank line below the headline", "Harbour reopens\nFerries sail.\n\nThey are late.", {}],
  [
    "makes one line of a paragraph's lines",
    "Harbour reopens\n\nFerries\n   sail.\n\n    They are\nlate.",
    {},
  ],
  ["drops control characters", "\u0001Harbour\u0007 reopens\n\nFerries\u0003 sail.\n\nThey are late.", {}],
  [
    "takes the dateline out of the text",
    "Harbour reopens\n\nPARIS: Ferries sail.\n\nThey are late.",
    { dateline: "PARIS" },
  ],
  [
    "takes day and agency out too",
    "Harbour reopens\n\nPARIS, Nov 9 (AFP) — Ferries sail.\n\nThey are late.",
    { dateline: "PARIS", day: "Nov 9", agency: "AFP" },
  ],
  [
    "looks for a dateline in the first paragraph only",
    "Harbour reopens\n\nFerries sail.\n\nPARIS: They are late.",
    { body: "Ferries sail.\n\nPARIS: They are late." },
  ],
  ["escapes what Markdown would read", "Harbour reopens\n\n# 1\n\n- 2", { body: "\\# 1\n\n\\- 2" }],
  [
    "leaves the headline's characters alone",
    'A *new* "harbour"\n\nFerries sail.',
    { headline: 'A *new* "harbour"', body: "Ferries sail." },
  ],
];

const person = { name: "Jane Doe", type: "person" } as const;

/** The head of a report in the forms that agencies use; the text under it is always the same. */
const heads: readonly (readonly [name: string, source: string, report: Partial<WireReport>])[] = [
  [
    "a byline with what its writer is, then the dateline",
    "Harbour reopens\n\nBy JANE DOE, Staff Writer\n\nPORT ANSEL, Jan. 5 (Agency) — ",
    { byline: { ...person, role: "Staff Writer" }, dateline: "PORT ANSEL", day: "Jan. 5", agency: "Agency" },
  ],
  [
    "a byline and right under it whom it is for",
    "Harbour reopens\nBy Jane Doe\nNorthern Press\n\nPORT ANSEL, Norland (NP) -- ",
    { byline: { ...person, role: "Northern Press" }, dateline: "PORT ANSEL, Norland", agency: "NP" },
  ],
  [
    "a byline right above the text",
    "Harbour reopens\n\nBy Jane Doe\nPORT ANSEL — ",
    { byline: person, dateline: "PORT ANSEL" },
  ],
  [
    "several writers",
    "Harbour reopens\n\nBY JANE DOE AND JOHN ROE\n\nPORT ANSEL (Reuters) - ",
    { byline: "By Jane Doe and John Roe", dateline: "PORT ANSEL", agency: "Reuters" },
  ],
  [
    "a desk",
    "Harbour reopens\n\nBy our correspondent in Oslo\n\n",
    { byline: "By our correspondent in Oslo" },
  ],
  [
    "a standfirst above the byline",
    "Harbour reopens\n\nFewer crossings until June\n\nBy Jane Doe\n\nOSLO: ",
    { standfirst: "Fewer crossings until June", byline: person, dateline: "OSLO" },
  ],
  [
    "a slug line of capitals",
    "HARBOUR-STORM/FERRIES (UPDATE 1)\n\nHarbour reopens\n\nPORT ANSEL (Reuters) - ",
    { slugLine: "HARBOUR-STORM/FERRIES (UPDATE 1)", dateline: "PORT ANSEL", agency: "Reuters" },
  ],
  [
    "a slug line with its category, notes to desks and an underscore for a dash",
    "BC-EU--Harbour Storm,1st Ld-Writethru\nHarbour reopens\nEds: Updates.\nPORT ANSEL (AP) _ ",
    { slugLine: "BC-EU--Harbour Storm,1st Ld-Writethru", dateline: "PORT ANSEL", agency: "AP" },
  ],
  [
    "names of fields",
    "Slug: harbour\nHeadline: Harbour reopens\nByline: Jane Doe\n\nOSLO: ",
    { slugLine: "harbour", byline: person, dateline: "OSLO" },
  ],
  [
    "an embargo above",
    "EMBARGOED UNTIL 0600 GMT SATURDAY\n\nHarbour reopens\n\nOSLO: ",
    { embargo: "EMBARGOED UNTIL 0600 GMT SATURDAY", dateline: "OSLO" },
  ],
  [
    "an embargo below",
    "Harbour reopens\n\nSperrfrist: 6. Januar, 6 Uhr\n\nPort Ansel (dpa) - ",
    { embargo: "Sperrfrist: 6. Januar, 6 Uhr", dateline: "Port Ansel", agency: "dpa" },
  ],
  [
    "a note of release",
    "FOR IMMEDIATE RELEASE\n\nHarbour reopens\n\nPORT ANSEL, Jan. 5, 2024 /PRWire/ -- ",
    { dateline: "PORT ANSEL", day: "Jan. 5, 2024", agency: "PRWire" },
  ],
  [
    "a city in small letters and the sender between brackets",
    "Harbour reopens\n\nPar Jeanne Roux\n\nPort Ansel, 5 jan 2024 (AFP) - ",
    {
      byline: { name: "Jeanne Roux", type: "person" },
      dateline: "Port Ansel",
      day: "5 jan 2024",
      agency: "AFP",
    },
  ],
  [
    "a full stop and a hyphen",
    "Harbour reopens\n\nPort Ansel, 5 ene (EFE).- ",
    { dateline: "Port Ansel", day: "5 ene", agency: "EFE" },
  ],
  [
    "the sender between slashes",
    "Harbour reopens\n\nPORT ANSEL, January 5. /TASN/. ",
    { dateline: "PORT ANSEL", day: "January 5", agency: "TASN" },
  ],
];

/** Texts that look like a part of the head and are none. */
const words: readonly (readonly [name: string, source: string, report: Partial<WireReport>])[] = [
  ["a sentence that begins with By", "By Tuesday the ships had left.", {}],
  ["a paragraph that begins with By and a day", "By Thursday Night Ferries", {}],
  ["a longer one", "By Jane Doe’s account the ferries\nsailed at noon.", {}],
  ["an embargo that is news", "Embargo on oil ends at midnight.", {}],
  ["a word in capitals", "URGENT repairs begin.", {}],
];

const errors: readonly (readonly [name: string, source: string, error: string])[] = [
  [
    "a headline alone",
    "Harbour reopens\n",
    "There is no text under the headline. Write it below, after a blank line.",
  ],
  [
    "a headline that stands twice, alone",
    "Harbour reopens\n\nHarbour reopens\n\n",
    "There is no text under the headline. Write it below, after a blank line.",
  ],
  [
    "a headline of signs",
    "***\n\nFerries sail.",
    'The headline "***" has no letter or digit to make an address from. Write it in words on the first line.',
  ],
];

describe("a plain-text report", () => {
  for (const [name, source, report] of reports)
    it(name, () => {
      const { report: parsed } = parsePlainText(source);
      assert.deepEqual(JSON.parse(JSON.stringify(parsed)), { ...plain, ...report });
    });

  for (const [name, source, report] of heads)
    it(`is understood with a head that has ${name}`, () => {
      const { report: parsed } = parsePlainText(`${source}Ferries sail.\n\nThey are late.`);
      assert.deepEqual(JSON.parse(JSON.stringify(parsed)), { ...plain, ...report });
    });

  for (const [name, opening, report] of words)
    it(`keeps ${name}`, () => {
      const { report: parsed } = parsePlainText(`Harbour reopens\n\n${opening}\n\nThey are late.`);
      const body = `${opening.replace("\n", " ")}\n\nThey are late.`;
      assert.deepEqual(JSON.parse(JSON.stringify(parsed)), { headline: "Harbour reopens", body, ...report });
    });

  for (const mark of ["–30–", "-30-", "- 30 -", "ENDS", "(END)", "-ENDS-", "###", "# # #", "-0-", "***"])
    it(`loses its end mark, ${mark}`, () => {
      for (const space of ["\n", "\n\n"])
        assert.equal(
          parsePlainText(`Harbour reopens\n\nFerries sail.\n\nThey are late.${space}${mark}\n`).report?.body,
          plain.body,
        );
    });

  it("keeps a figure and a word at its end", () => {
    for (const last of ["30", "Weekends", "It ends"])
      assert.equal(
        parsePlainText(`Harbour reopens\n\nFerries.\n\n${last}`).report?.body,
        `Ferries.\n\n${last}`,
      );
  });

  it("keeps a headline that has the form of a slug line", () => {
    assert.equal(parsePlainText("COVID-19\n\nFerries sail.\n\nThey are late.").report?.headline, "COVID-19");
  });

  for (const [name, source, error] of errors)
    it(`is refused with ${name}`, () => assert.equal(parsePlainText(source).error, error));
});

const rendered = (body: string, language = "en") =>
  renderBody(body, {
    file: "a.md",
    bodyLine: 1,
    url: "/a/",
    language,
    embeds: [],
    findPicture: () => ({ error: "there are no pictures" }),
    drawGraphic: () => ({ markup: html``, problems: [] }),
  });

const sources: readonly (readonly [name: string, source: string])[] = [
  ["a number that would open a list", "1. Ferries sail again."],
  ["a number with a bracket that would open a list", "2) Ferries sail again."],
  ["a number that no list may have", "1234567890. Ferries sail again."],
  ["a hash sign that would open a heading", "# Ferries"],
  ["seven hash signs", "####### Ferries"],
  ["a hyphen that would open a list", "- Ferries sail again."],
  ["a plus that would open a list", "+ Ferries sail again."],
  ["a lone hyphen", "-"],
  ["a lone star", "*"],
  ["an angle bracket that would open a quotation", "> Ferries sail again."],
  ["a rule of hyphens", "---"],
  ["a longer rule of hyphens", "- - - - -"],
  ["a rule of stars", "***"],
  ["a rule of underscores", "___"],
  ["a line of equals signs", "==="],
  ["emphasis", "The *very* _old_ **ferry** __sails__."],
  ["names with underscores", "Write to @old_ferry_news."],
  ["strikethrough", "It is ~~closed~~ open."],
  ["a link", "See [the report](https://example.org/report)."],
  ["a picture", "![Ferry](ferry.jpg)"],
  ["a reference", "[report]: https://example.org/report"],
  ["a footnote", "The ferry[^1] sails. ^[At noon.]"],
  ["a footnote's text", "[^1]: At noon."],
  ["an address in angle brackets", "See <https://example.org/>."],
  ["a tag", "The <b>old</b> ferry <script>alert(1)</script>"],
  ["a comment", "<!-- not for print --> Ferries"],
  ["entities", "Fish &amp; chips &copy; &#169; &#xA9; &nope; AT&T;"],
  ["a lone ampersand", "Fish & chips"],
  ["backslashes", "C:\\ferry\\*.txt and \\"],
  ["code", "Type `ferry` or ``ferry``."],
  ["a code fence", "```js"],
  ["a code fence of tildes", "~~~"],
  ["a block of three colons", "::: note Ferries"],
  ["more than three colons", ":::: factbox"],
  ["a table's line", "| a | b | :-- |"],
  ["straight quotes", "He said \"don't\" in the '90s."],
  ["curly quotes", "He said “don’t”."],
  ["two hyphens", "The ferry -- an old one -- sails."],
  ["three hyphens", "The ferry --- an old one."],
  ["four hyphens", "The ferry ---- an old one."],
  ["three dots", "The ferry ... sails..."],
  ["two and four dots", "The ferry .. sails...."],
  ["a template", "{{ title }} and {% if %}"],
  ["a heading's id", "Ferries {#main}"],
  ["signs of trade", "(c) (tm) (R) +-"],
];

describe("a paragraph of plain text as Markdown", () => {
  for (const [name, source] of sources)
    it(`shows ${name} unchanged`, () => {
      const { body, problems } = rendered(paragraphMarkdown(source));
      assert.equal(shownText(body.html), `${source}\n`);
      assert.match(body.html, /^<p>/);
      assert.deepEqual(problems, []);
    });

  it("leaves text without markup as it is", () => {
    const source =
      "Ferries sail again (on Tuesday), it’s said: 7.5 knots + wind = fast; #ferry, a-b, 50% & more!";
    assert.equal(paragraphMarkdown(source), source);
  });

  it("shows any text unchanged", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."\\`*_[]<>\"'&#+-.:|!~^(){}=;1 a",
        "amp;",
        "--",
        "...",
        ":::",
        "```",
        "](",
        "[^",
        "<b>",
        "&#",
        "« ",
        "10. ",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    // Control characters are dropped before a text comes here.
    const texts = fc
      .array(piece, { maxLength: 24 })
      .map((parts) => oneLine(parts.join("").replace(/\p{Cc}/gu, " ")));
    fc.assert(
      fc.property(
        fc.array(
          texts.filter((text) => text !== ""),
          { minLength: 1, maxLength: 4 },
        ),
        (paragraphs) => {
          const { body, problems } = rendered(paragraphs.map(paragraphMarkdown).join("\n\n"));
          assert.equal(shownText(body.html), `${paragraphs.join("\n")}\n`);
          // Words may look like the syntax of another program, which makes a warning.
          assert.ok(problems.every(({ severity }) => severity === "warning"));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("keeps every character but white space in French too", () => {
    const source = 'Le ministre -- « enfin » : "Non!" ... dit-il ?';
    const shown = shownText(rendered(paragraphMarkdown(source), "fr").body.html);
    assert.equal(shown.replace(/\s/g, ""), source.replace(/\s/g, ""));
  });
});
