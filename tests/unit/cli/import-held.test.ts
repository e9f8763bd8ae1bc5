/** What a wire holds back, in the ways in which it could slip through. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newsroom, version } from "../../support/newsroom.ts";

const first = "articles/2023/11/quay-is-safe.md";
const second = "articles/2023/11/quay-is-safe-2.md";
const ahead = "2023-11-11T06:00:00Z";

const nitf = (docdata: string, headline = "<hedline><hl1>Quay leans</hl1></hedline>") =>
  `<nitf><head><docdata ${docdata}</docdata></head><body><body.head>${headline}</body.head><body.content><p>It leans.</p></body.content></body></nitf>`;

const newsml = (content: string, management = '<Status FormalName="Usable"/>') =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>nta.example</ProviderId><DateId>20231109</DateId><NewsItemId>quay</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20231109T080000Z</FirstCreated>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>Quay is safe</HeadLine></NewsLines><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

const g2 = (content: string, meta = "") =>
  `<newsItem guid="urn:newsml:nta.example:20231109:quay" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider><name>NTA</name></provider><versionCreated>2023-11-09T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>${meta}</itemMeta><contentMeta><headline>Quay is safe</headline></contentMeta><contentSet><inlineXML>${content}</inlineXML></contentSet></newsItem>`;

describe("a report in an envelope", () => {
  for (const [name, envelope] of Object.entries({ "NewsML 1.2": newsml, "NewsML-G2": g2 })) {
    it(`of ${name} is held by its own status, embargo and words`, async () => {
      for (const [docdata, held] of [
        ['management-status="embargoed">', /draft: true/],
        ['management-status="spoilt">', /draft: true/],
        ['management-status="embargoed"><date.expire norm="20231109T120000Z"/>', /draft: true/],
        [`><date.release norm="${ahead}"/>`, /\ndate: 2023-11-11T15:00\n/],
        ['><ed-msg info="Hold for the minister."/>', /draft: true/],
      ] as const) {
        const room = await newsroom();
        const ran = await room.import(envelope(nitf(docdata)), "--publish");
        assert.equal(ran.code, 0, ran.notices);
        assert.match(room.read(first), held, docdata);
      }
      const room = await newsroom();
      const { output } = await room.import(envelope(nitf('management-status="withheld">')), "--publish");
      assert.deepEqual(room.files(), []);
      assert.match(output, /\(withheld\): no article here comes from it/);
    });
  }

  it("waits for the later of two embargoes", async () => {
    const room = await newsroom();
    const inner = nitf(`><date.release norm="${ahead}"/>`);
    await room.import(g2(inner, "<embargoed>2023-11-10T06:00:00Z</embargoed>"), "--publish");
    assert.match(room.read(first), /\ndate: 2023-11-11T15:00\n/);
  });

  it("waits for a change of its status, however that is spelt, and for an editor if it is not known", async () => {
    const text = "<p>It leans.</p>";
    const change = (status: string, time: string) =>
      newsml(
        text,
        `<Status FormalName="Usable"/><StatusWillChange><FutureStatus FormalName="${status}"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`,
      );
    for (const [status, time, held] of [
      [" stat:USABLE ", "20231111T060000Z", /\ndate: 2023-11-11T15:00\n/],
      ["Free", "20231111T060000Z", /\ndraft: true\n/],
      ["Canceled", "", /\ndraft: true\n/],
    ] as const) {
      const room = await newsroom();
      await room.import(change(status, time), "--publish");
      assert.match(room.read(first), held, status);
    }
  });
});

describe("an embargo that lies ahead", () => {
  it("is not brought forward by --date", async () => {
    for (const given of [{ embargoed: ahead }, { embargoed: ahead, ednote: "HOLD" }]) {
      const room = await newsroom();
      await room.import(version("1", given), "--publish", "--date", "2023-11-09T10:00");
      assert.match(room.read(first), /\ndate: 2023-11-11T15:00\n/);
    }
  });

  it("in a local time of an unknown zone waits for an editor, unless it has passed everywhere", async () => {
    for (const [embargoed, zone, held] of [
      ["2023-11-10T09:00:00", undefined, /draft: true/],
      ["2023-11-10T12:00:00", undefined, /draft: true/],
      ["2023-11-09T10:00:00", undefined, /^---\ntitle/],
      ["2023-11-10T09:00:00", "Europe/Oslo", /\ndate: 2023-11-10T17:00\n/],
    ] as const) {
      const room = await newsroom();
      if (zone) room.write("import.yaml", `providers:\n  NTA: { timeZone: ${zone} }\n`);
      await room.import(version("1", { embargoed }), "--publish");
      assert.match(room.read(first), held, embargoed);
      assert.equal(room.read(first).includes("draft"), held.source === "draft: true");
    }
  });

  it("ends no second before it does", async () => {
    const room = await newsroom();
    await room.import(version("1", { embargoed: "2023-11-10T00:30:20Z" }), "--publish");
    assert.match(room.read(first), /\ndate: 2023-11-10T09:31\n/);
  });

  it("takes nothing from readers that they see", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const before = room.read(first);
    await room.import(version("2", { embargoed: ahead }), "--publish");
    assert.equal(room.read(first), before);
    assert.match(room.read(second), /draft: true/);
  });
});

describe("an item that has ended", () => {
  it("stays a draft if its end is before its date", async () => {
    const room = await newsroom();
    const ended = version("1", { expires: "2023-11-08T00:00:00Z" });
    const { output } = await room.import(ended, "--publish");
    assert.match(output, /1: may not be shown after 2023-11-08T09:00:00\+09:00, which is before its date/);
    assert.match(room.read(first), /draft: true/);
  });
});

describe("items of one identifier in one import", () => {
  it("are held if they are held in one of two files of one version", async () => {
    for (const items of [
      [version("1"), version("1", { pubstatus: "embargoed" })],
      [version("1", { pubstatus: "embargoed" }), version("1")],
    ]) {
      const room = await newsroom();
      await room.import(items, "--publish");
      assert.match(room.read(first), /draft: true/);
    }
  });

  it("are ordered by the moments that name their versions", async () => {
    const room = await newsroom();
    const sent = (time: string, text: string) =>
      version("1", { uri: "quay", version: undefined, versioncreated: time, body_html: `<p>${text}</p>` });
    await room.import(
      [sent("2023-11-09T09:30:00Z", "Later."), sent("2023-11-09T10:00:00+02:00", "Earlier.")],
      "--publish",
    );
    assert.match(room.read(first), /Later\./);
  });
});

describe("a third version", () => {
  const third = version("3", { body_html: "<p>It fell.</p>" });

  it("of a withdrawn article stays a draft in the place of the second", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    await room.import(version("1", { pubstatus: "canceled" }), "--apply-kills");
    const before = room.read(first);
    await room.import(version("2"), "--publish");
    const { output } = await room.import(third, "--publish");
    assert.equal(room.read(first), before);
    assert.match(room.read(second), /\ndraft: true\n[\s\S]*It fell\./);
    assert.match(output, /is a newer version of articles\/2023\/11\/quay-is-safe\.md, which was withdrawn/);
    assert.equal(room.files().length, 2);
  });

  it("of an edited article stays one too", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    room.edit(first, "The quay is safe.", "The quay is safe, we hear.");
    await room.import(version("2"), "--publish");
    await room.import(third, "--publish");
    assert.match(room.read(second), /\ndraft: true\n[\s\S]*It fell\./);
  });
});

describe("a version that is sent again to hold it back", () => {
  const held = [
    [{ embargoed: ahead }, "is embargoed until 2023-11-11T15:00:00+09:00"],
    [
      { embargoed: ahead, ednote: "Please hold." },
      "is on hold, as a note to editors says, and is embargoed until",
    ],
    [{ embargoed: "" }, "has an embargo without a time"],
    [{ ednote: "Hold for the minister." }, "is on hold, as a note to editors says"],
  ] as const;
  for (const [given, reason] of held)
    it(`is told loudly, and the article stays as it is: ${JSON.stringify(given)}`, async () => {
      const room = await newsroom();
      await room.import(version("1"), "--publish");
      const before = room.read(first);
      const ran = await room.import(version("1", given), "--publish");
      assert.equal(ran.code, 3);
      assert.ok(
        ran.output.includes(`Out already, but the wire holds it back now (1):\n  ${first}: ${reason}`),
        ran.output,
      );
      assert.match(
        ran.notices,
        /^error: content\/articles\/2023\/11\/quay-is-safe\.md is out, but the wire holds it back now\./m,
      );
      assert.equal(room.read(first), before);
      assert.equal((await room.import(version("1"), "--publish")).code, 0);
    });

  it("makes a draft with --apply-kills, which a later version may replace", async () => {
    for (const [given] of held) {
      const room = await newsroom();
      await room.import(version("1"), "--publish");
      const before = room.read(first);
      const ran = await room.import(version("1", given), "--publish", "--apply-kills");
      assert.equal(ran.code, 0, ran.notices);
      assert.match(ran.output, /quay-is-safe\.md: .*, made a draft/);
      assert.equal(
        room.read(first),
        before.replace("hash: h", "hash: w").replace(/\n---\n\n/, "\ndraft: true\n---\n\n"),
      );
      assert.match(await room.check(), /no problems/);
      assert.equal((await room.import(version("1", given), "--publish")).code, 0);
      await room.import(version("2", { body_html: "<p>Free again.</p>" }), "--publish");
      assert.deepEqual(room.files(), ["quay-is-safe.md"]);
      assert.match(room.read(first), /Free again/);
    }
  });

  it("is not told of what waits already, and not of what an editor published who knew of it", async () => {
    const room = await newsroom();
    await room.import(version("1", { embargoed: ahead }), "--publish");
    assert.equal((await room.import(version("1", { embargoed: ahead }), "--publish")).code, 0);
    const other = await newsroom();
    const onHold = version("1", { ednote: "Hold for the minister." });
    await other.import(onHold);
    assert.equal((await other.import(onHold)).code, 0);
    other.edit(first, "draft: true\n", "");
    assert.equal((await other.import(onHold, "--publish")).code, 0);
    assert.equal((await other.import(version("1", { embargoed: ahead }), "--publish")).code, 3);
    await other.import(version("2", { body_html: "<p>New.</p>" }), "--publish");
    assert.match(other.read(first), /New\./);
  });
});
