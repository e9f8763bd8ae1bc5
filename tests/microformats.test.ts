/** What readers of microformats find on the pages of the golden site. https://microformats.org/wiki/h-entry */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { mf2 } from "microformats-parser";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";

const address = "https://golden.example/post/";

let site: BuiltSite;
before(async () => {
  site = await builtSite({ folder: testFolder("sites/golden"), now: "2024-03-09T12:00" });
});

const parsed = (path: string) => mf2(site.read(`${path}index.html`), { baseUrl: address + path });

/** Returns the first item of a type on a page, wherever it stands. */
const itemOn = (path: string, type: string) => {
  const item = parsed(path).items.find((one) => one.type?.includes(type));
  assert.ok(item, `/${path} has no ${type}`);
  return item;
};

describe("the microformats", () => {
  it("of an article are its title, text, dates, authors, tags, picture and address", () => {
    const { properties } = itemOn("2024/03/05/bridge-part-one/", "h-entry");
    const { content, featured, ...others } = properties;
    assert.match(JSON.stringify(content), /The first stone was laid on Tuesday/);
    assert.match(
      JSON.stringify(featured),
      /"alt":"A bridge of two colours".*pictures\/bridge-[^"]*-320\.jpg"/,
    );
    const author = (name: string, id: string) => ({
      type: ["h-card"],
      properties: { name: [name], url: [`${address}authors/${id}/`] },
      value: name,
    });
    assert.deepEqual(others, {
      name: ["Bridge, part one: ‘the first stone’"],
      summary: ["The first of three, with “quotes” & ampersands <and> brackets."],
      category: ["Town", "Bridges", "Rivers"],
      author: [author("Ada Brandt", "ada-brandt"), author("Ben Okri-Vale", "ben-okri-vale")],
      published: ["2024-03-05T08:30:00-05:00"],
      updated: ["2024-03-05T10:15:00-05:00"],
      url: [`${address}2024/03/05/bridge-part-one/`],
    });
  });

  for (const path of ["", "town/", "tags/bridges/", "authors/ada-brandt/", "archive/2024/02/"])
    it(`of /${path} are a feed whose entries have a title, an address and, below the front page, a date`, () => {
      const { children = [] } = itemOn(path, "h-feed");
      assert.notEqual(children.length, 0);
      for (const { type, properties } of children) {
        assert.deepEqual(type, ["h-entry"]);
        for (const one of ["name", "url"]) assert.equal(properties[one]?.length, 1, one);
        // Of live coverage that goes on, a card says only when it was updated. A card at the head of the front page may say neither.
        const dates = [...(properties.published ?? []), ...(properties.updated ?? [])];
        assert.ok(dates.length === 1 || (path === "" && dates.length === 0), JSON.stringify(properties));
        assert.ok(String(properties.url?.[0]).startsWith(address));
      }
    });

  it("of an author are a card with portrait, position, mail and profiles, which are linked as the author's own", () => {
    const path = "authors/ada-brandt/";
    const [card] = itemOn(path, "h-feed").properties.author ?? [];
    assert.ok(typeof card === "object" && "properties" in card);
    assert.deepEqual(card.properties.name, ["Ada Brandt"]);
    assert.deepEqual(card.properties["job-title"], ["Town editor"]);
    assert.deepEqual(card.properties.email, ["mailto:ada@golden.example"]);
    assert.deepEqual(card.properties.url, ["https://social.example/@ada"]);
    assert.equal(card.properties.photo?.length, 1);
    assert.deepEqual(parsed(path).rels.me, ["https://social.example/@ada"]);
  });

  it("of other pages are none", () => {
    for (const path of ["about/", "tags/", "authors/", "corrections/", "search/"])
      assert.deepEqual(parsed(path).items, [], path);
  });

  it("are accompanied by the handles of authors in the fediverse", () => {
    const page = site.read("2024/03/05/bridge-part-one/index.html");
    assert.deepEqual(page.match(/<meta name="fediverse:creator" content="[^"]*">/g), [
      '<meta name="fediverse:creator" content="@ada@social.example">',
    ]);
  });
});
