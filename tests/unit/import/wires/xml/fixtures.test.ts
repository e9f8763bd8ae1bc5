/** One file for each state of an item, in each format: what becomes of it. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ImportFormat, UnreadableFile } from "../../../../../src/import/import-format.ts";
import type { ImportedItem } from "../../../../../src/import/imported-item.ts";
import {
  newsml1Format,
  newsmlG2Format,
  nitfFormat,
} from "../../../../../src/import/wires/xml/wire-format.ts";
import {
  importContext,
  importedItems,
  importFixtures,
  inputFile,
} from "../../../../support/imported-items.ts";

/** What becomes of a file: one line for each of its items. */
type Outcomes = Readonly<Record<string, readonly string[]>>;

const nitf: Outcomes = {
  "usable.xml": ["public: Wall of Nordtal harbour gives way"],
  "old.xml": ["public: El faro de Puerto Claro vuelve a lucir"],
  "embargoed.xml": ["embargoed until 2023-11-12T06:00:00+01:00: Budget of Nordtal doubles"],
  "embargoed-open.xml": ["draft, is embargoed without a time: Names of the drowned are known"],
  "embargoed-expiring.xml": [
    "draft, is embargoed, and says only when it expires, which may mean the end of the embargo, and is embargoed until 2023-11-10T07:00:00+01:00: Treasurer counts again",
  ],
  "unreadable-release.xml": ["draft, has an embargo whose time can't be read: Choir sings on the quay"],
  "withheld.xml": ["withdrawal, withheld: nta-105"],
  "canceled.xml": ["withdrawal, canceled: nta-106"],
  "replacing.xml": ["withdrawal, canceled: nta-106", "public: Mayor stays"],
  "kill.xml": ["withdrawal, kill: nta-110"],
  "corrected.xml": ["public: Wall is measured"],
  "advisory.xml": ["skipped, is an advisory for editors"],
  "without-headline.xml": [
    "draft, has no headline, so that its first sentence stands there: A seal has moved into the boathouse of the rowing club",
  ],
  "not-for-publication.xml": ["draft, holds notes in its text that are for editors only: Pilot boat is sold"],
  "contacts.xml": ["public: Lido opens"],
  "broken-encoding.xml": ["public: Café on the quay reopens"],
  "wrong-declaration.xml": ["public: Café on the quay closes"],
  "utf-16.xml": ["public: Café on the quay sold"],
  "known-entities.xml": ["public: Café & kiosk merge"],
  "truncated.xml": ["line 13: The file ends too early"],
  "entities.xml": ['line 16: The file uses the entity "&desk;"'],
  "bomb.xml": ['line 26: The file uses the entity "&l10;"'],
};

const lamp = (name: string) => `Lighthouse shines again, ${name}`;

const g2: Outcomes = {
  "usable.xml": [`public: ${lamp("usable")}`],
  "message.xml": [
    "public: Leuchtturm strahlt wieder",
    "skipped, is a picture",
    "skipped, is a package of other items",
  ],
  "several.xml": [
    "public: First of two",
    "public: Second of two",
    "skipped, is a picture",
    "withdrawal, withheld: urn:newsml:litoral.example:20231108:p2",
  ],
  "without-namespace.xml": [`public: ${lamp("without namespace")}`],
  "nitf-inside.xml": [`public: ${lamp("nitf inside")}`],
  "html-as-text.xml": [`public: ${lamp("html as text")}`],
  "plain-text.xml": [`public: ${lamp("plain text")}`],
  "timestamp-dateline.xml": [`public: ${lamp("timestamp dateline")}`],
  "embargoed.xml": [`embargoed until 2023-11-12T13:00:00+01:00: ${lamp("embargoed")}`],
  "embargoed-open.xml": [`draft, has an embargo without a time: ${lamp("embargoed open")}`],
  "embargo-in-note.xml": [`draft, has an embargo in a note to editors: ${lamp("embargo in note")}`],
  "unknown-status.xml": [`draft, has the status "maybe", which is not known: ${lamp("unknown status")}`],
  "withheld.xml": ["withdrawal, withheld: urn:newsml:litoral.example:20231108:wh"],
  "canceled.xml": ["withdrawal, canceled: urn:newsml:litoral.example:20231108:plain"],
  "corrected.xml": [`public: ${lamp("corrected")}`],
  "advisory.xml": ["skipped, is an advisory for editors"],
  "signal-missing.xml": ["skipped, is for editors only, since it lacks the signal newscontent"],
  "signal-given.xml": [`public: ${lamp("signal given")}`],
  "without-headline.xml": [
    "draft, has no headline, so that its first sentence stands there: The lamp burns again",
  ],
  "picture.xml": ["skipped, is a picture"],
  "broken-encoding.xml": ["public: Café at the lighthouse"],
  "truncated.xml": ["line 15: The file ends too early"],
  "entities.xml": ['line 16: The file uses the entity "&secret;"'],
};

const phare = (name: string) => `Le phare de l'île brille, ${name}`;

const newsml1: Outcomes = {
  "usable.xml": ["public: Le phare brille à nouveau"],
  "cdata.xml": [`public: ${phare("cdata")}`],
  "nitf-inside.xml": [`public: ${phare("nitf inside")}`],
  "several.xml": [
    "public: Premier",
    "public: Deuxième",
    "public: Troisième",
    "skipped, is a package of other items",
  ],
  "embargoed.xml": [`embargoed until 2023-11-12T13:00:00+01:00: ${phare("embargoed")}`],
  "embargoed-open.xml": [`draft, is embargoed without a time: ${phare("embargoed open")}`],
  "embargo-past.xml": [`public: ${phare("embargo past")}`],
  "expiring.xml": [`public: ${phare("expiring")}`],
  "withheld.xml": ["withdrawal, withheld: urn:newsml:kd.example:20231108:B4"],
  "canceled.xml": ["withdrawal, canceled: urn:newsml:kd.example:20231108:A1"],
  "corrected.xml": [`public: ${phare("corrected")}`],
  "advisory.xml": ["skipped, is an advisory for editors"],
  "without-headline.xml": [
    "draft, has no headline, so that its first sentence stands there: La lampe brûle à nouveau depuis mercredi",
  ],
  "picture.xml": ["skipped, is a picture"],
  "broken-encoding.xml": [`public: ${phare("broken encoding")}`],
  "wrong-declaration.xml": [`public: ${phare("wrong declaration")}`],
  "truncated.xml": ["line 11: The file ends too early"],
  "entities.xml": ['line 11: The file uses the entity "&poste;"'],
};

const context = importContext({
  now: Date.parse("2023-11-09T12:00:00Z"),
  timeZone: "Europe/Oslo",
});

const formats: readonly (readonly [folder: string, format: ImportFormat, outcomes: Outcomes])[] = [
  ["nitf", nitfFormat, nitf],
  ["newsml-g2", newsmlG2Format, g2],
  ["newsml-1", newsml1Format, newsml1],
];

for (const [folder, format, outcomes] of formats)
  describe(`files of ${format.title}`, () => {
    it("are all listed here", () => {
      assert.deepEqual(readdirSync(join(importFixtures, folder)).sort(), Object.keys(outcomes).sort());
    });

    it("are recognised by what they hold, and by no other format", async () => {
      const files = Object.keys(outcomes).map((name) => inputFile(`${folder}/${name}`));
      for (const [, other] of formats)
        assert.equal(
          (await other.recognises({ name: "x", kind: "folder", files })).length,
          other === format ? files.length : 0,
        );
    });

    for (const [name, expected] of Object.entries(outcomes))
      it(`${name} becomes ${expected.map((line) => line.split(/[,:]/)[0]).join(", ")}`, async () => {
        const found = await importedItems(format, [inputFile(`${folder}/${name}`)], context);
        assert.deepEqual(found.map(outcomeOf), expected);
      });
  });

function outcomeOf(item: ImportedItem | UnreadableFile): string {
  switch (item.type) {
    case "article":
      return `${releaseOf(item.release)}: ${item.title}`;
    case "withdrawal":
      return `withdrawal, ${item.order}: ${item.wire.id}`;
    case "skipped":
      return `skipped, ${item.reason}`;
    case "unreadable":
      return `line ${item.problem.line}: ${item.problem.message.split(/,/)[0]}`;
    default:
      return item.type;
  }
}

function releaseOf(release: { state: string; reason?: string; until?: string }): string {
  if (release.reason !== undefined) return `${release.state}, ${release.reason}`;
  return release.until === undefined ? release.state : `${release.state} until ${release.until}`;
}
