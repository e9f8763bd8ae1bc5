import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { oneLine } from "../../../../../src/import/text/lines.ts";
import { ninjsFormat } from "../../../../../src/import/wires/ninjs/ninjs-format.ts";
import { importContext, importedItems, inputBytes, inputFile } from "../../../../support/imported-items.ts";

/** Returns the items of a fixture. */
const itemsOf = async (name: string) => await importedItems(ninjsFormat, [inputFile(`ninjs/${name}.json`)]);

/** Returns the only article of a fixture. */
const articleOf = async (name: string) => {
  const [item] = await itemsOf(name);
  assert.ok(item?.type === "article", name);
  return item;
};

describe("an item of ninjs 1, as Superdesk writes it", () => {
  it("keeps headline, standfirst, dateline and byline in their fields, and none of them in the text", async () => {
    const article = await articleOf("usable-1");
    const { release, title, standfirst, date, expires, byline, dateline, kind, wire } = article;
    assert.deepEqual(
      { release, title, standfirst, date, expires, byline, dateline, kind, wire },
      {
        release: { state: "public" },
        title: "Ferries sail again & again",
        standfirst: "The harbour is open.",
        date: "2026-11-28T11:15:00+01:00",
        expires: "2027-01-31T01:00:00+01:00",
        byline: { name: "Ida Holm", type: "person", role: "NTA" },
        dateline: "PORT ELLEN, Nordmark",
        kind: "analysis",
        wire: {
          provider: "NTA",
          id: "urn:newsml:nta.example:2026-11-28T10:15:00.123456:1f0c",
          version: "2",
          usage: "No archive use after 30 days.",
        },
      },
    );
    assert.equal(
      oneLine(article.text.words),
      "Ferries left the harbour at noon, four days after the storm. Waiting Two ships One pilot The pilot boards. Ship Leaves Alma 12.00 We sail.",
    );
    assert.match(
      article.text.markdown,
      /\*four days\*[\s\S]*## Waiting[\s\S]*- Two ships[\s\S]*\| Alma \| 12\.00 \|[\s\S]*> We sail\./,
    );
  });

  it("has its largest picture without a watermark, with caption and credit, and no caption in place of a description", async () => {
    const { image, text, notices } = await articleOf("usable-1");
    assert.deepEqual(image, {
      address: "https://media.nta.example/harbour.jpg",
      alt: undefined,
      caption: "Ferries in the harbour at noon.",
      credit: "Jan Vik / NTA",
    });
    assert.deepEqual(text.addresses, [{ kind: "picture", address: "https://media.nta.example/pilot.jpg" }]);
    assert.deepEqual(notices, ["a picture of it may not be shown now, and was left out."]);
  });

  it("says what it is about in codes with their schemes", async () => {
    assert.deepEqual((await articleOf("usable-1")).subjects, [
      { code: "subj:15000000", name: "sport" },
      { code: "nta-7", name: "Harbours" },
    ]);
  });
});

describe("an item of ninjs 2, as dpa writes it", () => {
  it("has the main part of its richest body, its teaser as standfirst, and its box of facts", async () => {
    const { title, standfirst, dateline, lang, text, byline } = await articleOf("usable-2");
    assert.deepEqual(
      { title, standfirst, dateline, lang, byline },
      {
        title: "Fähren fahren wieder",
        standfirst: "Der Hafen ist offen.",
        dateline: "Nordhafen",
        lang: "de",
        byline: { name: "Jana Dorn", role: "dna", type: "person" },
      },
    );
    assert.equal(
      text.markdown,
      "Am Mittag fuhr die *Alma* ab.\n\nZwei folgten.\n\nDie Alma ist 80 Meter lang.",
    );
  });

  it("shows nobody the numbers and notes that are for editors", async () => {
    for (const name of ["usable-2", "corrected"])
      assert.doesNotMatch(JSON.stringify(await itemsOf(name)), /5550123|Notizblock|Rufnummer/, name);
  });

  it("is known by its identifier without the version", async () => {
    const { wire } = await articleOf("usable-2");
    assert.deepEqual([wire?.id, wire?.version], ["urn:newsml:dna.example:20261128:261128-99-4711", "3"]);
  });
});

describe("an item of ninjs 3", () => {
  it("is read whatever the capitals of its fields are", async () => {
    const { release, title, standfirst, date, dateline, byline, lang, wire, image, text } =
      await articleOf("usable-3");
    assert.deepEqual(
      { release, title, standfirst, date, dateline, byline, lang, usage: wire?.usage },
      {
        release: { state: "public" },
        title: "Les bateaux repartent",
        standfirst: "Le port est ouvert.",
        date: "2026-11-28T09:00:00+01:00",
        dateline: "PORT-NORD",
        byline: "Anne Roche et Luc Petit, NTA",
        lang: "fr",
        usage: "Editorial use only.",
      },
    );
    assert.equal(image?.address, "https://media.nta.example/port.jpg");
    assert.equal(text.markdown, "À midi, l’Alma est partie.\n\nDeux autres ont suivi.");
  });
});

describe("a feed of ninjs", () => {
  it("of local reporters has items in an envelope, with advisories among them, and times without an offset", async () => {
    const items = await itemsOf("advisory");
    assert.deepEqual(
      items.map((item) => (item.type === "article" ? item.date : item.type)),
      ["skipped", "2026-11-29T08:00:00+01:00", "skipped"],
    );
  });

  it("takes times without an offset for those of its provider", async () => {
    const context = importContext({ providers: new Map([["local pool", { timeZone: "Asia/Seoul" }]]) });
    const items = await importedItems(ninjsFormat, [inputFile("ninjs/advisory.json")], context);
    const article = items.find((item) => item.type === "article");
    assert.equal(article?.date, "2026-11-29T08:00:00+09:00");
  });

  it("of AP gives readers only what has the signal for that", async () => {
    const [article, plans, picture] = await itemsOf("feed-of-agency");
    assert.ok(article?.type === "article" && plans?.type === "skipped" && picture?.type === "skipped");
    assert.deepEqual(article.byline, { name: "Jane Doe", role: "Staff Writer", type: "person" });
    assert.equal(article.dateline, "Port Ellen");
    assert.equal(article.wire?.usage, "For use by members. No sales.");
    assert.equal(plans.reason, "is for editors only, since it lacks the signal newscontent");
    assert.equal(picture.reason, "is a picture");
  });
});

const states: readonly (readonly [fixture: string, state: object])[] = [
  ["embargoed", { state: "embargoed", until: "2026-11-30T06:00:00+01:00" }],
  ["embargoed-open", { state: "draft", reason: "has an embargo without a time", isOrdered: true }],
  ["null-status", { state: "draft", reason: "has an empty status" }],
  ["corrected", { state: "public" }],
  ["without-headline", { state: "draft", reason: "has no headline" }],
  ["only-summary", { state: "draft", reason: "holds no text but its summary" }],
];

describe("the state of an item", () => {
  for (const [fixture, state] of states)
    it(`of ${fixture} is ${JSON.stringify(state)}`, async () =>
      assert.deepEqual((await articleOf(fixture)).release, state));

  for (const [fixture, order, version] of [
    ["withheld", "withheld", "2"],
    ["cancelled", "canceled", "3"],
  ] as const)
    it(`of ${fixture} makes it an order, none of whose words are kept`, async () => {
      const [item] = await itemsOf(fixture);
      assert.deepEqual(item, {
        type: "withdrawal",
        source: { file: `${fixture}.json`, part: undefined },
        wire: { provider: "NTA", id: "urn:newsml:nta.example:20261129:harbour-1", version, usage: undefined },
        order,
        date: "2026-11-29T09:00:00+01:00",
      });
    });

  it("of a correction is told to the editor", async () => {
    assert.match((await articleOf("corrected")).notices.join(" "), /^it corrects what was sent before/);
  });

  it("without a headline has the first sentence as its title", async () => {
    assert.equal((await articleOf("without-headline")).title, "The report says that the quay is safe");
  });
});

describe("a file of ninjs", () => {
  it("may hold a whole page, of which headline and lead picture are not repeated", async () => {
    const { text, image } = await articleOf("document-as-body");
    assert.equal(text.markdown, "Klockan tolv gick Alma.");
    assert.equal(image?.address, "https://m.tn.example/a_preview.jpg");
  });

  it("that is no UTF-8 is read as Windows-1252, and says so", async () => {
    const { title, text, notices } = await articleOf("broken-encoding");
    assert.equal(`${title}. ${text.words}`, "Café at the quay reopens. Señora Núñez opens at six.");
    assert.match(notices.join(), /read as Windows-1252/);
  });

  it("loses its scripts, and no entity of a DTD is fetched", async () => {
    const { title, text } = await articleOf("hostile");
    assert.equal(title, "Quay safe");
    assert.equal(text.words.replaceAll(/\s+/g, " "), "Fish & chips cost 5€. Second link.");
    assert.doesNotMatch(text.markdown, /script|evil|steal/);
  });

  for (const [fixture, line, message] of [
    ["truncated", 10, /ends too early/],
    ["not-json", 3, /no JSON from here on/],
  ] as const)
    it(`that is ${fixture} is named with its line, and none of its words`, async () => {
      const [item] = await itemsOf(fixture);
      assert.ok(item?.type === "unreadable");
      assert.equal(item.problem.line, line);
      assert.match(item.problem.message, message);
      assert.doesNotMatch(item.problem.message, /quote|harbour/i);
    });

  it("is told apart from other JSON", async () => {
    const others = [
      '{"db":[{"meta":{"version":"5"},"data":{"posts":[{"uri":"a","headline":"b"}]}}]}',
      '{"title":"Post","url":"https://example.org"}',
      '{"@type":"NewsArticle","headline":"Storm"}',
      "Headline\n\nText",
      "<nitf/>",
    ].map((text, index) => inputBytes(`other-${index}.json`, Buffer.from(text)));
    const ours = inputFile("ninjs/usable-1.json");
    assert.deepEqual(
      await ninjsFormat.recognises({ name: "wire", kind: "folder", files: [...others, ours] }),
      [ours],
    );
  });
});
