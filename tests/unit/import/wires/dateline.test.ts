import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { datelineOf, type OpenedText } from "../../../../src/import/wires/dateline.ts";

const datelines: readonly (readonly [paragraph: string, opened: Partial<OpenedText>])[] = [
  ["SEOUL, South Korea: Ferries sail.", { dateline: "SEOUL, South Korea" }],
  ["CAIRO: Ferries sail.", { dateline: "CAIRO" }],
  ["OSLO : Ferries sail.", { dateline: "OSLO" }],
  ["GENEVA – Ferries sail.", { dateline: "GENEVA" }],
  ["GENEVA -- Ferries sail.", { dateline: "GENEVA" }],
  ["GENEVA - Ferries sail.", { dateline: "GENEVA" }],
  ["GENEVA--Ferries sail.", { dateline: "GENEVA" }],
  ["GENEVA—Ferries sail.", { dateline: "GENEVA" }],
  ["LONDON (AP) — Ferries sail.", { dateline: "LONDON", agency: "AP" }],
  ["LONDON (Reuters) - Ferries sail.", { dateline: "LONDON", agency: "Reuters" }],
  ["SEOUL (AP). Ferries sail.", { dateline: "SEOUL", agency: "AP" }],
  ["SEOUL (AP).- Ferries sail.", { dateline: "SEOUL", agency: "AP" }],
  ["KABUL, Afghanistan (AP) — Ferries sail.", { dateline: "KABUL, Afghanistan", agency: "AP" }],
  ["PARIS, Nov 9 — Ferries sail.", { dateline: "PARIS", day: "Nov 9" }],
  ["PARIS, Nov. 9, 2023 (AFP) — Ferries sail.", { dateline: "PARIS", day: "Nov. 9, 2023", agency: "AFP" }],
  ["PARIS, 9 novembre 2023 - Ferries sail.", { dateline: "PARIS", day: "9 novembre 2023" }],
  ["BERLIN, 9. November – Ferries sail.", { dateline: "BERLIN", day: "9. November" }],
  ["WASHINGTON, D.C. — Ferries sail.", { dateline: "WASHINGTON, D.C." }],
  ["SARAJEVO, Bosnia and Herzegovina: Ferries sail.", { dateline: "SARAJEVO, Bosnia and Herzegovina" }],
  ["ST. LOUIS — Ferries sail.", { dateline: "ST. LOUIS" }],
  ["PORT-AU-PRINCE, Haiti — Ferries sail.", { dateline: "PORT-AU-PRINCE, Haiti" }],
  ["RIO DE JANEIRO — Ferries sail.", { dateline: "RIO DE JANEIRO" }],
  ["SÃO PAULO — Ferries sail.", { dateline: "SÃO PAULO" }],
  ["N’DJAMENA, Chad: Ferries sail.", { dateline: "N’DJAMENA, Chad" }],
  [
    "SEOUL/TOKYO, Nov 9 (Reuters) - Ferries sail.",
    { dateline: "SEOUL/TOKYO", day: "Nov 9", agency: "Reuters" },
  ],
  ["КИЕВ — Ferries sail.", { dateline: "КИЕВ" }],
];

const others: readonly (readonly [name: string, paragraph: string])[] = [
  ["a sentence with a colon", "Ferries sail: the harbour is open."],
  ["a sentence with a dash", "Ferries sail — at last."],
  ["a city in small letters", "Seoul, South Korea: Ferries sail."],
  ["a speaker of a name in capitals and small letters", "Mara LINDQVIST: We sail."],
  ["a short abbreviation", "EU: Ministers have met."],
  ["an abbreviation before a dash", "UN — Ministers have met."],
  ["an abbreviation in a sentence", "NATO said on Tuesday: We sail."],
  ["a letter for a question", "Q: When do ferries sail?"],
  ["a mark of urgency", "BREAKING: Ferries sail."],
  ["a mark of a new version", "UPDATE — Ferries sail."],
  ["a mark and a place", "CORRECTED, Nov 9: Ferries sail."],
  ["a place that a clause follows", "SEOUL: the city that sails."],
  ["a place with no text after it", "SEOUL, South Korea:"],
  ["a time of day", "AT 10:30 Ferries sail."],
  ["a disease with a number", "COVID-19 — Ferries sail."],
  ["a hyphen within a word", "PORT-AU Ferries sail."],
];

describe("the dateline of a paragraph", () => {
  for (const [paragraph, opened] of datelines)
    it(`is found in "${paragraph}"`, () => {
      assert.deepEqual(datelineOf(paragraph), {
        day: undefined,
        agency: undefined,
        ...opened,
        text: "Ferries sail.",
      });
    });

  for (const [name, paragraph] of others)
    it(`is not seen in ${name}`, () => assert.deepEqual(datelineOf(paragraph), { text: paragraph }));

  for (const text of ["“Ferries” sail.", "12 ferries sail.", "«Ferries» sail.", "¿Ferries?", "배가 간다."])
    it(`may come before ${text}`, () => {
      const opened = { dateline: "SEOUL", day: undefined, agency: undefined, text };
      assert.deepEqual(datelineOf(`SEOUL — ${text}`), opened);
    });

  it("never takes a word away", () => {
    const part = fc.constantFrom(
      "SEOUL",
      "South",
      "Korea",
      ", ",
      " ",
      ": ",
      " — ",
      "-",
      "Nov",
      "9",
      "(AP)",
      ".",
      "a",
      "É",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const paragraph = parts.join("");
        const { dateline = "", day = "", agency = "", text } = datelineOf(paragraph);
        assert.ok(paragraph.startsWith(dateline) && paragraph.endsWith(text));
        const between = paragraph.slice(dateline.length, paragraph.length - text.length);
        // A full stop ends a dateline behind its agency alone.
        assert.match(between.replace(day, "").replace(agency, ""), /^[ ,]*(?:\(\)\.?)?[ :—-]*$/);
      }),
      { numRuns: Number(process.env.RUNS ?? 300), examples: [[["SEOUL", " ", "(AP)", ". ", "SEOUL"]]] },
    );
  });

  it("is found in time for any paragraph", () => {
    const begun = process.hrtime.bigint();
    for (const unit of ["A ", "A.", "A-", "A, A ", "AB, Ab and ", "A'", "AA/"])
      datelineOf(unit.repeat(20_000));
    assert.ok(process.hrtime.bigint() - begun < 2_000_000_000n);
  });
});
