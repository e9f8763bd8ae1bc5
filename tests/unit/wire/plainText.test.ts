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

  for (const [name, source, fault] of faults)
    it(`is refused with ${name}`, () => assert.deepEqual(parsePlainText(source), { fault }));
});
