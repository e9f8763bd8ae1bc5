import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePlainText } from "../../../src/wire/plainText.ts";
import type { WireReport } from "../../../src/wire/wireReport.ts";

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

/** What looks like a part of the head and is none. */
const words: readonly (readonly [name: string, source: string, report: Partial<WireReport>])[] = [
  ["a sentence that begins with By", "By Tuesday the ships had left.", {}],
  ["a paragraph that begins with By and a day", "By Thursday Night Ferries", {}],
  ["a longer one", "By Jane Doe’s account the ferries\nsailed at noon.", {}],
  ["an embargo that is news", "Embargo on oil ends at midnight.", {}],
  ["a word in capitals", "URGENT repairs begin.", {}],
];

const faults: readonly (readonly [name: string, source: string, fault: string])[] = [
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
    'The headline "***" holds no letter or digit to make an address of. Write it in words on the first line.',
  ],
];

describe("a plain-text report", () => {
  for (const [name, source, report] of reports)
    it(name, () => {
      const { report: parsed } = parsePlainText(source);
      assert.deepEqual(JSON.parse(JSON.stringify(parsed)), { ...plain, ...report });
    });

  for (const [name, source, report] of heads)
    it(`is understood where its head has ${name}`, () => {
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
    it(`loses the mark of its end, ${mark}`, () => {
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

  for (const [name, source, fault] of faults)
    it(`is refused with ${name}`, () => assert.deepEqual(parsePlainText(source), { fault }));
});
