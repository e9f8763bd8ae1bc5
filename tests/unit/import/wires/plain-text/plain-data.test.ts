import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { plainDataIn } from "../../../../../src/import/wires/plain-text/plain-data.ts";
import { importFixtures } from "../../../../support/imported-items.ts";

const data: readonly (readonly [string, string])[] = [
  ["JSON", "[1, 2, 3]"],
  ["JSON", '{"tides": {"high": 2.1}}'],
  ["JSON", '{"tide": 1}\n{"tide": 2}'],
  ["JSON", '{"cut": [1, 2'],
  ["a table of data (CSV)", "name,role,town\nAda,keeper,Ostrand\nIvo,pilot,Marl"],
  ["a table of data (CSV)", 'name;says\nAda;"Good; very good"\nIvo;Nothing'],
  ["a table of data (CSV)", "town\ttide\nOstrand\t2.1\nMarl\t1.9"],
  ["a log", "2026-11-29T08:00:01Z INFO started\n2026-11-29T08:00:02Z WARN slow\n2026-11-29 08:00:03 ended"],
  ["a log", "Nov 29 08:00:01 host a: up\nNov 29 08:00:02 host a: down\nNov  9 08:00:03 host b: up"],
  [
    "a log",
    '192.0.2.1 - - [29/Nov/2026:08:00:01 +0000] "GET /"\n192.0.2.2 - - [29/Nov/2026:08:00:02 +0000] "GET /a"\n192.0.2.3 - - [29/Nov/2026:08:00:03 +0000] "GET /b"',
  ],
  ["data in YAML", "server:\n  port: 80\n  hosts:\n    - a\n    - b\nname: x"],
  ["a file of settings", "[server]\nport = 80\nhost = quay.example"],
  ["source code", 'import os\n\ndef main():\n    print("tide")\n\nmain()\n'],
  ["source code", 'import { tide } from "./tide.js";\n\nexport function high() {\n  return tide(2);\n}\n'],
  ["source code", "#!/bin/sh\necho tide\n"],
  ["a calendar or a card of addresses", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR"],
  ["a file of subtitles", "1\n00:00:01,000 --> 00:00:02,000\nThe tide is in."],
];

const reports: readonly string[] = [
  "Harbour reopens\n\nPARIS: Ferries sail, boats wait, and gulls circle.",
  "Ferries, boats and gulls return\nPiers, lamps and ropes wait\nTides, winds and rain go",
  "[Updates with tide]\n\nFerries sail again.",
  "Headline: Harbour reopens\nByline: Ada Brandt\nText: Ferries sail again.",
  "Results of the regatta\n\nOstrand\t1\nMarl\t2\nEsker\t3",
  "Song of the quay\n\nThe tide comes in;\nThe tide goes out;\nThe lamp is lit;\nThe night is long;",
  "Who sails when\n\n08:00 The ferry to Marl\n09:00 The ferry to Esker\n10:00 The ferry to Ostrand",
  "Let the boats sail, says minister\n\nImport of ropes falls.\n\nClass of 1990 meets:\n\nReturn of the gulls.",
  "KILL",
  "",
];

describe("a text for machines", () => {
  for (const [name, text] of data)
    it(`is known as ${name}: ${text.slice(0, 30)}`, () => {
      assert.equal(plainDataIn(text), name);
    });

  it("is no report", () => {
    for (const text of reports) assert.equal(plainDataIn(text), undefined, text);
    const folder = join(importFixtures, "plain-text");
    for (const name of readdirSync(folder))
      assert.equal(plainDataIn(readFileSync(join(folder, name), "utf8")), undefined, name);
  });
});
