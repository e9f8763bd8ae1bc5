/** Published samples of agencies and of the IPTC, compared with their sources. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ImportedItem } from "../../../../../src/import/imported-item.ts";
import { newsmlG2Format, nitfFormat } from "../../../../../src/import/wires/xml/wire-format.ts";
import { importContext, importedItems, inputBytes } from "../../../../support/imported-items.ts";

const samples = new URL("../../../../../../shared/wire/", import.meta.url).pathname;

interface Sample {
  readonly path: string;
  readonly date?: string;
  readonly name?: string;
  readonly dateline?: string;
  readonly state: string;
  readonly picture?: string;
  /** The words of the body that are in no field and in no text, for they are for editors, or say who sends it. */
  readonly left?: readonly string[];
}

const articles: readonly Sample[] = [
  {
    path: "nitf/guardian-3.3.xml",
    date: "2002-02-26T14:30:00Z",
    name: "Alan Karben",
    dateline: "Newport News, VA",
    state: "public",
    picture: "high-tide.jpg",
  },
  {
    path: "nitf/guardian-3.6.xml",
    date: "2009-11-23T11:44:28Z",
    name: "Alan Karben",
    dateline: "CAPE CANAVERAL, Fla",
    state: "public",
    picture: "http://syndication.example.org/contentid/7ec8f76677914ac68cec6ad32a67bc2a",
    left: ["example", "media"],
  },
  {
    path: "nitf/nitfr-full_featured.xml",
    date: "2024-12-15T00:00:00Z",
    name: "John Author",
    dateline: "NEW YORK",
    state: "draft",
  },
  { path: "nitf/nitfr-nested_entities.xml", state: "public" },
  { path: "nitf/nitfr-with_line_breaks.xml", state: "public" },
  {
    path: "newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml",
    date: "2018-11-21T21:25:32Z",
    name: "Meredith Jameson",
    dateline: "New York, NY",
    state: "public",
    left: ["october", "21"],
  },
  {
    path: "newsml-g2/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml",
    name: "Sports Network",
    state: "public",
  },
];

describe("a published sample", () => {
  if (!existsSync(samples)) {
    it("was not read: the samples are not in reach of this checkout", () => {
      assert.equal(existsSync(samples), false);
    });
    return;
  }

  for (const { path, left = [], ...expected } of articles)
    it(`${path} becomes an article with its title, date, credits, state and words`, async () => {
      const found = (await itemsOf(path)).find((item) => item.type === "article");
      assert.ok(found);
      const { title, date, byline, dateline, release, image, text } = found;
      const name = typeof byline === "object" ? byline.name : byline;
      const picture = image?.address;
      const source = readFileSync(join(samples, path), "utf8");
      assert.equal(title, titleIn(source));
      const given = { date: utc(date), name, dateline, state: release.state, picture };
      assert.deepEqual(
        Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        expected,
      );
      const shown = text.markdown.replace(/<\/?em>/g, "").replace(/<[^>]*>/g, " ");
      const fields = [shown, title, image?.caption, image?.credit, dateline, JSON.stringify(byline)];
      const rest = wordsOf(fields.join(" "));
      const missing = wordsOf(bodyOf(source)).filter((word) => {
        const index = rest.indexOf(word);
        if (index >= 0) rest.splice(index, 1);
        return index < 0;
      });
      assert.deepEqual(missing, left);
    });

  it("that is superseded is named as one to withdraw", async () => {
    const [first] = await itemsOf("nitf/guardian-3.3.xml");
    assert.equal(first?.type === "withdrawal" && first.wire.id, "iptc.321656141.a");
  });

  it("without a text becomes nothing", async () => {
    for (const name of [
      "LISTING_1_A_NewsML-G2_News_Item",
      "LISTING_28_Illustrating_Located_Subject_and_Dateline",
    ]) {
      const [item] = await itemsOf(`newsml-g2/${name}.xml`);
      assert.equal(item?.type === "skipped" && item.reason, "has no text");
    }
  });
});

async function itemsOf(path: string): Promise<readonly ImportedItem[]> {
  const file = inputBytes(path, readFileSync(join(samples, path)));
  const context = importContext({ timeZone: "UTC", now: Date.parse("2024-12-01T00:00:00Z") });
  const items = await Promise.all(
    [nitfFormat, newsmlG2Format].map((format) => importedItems(format, [file], context)),
  );
  return items.flat().filter((item) => item.type !== "unreadable");
}

/** Returns the text of a body, found without a parser. */
function bodyOf(source: string): string {
  return source
    .slice(source.lastIndexOf("<body.content>"), source.lastIndexOf("</body.content>"))
    .replace(/<nitf-table-metadata>[\s\S]*?<\/nitf-table-metadata>|<!--[\s\S]*?-->/g, " ")
    .replace(/<\/?(?:em|xhtml:span|person|org|location)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ");
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns a time in UTC, so that the machine's zone would show. */
function utc(date: string | undefined): string | undefined {
  return date?.includes("T") ? new Date(date).toISOString().replace(".000Z", "Z") : date;
}

/** Returns the words of the first headline in a source. */
function titleIn(source: string): string {
  const [, headline = ""] =
    /<hl1\b[^>]*>([\s\S]*?)<\/hl1>/.exec(source) ??
    /<headline\b[^>]*>([\s\S]*?)<\/headline>/.exec(source) ??
    [];
  return headline
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
