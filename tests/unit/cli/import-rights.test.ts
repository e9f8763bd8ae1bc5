/** The times for which the rights of a wire hold, and pictures that may not be shown. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newsroom, version } from "../../support/newsroom.ts";

const first = "articles/2023/11/quay-is-safe.md";
const ahead = "2023-11-11T06:00:00Z";

const newsml = (content: string, management = '<Status FormalName="Usable"/>') =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>nta.example</ProviderId><DateId>20231109</DateId><NewsItemId>quay</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20231109T080000Z</FirstCreated>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>Quay is safe</HeadLine></NewsLines><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

const g2 = (content: string, meta = "") =>
  `<newsItem guid="urn:newsml:nta.example:20231109:quay" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider><name>NTA</name></provider><versionCreated>2023-11-09T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>${meta}</itemMeta><contentMeta><headline>Quay is safe</headline></contentMeta><contentSet><inlineXML>${content}</inlineXML></contentSet></newsItem>`;

describe("the times of rights", () => {
  const whole = (rights: string, shown = "") =>
    `<nitf><head><docdata><doc-id id-string="quay" regsrc="NTA"/><date.issue norm="20231109T080000Z"/>${rights}</docdata></head><body><body.head><hedline><hl1>Quay is safe</hl1></hedline>${shown}</body.head><body.content><p>It stands.</p></body.content></body></nitf>`;
  const usage = (rights: string) =>
    newsml("<p>It stands.</p>").replace(
      "<NewsLines>",
      `<RightsMetadata><UsageRights>${rights}</UsageRights></RightsMetadata><NewsLines>`,
    );
  const withRights = (rights: string) => g2("<p>It stands.</p>").replace("<itemMeta>", `${rights}<itemMeta>`);
  const waits = {
    "doc.rights of NITF": whole(`<doc.rights startdate="${ahead}"/><doc.rights startdate="20231101"/>`),
    "the rights above a text of NITF": whole(
      "",
      `<rights>From Saturday.<rights.startdate norm="${ahead}">Saturday</rights.startdate></rights>`,
    ),
    "the rights of NewsML-G2": withRights(`<rightsInfo validfrom="${ahead}"/>`),
    "one of several terms of NewsML-G2": withRights(
      `<rightsInfo/><rightsInfo><usageTerms validFrom="${ahead}">From Saturday.</usageTerms></rightsInfo>`,
    ),
    "a part of NewsML-G2": withRights(`<partMeta><embargoed>${ahead}</embargoed></partMeta>`),
    "the rights of NewsML 1.2": usage("<StartDate>20231111T060000Z</StartDate>"),
  };
  for (const [name, item] of Object.entries(waits))
    it(`hold an item back until they begin: ${name}`, async () => {
      const room = await newsroom();
      const ran = await room.import(item, "--publish");
      assert.equal(ran.code, 0, ran.notices);
      assert.match(room.read(first), /\ndate: 2023-11-11T15:00\n/);
    });

  const ends = {
    "the first of several in NITF": whole(
      '<date.expire norm="20231230T120000Z"/><doc.rights enddate="20231130T120000Z"/><doc.rights enddate="20231231"/>',
    ),
    "the rights above a text of NITF": whole(
      "",
      '<rights><rights.enddate norm="20231130T120000Z">November</rights.enddate></rights>',
    ),
    "the rights of NewsML-G2": withRights('<rightsInfo validto="2023-11-30T12:00:00Z"/>'),
    "the rights of NewsML 1.2": usage("<EndDate>20231130T120000Z</EndDate>"),
    "NITF in NewsML-G2": g2(whole('<doc.rights enddate="20231130T120000Z"/>')),
  };
  for (const [name, item] of Object.entries(ends))
    it(`end an article: ${name}`, async () => {
      const room = await newsroom();
      await room.import(item, "--publish");
      assert.match(room.read(first), /\nexpires: 2023-11-30T21:00(?::00\+09:00)?\n/);
    });

  it("make a draft if they can't be read, or if a part may not be shown", async () => {
    for (const item of [
      whole('<doc.rights startdate="soon"/>'),
      whole('<doc.rights enddate="when it is over"/>'),
      withRights("<partMeta><embargoed/></partMeta>"),
      withRights('<partMeta><pubStatus qcode="stat:withheld"/></partMeta>'),
    ]) {
      const room = await newsroom();
      await room.import(item, "--publish");
      assert.match(room.read(first), /\ndraft: true\n/, item);
    }
  });
});

describe("a picture that may not be shown", () => {
  const picture = (meta: string, rights = "") =>
    `<newsItem guid="urn:lamp">${rights}<itemMeta><itemClass qcode="ninat:picture"/>${meta}</itemMeta><contentMeta><headline>Lamp</headline></contentMeta><contentSet><remoteContent rendition="rnd:highRes" href="https://pictures.example/big/lamp.jpg" width="2000"/><remoteContent rendition="rnd:preview" href="https://pictures.example/small/lamp-small.jpg" width="200"/></contentSet></newsItem>`;
  const body =
    '<p>It stands.</p><figure><img src="/media/LAMP.jpg?w=300"/><figcaption>The keeper</figcaption></figure><p>It is <img src="https://pictures.example/small/lamp-small.jpg"/> lit.</p><figure><img src="https://pictures.example/quay.jpg"/><figcaption>The quay at dawn</figcaption></figure><p>So it stays.</p>';
  const message = (meta: string, rights = "") =>
    `<newsMessage><itemSet>${g2(body)}${picture(meta, rights)}</itemSet></newsMessage>`;

  it("is left out of a text that shows it by hand, and told", async () => {
    for (const [meta, rights] of [
      ['<pubStatus qcode="stat:withheld"/>', ""],
      ["<embargoed>2023-12-24T06:00:00Z</embargoed>", ""],
      ["", '<rightsInfo validto="2023-12-24T06:00:00Z"/>'],
    ] as const) {
      const room = await newsroom();
      const ran = await room.import(message(meta, rights), "--publish");
      assert.doesNotMatch(room.read(first), /lamp|keeper/i, meta);
      assert.match(room.read(first), /The quay at dawn/);
      assert.match(ran.notices, /a picture of it may not be shown now, and was left out\./);
    }
    const room = await newsroom();
    const free = await room.import(message('<pubStatus qcode="stat:usable"/>'), "--publish");
    assert.match(free.output, /Pictures that were not found[\s\S]*big\/lamp\.jpg/);
  });

  it("is left out of a text in ninjs, too", async () => {
    const room = await newsroom();
    await room.import(
      version("1", {
        body_html:
          '<p>It stands.</p><figure><img src="/media/lamp.jpg"><figcaption>The keeper</figcaption></figure>',
        associations: {
          main: {
            type: "picture",
            pubstatus: "withheld",
            renditions: { big: { href: "https://pictures.example/big/lamp.jpg", width: 2000 } },
          },
        },
      }),
      "--publish",
    );
    assert.doesNotMatch(room.read(first), /lamp|keeper/);
  });
});
