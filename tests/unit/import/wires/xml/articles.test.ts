/** What the fields and the text of an article are made of. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ImportedArticle } from "../../../../../src/import/imported-item.ts";
import { oneLine } from "../../../../../src/import/text/lines.ts";
import {
  newsml1Format,
  newsmlG2Format,
  nitfFormat,
} from "../../../../../src/import/wires/xml/wire-format.ts";
import {
  importContext,
  importedItems,
  importFixtures,
  inputBytes,
} from "../../../../support/imported-items.ts";

const context = importContext({
  now: Date.parse("2023-11-09T12:00:00Z"),
  timeZone: "Asia/Seoul",
  providers: new Map([["alt", { name: "Agencia Litoral", timeZone: "America/Lima" }]]),
});

describe("a report in NITF", () => {
  it("has the fields of its head and of its data", async () => {
    const { text, source, notices, ...fields } = await fixture("nitf/usable.xml");
    assert.deepEqual(fields, {
      type: "article",
      release: { state: "public" },
      title: "Wall of Nordtal harbour gives way",
      standfirst: "Two ferries are kept from sailing until divers have seen the wall.",
      date: "2023-11-08T23:00:00+09:00",
      updated: undefined,
      expires: "2033-11-08T23:00:00+09:00",
      credits: [],
      byline: { name: "Ida Holm", role: "NTA Harbour Writer", type: "person" },
      dateline: "NORDTAL",
      categories: [],
      tags: ["Harbours"],
      subjects: [{ code: "subj:04015001", name: "Shipping" }],
      kind: "analysis",
      lang: undefined,
      oldAddresses: [],
      image: {
        address: "wall.jpg",
        alt: undefined,
        caption: "The wall on Wednesday.",
        credit: "Pia Brandt, NTA Photo",
      },
      wire: {
        provider: "NTA",
        id: "nta-20231108-0042",
        version: "2.3",
        usage: "Not for use in brochures",
      },
    });
  });

  it("has all text of its body, without dateline, notes and the marks of desks", async () => {
    const { text } = await fixture("nitf/usable.xml");
    assert.equal(
      text.markdown.replace(/[\uFDD0\uFDD1]/g, "|"),
      `A wall of the harbour that Nordtal Ports built in 1931 gave way on Wednesday, said Ole *Vik* the younger, who runs it.

It will cost 2.4 million euros, about three 1/2 times what was set aside.[^1]

## Ferries wait

The Seagull and the [Heron](|0|) wait in Nordtal, Norland:

- the *Seagull* until Friday
- the Heron until Sunday

> We heard a crack, then the water.
>
> — Mayor Ruth Aas

| Ferry | Seats |
| --- | --- |
| Seagull | 210 |

![Two divers on a quay](|1| "Divers get ready.")

***

Divers begin on Thursday.

Jon Lund in Nordtal helped to report this.

[^1]: Figures of the port, for **this year** only.`,
    );
  });

  it("keeps notes and contacts for editors out of the text, and tells the editor", async () => {
    const { text, notices } = await fixture("nitf/usable.xml");
    assert.doesNotMatch(`${text.markdown}${text.words}`, /555|Eds:|paragraph four|Nobody outside/);
    assert.deepEqual(notices, ["it has a note to editors, which is not in the article."]);
    const contacts = await fixture("nitf/contacts.xml");
    assert.equal(contacts.text.words, "The lido opens in May.");
    assert.deepEqual(contacts.notices, [
      'a note to editors was left out of its text: "Editor\'s note: Ask for the map before printing."',
      "the contacts at the end of its text were left out.",
    ]);
  });

  it("without namespace, with lines of teleprinters and dates in the time of its sender", async () => {
    const { text, date, byline, dateline, standfirst, wire, lang } = await fixture("nitf/old.xml");
    assert.equal(date, "2023-11-08T14:45:26-05:00");
    assert.deepEqual([byline, dateline, standfirst], ["ALT", "Puerto Claro", undefined]);
    assert.deepEqual([wire?.provider, lang], ["Agencia Litoral", undefined]);
    assert.equal(
      text.markdown,
      `La luz del faro de Puerto Claro, que la tormenta del martes había dejado a oscuras, volvió a lucir anoche poco antes de las nueve, según la autoridad portuaria.

El poema que el farero leyó:

Luz de sal,\\
luz de pan.`,
    );
  });
});

const bodies: readonly (readonly [name: string, body: string, markdown: string, dateline?: string])[] = [
  ["text after inline elements", "<p>a <org>b</org> c <num>d</num> e</p>", "a b c d e"],
  ["bare text and paragraphs in turn", "one<p>two</p>three", "one\n\ntwo\n\nthree"],
  ["paragraphs within paragraphs", "<p>one <p>two</p> three</p>", "one\n\ntwo\n\nthree"],
  ["a list within a paragraph", "<p>one<ul><li>two</li></ul>three</p>", "one\n\n- two\n\nthree"],
  ["words in elements of other namespaces", '<p>a <x:y xmlns:x="urn:x">b</x:y> c</p>', "a b c"],
  ["two line breaks as the end of a paragraph", "<p>one<br/><br/>two</p>", "one\n\ntwo"],
  ["a place in capitals", "<p>ROMA, 01 LUG - Testo.</p><p>x</p>", "Testo.\n\nx", "ROMA"],
  ["a place with an agency", "<p>Berlin (dpa) - Text.</p><p>x</p>", "Text.\n\nx", "Berlin"],
  ["a place with a weekday", "<p>MOSCOW, Monday (Wire) - Text.</p><p>x</p>", "Text.\n\nx", "MOSCOW"],
  ["a place in brackets", "<p>(New York, NY - October 21) Text.</p><p>x</p>", "Text.\n\nx", "New York, NY"],
  [
    "a dateline once only",
    "<p>PARIS (NTA) - Text.</p><p>PARIS (NTA) - Text.</p>",
    "Text.\n\nPARIS (NTA) - Text.",
    "PARIS",
  ],
  ["the signs at the end", "<p>Text.</p><p>ends</p><p>___</p><p>NTA RTV ar</p><p>(©NTA)</p>", "Text."],
  ["an address for editors", "<p>Text.</p><p>BILDE: https://a.example/1</p>", "Text."],
  ["a repeated headline", "<hl2>A headline</hl2><p>Text.</p>", "Text."],
  ["what a class says is not public", '<p>Text.</p><div class="notepad nonpublic"><p>555</p></div>', "Text."],
  ["a notebook of the desk", "<p>Text.</p><p># Notizblock</p><p>Tel. 555</p>", "Text."],
  [
    "code of an embed as words",
    '<p>Text.</p><p>&lt;iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"&gt;&lt;/iframe&gt;</p>',
    "Text.\n\n@[youtube](https://www.youtube.com/embed/dQw4w9WgXcQ)",
  ],
  ["scripts", "<p>Text.</p><script>alert(1)</script>", "Text."],
  ["a note that is for readers", '<p>Text.</p><note type="pa"><p>For you.</p></note>', "Text.\n\nFor you."],
  ["characters that stand for addresses elsewhere", "<p>a \uFDD00\uFDD1 b</p>", "a 0 b"],
];

describe("the body of a report", () => {
  for (const [name, body, markdown, dateline] of bodies)
    it(`with ${name} becomes its Markdown`, async () => {
      const source = `<nitf><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
      const article = await articleOf(source);
      assert.equal(article.text.markdown.trim(), markdown);
      assert.equal(article.dateline, dateline);
    });

  it("leaves the lead to the standfirst if it is marked", async () => {
    const source = (lead: string) =>
      `<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p ${lead}>Lead.</p><p>Text.</p></body.content></body></nitf>`;
    for (const mark of ['lede="true"', 'class="lead"', 'class="ingress"']) {
      const { standfirst, text } = await articleOf(source(mark));
      assert.deepEqual([standfirst, text.words], ["Lead.", "Text."]);
    }
    const { standfirst } = await articleOf(source('class="txt"'));
    assert.equal(standfirst, undefined);
  });
});

const bylines: readonly (readonly [source: string, byline: ImportedArticle["byline"]])[] = [
  ["By <person>Ida Holm</person>", { name: "Ida Holm", type: "person" }],
  ["Von Ida Holm, <byttl>NTA</byttl>", { name: "Ida Holm", role: "NTA", type: "person" }],
  ["By IDA HOLM<byttl>Writer</byttl>", { name: "Ida Holm", role: "Writer", type: "person" }],
  ["Por Ida Holm y Jon Lund", "Por Ida Holm y Jon Lund"],
  ["gr/bp", undefined],
  ["<byttl>Sports Network</byttl>", "Sports Network"],
  ["By the harbour desk", "By the harbour desk"],
];

describe("a byline", () => {
  for (const [source, byline] of bylines)
    it(`written ${source} is read`, async () => {
      const article = await articleOf(
        `<nitf><body><body.head><hedline><hl1>A</hl1></hedline><byline>${source}</byline></body.head><body.content><p>Text.</p></body.content></body></nitf>`,
      );
      assert.deepEqual(article.byline, byline);
    });
});

const dates: readonly (readonly [norm: string, date: string | undefined])[] = [
  ["20170102T222800+0000", "2017-01-03T07:28:00+09:00"],
  ["20170102T222800Z", "2017-01-03T07:28:00+09:00"],
  ["20170102T222800", "2017-01-02T22:28:00+09:00"],
  ["2020-09-07T14:45:26", "2020-09-07T14:45:26+09:00"],
  ["2013-10-20 08:27:51+00:00", "2013-10-20T17:27:51+09:00"],
  ["20170724", "2017-07-24"],
  ["", undefined],
  ["soon", undefined],
];

describe("a date", () => {
  for (const [norm, date] of dates)
    it(`written "${norm}" is read`, async () => {
      const article = await articleOf(
        `<nitf><head><docdata><date.issue norm="${norm}"/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>`,
      );
      assert.equal(article.date, date);
      assert.equal(article.notices.length, norm === "soon" ? 1 : 0);
    });
});

describe("a NewsML-G2 message", () => {
  it("gives a text its fields, and the picture beside it in its largest size without a watermark", async () => {
    const { text, source, notices, ...fields } = await fixture("newsml-g2/message.xml");
    assert.deepEqual(fields, {
      type: "article",
      release: { state: "public" },
      title: "Leuchtturm strahlt wieder",
      standfirst: "Nach dem Sturm. Nach neun Tagen ohne Licht fahren die Schiffe wieder in den Hafen.",
      date: "2023-11-09T06:25:32+09:00",
      updated: "2023-11-09T06:30:00+09:00",
      expires: undefined,
      credits: [],
      byline: "Von Ida Holm und Jon Lund, lkd",
      dateline: "Puerto Claro",
      categories: [],
      tags: [],
      subjects: [
        { code: "medtop:04000000", name: "Wirtschaft" },
        { code: "medtop:20000245", name: undefined },
      ],
      kind: "interview",
      lang: "de",
      oldAddresses: [],
      image: { address: "lamp.jpg", caption: "Die Lampe bei Nacht.", credit: "Litoral Photo" },
      wire: {
        provider: "Litoral News",
        id: "urn:newsml:litoral.example:20231108:lamp",
        version: "3",
        usage: "NO ARCHIVAL USE",
      },
    });
    assert.equal(source.part, "item 1");
    assert.equal(
      oneLine(text.words),
      "Nach neun Tagen. Die Lampe brennt wieder. Neun Tage So lange war es dunkel. Der Wärter. Foto: Marin",
    );
    assert.deepEqual(notices, [
      "the wire warns that its content may upset readers.",
      "it has a note to editors, which is not in the article.",
      'its terms limit how long it may be shown: "NO ARCHIVAL USE". Write until when as expires.',
    ]);
  });

  it("does not show a picture beside the text twice", async () => {
    const source = readFileSync(join(importFixtures, "newsml-g2/message.xml"), "utf8");
    const [article] = await articlesOf(Buffer.from(source.replace("keeper.jpg", "lamp-t.jpg")));
    assert.equal(article?.image?.address, "lamp.jpg");
    assert.deepEqual(article?.text.addresses, []);
  });

  it("gives no text the picture of another one, nor one that is withheld", async () => {
    const [one, two] = await articlesIn("newsml-g2/several.xml");
    assert.equal(one?.image?.caption, "The lamp.");
    assert.doesNotMatch(JSON.stringify([one?.text, two]), /Withheld|lamp\.jpg/);
  });

  it("leaves out routing codes and times that stand for a dateline", async () => {
    const bare = await fixture("newsml-g2/without-namespace.xml");
    assert.deepEqual([bare.text.words, bare.dateline], ["Il faro splende ancora.", "ROMA"]);
    assert.equal((await fixture("newsml-g2/timestamp-dateline.xml")).dateline, undefined);
  });

  it("is read with NITF, HTML or plain text in it", async () => {
    const inside = await fixture("newsml-g2/nitf-inside.xml");
    assert.deepEqual(
      [inside.byline, inside.standfirst, inside.text.words],
      [
        { name: "Rosa Marin", role: "Keeper", type: "person" },
        "It had been dark for nine days.",
        "The lamp of the Light Board burns.",
      ],
    );
    const html = await fixture("newsml-g2/html-as-text.xml");
    assert.equal(html.text.markdown, "The lamp burns.\n\nAll **night**.");
    const plain = await fixture("newsml-g2/plain-text.xml");
    assert.equal(plain.text.markdown, "The lamp burns.\n\nAll night.");
  });
});

describe("a NewsML 1.2 file", () => {
  it("gives a text its fields, and its picture where the text has it", async () => {
    const { text, source, ...fields } = await fixture("newsml-1/usable.xml");
    assert.deepEqual(fields, {
      type: "article",
      release: { state: "public" },
      title: "Le phare brille à nouveau",
      standfirst: "Neuf jours dans le noir",
      date: "2023-11-08T21:59:02+09:00",
      updated: "2023-11-08T22:02:00+09:00",
      expires: undefined,
      credits: [],
      byline: { name: "Marie Le Goff", role: "KD", type: "person" },
      dateline: "Port-Clair",
      categories: [],
      tags: [],
      subjects: [{ code: "subj:04000000" }, { code: "subj:04015000" }],
      kind: undefined,
      lang: "fr",
      oldAddresses: [],
      image: undefined,
      wire: {
        provider: "Küstendienst",
        id: "urn:newsml:kd.example:20231108:A1",
        version: "2",
        usage: "Presse. Europe",
      },
      notices: ["it has a note to editors, which is not in the article."],
    });
    assert.equal(
      oneLine(text.words),
      "La lampe brûle à nouveau. La lampe, mercredi. KD/Jean Bré Elle était éteinte.",
    );
  });

  it("is one article if headline, lead and text are components of their own", async () => {
    const part = (role: string, text: string) =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent><p>${text}</p></DataContent></ContentItem></NewsComponent>`;
    const source = `<NewsML><NewsItem><NewsComponent>${part("Title", "A title")}${part("Lead", "A lead.")}${part("Body", "One.<fn>a</fn>")}${part("Box", "Two.<fn>b</fn>")}</NewsComponent></NewsItem></NewsML>`;
    const articles = await articlesOf(Buffer.from(source));
    assert.deepEqual(
      articles.map(({ title, standfirst, text }) => [title, standfirst, text.markdown.trim()]),
      [["A title", "A lead.", "One.[^1]\n\nTwo.[^2]\n\n[^1]: a\n\n[^2]: b"]],
    );
    const either = source.replace("<NewsComponent>", '<NewsComponent EquivalentsList="yes">');
    assert.equal((await articlesOf(Buffer.from(either)))[0]?.text.words, "A title");
  });

  it("ends when its status will change", async () => {
    assert.equal((await fixture("newsml-1/expiring.xml")).expires, "2033-11-12T21:00:00+09:00");
  });

  it("is read with upper-case HTML in it", async () => {
    const { text } = await fixture("newsml-1/cdata.xml");
    assert.equal(text.markdown, "La lampe brûle à nouveau.\n\nElle était **éteinte**.");
  });
});

async function articlesIn(path: string): Promise<readonly ImportedArticle[]> {
  return await articlesOf(readFileSync(join(importFixtures, path)));
}

async function fixture(path: string): Promise<ImportedArticle> {
  const [article] = await articlesIn(path);
  assert.ok(article);
  return article;
}

async function articleOf(source: string): Promise<ImportedArticle> {
  const [article] = await articlesOf(Buffer.from(source));
  assert.ok(article);
  return article;
}

async function articlesOf(bytes: Uint8Array): Promise<readonly ImportedArticle[]> {
  const formats = [nitfFormat, newsmlG2Format, newsml1Format];
  const items = await Promise.all(
    formats.map((format) => importedItems(format, [inputBytes("a.xml", bytes)], context)),
  );
  return items.flat().filter((item) => item.type === "article");
}
