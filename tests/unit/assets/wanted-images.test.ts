import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { publishedPictures, shownPictures } from "../../../src/assets/wanted-images.ts";
import type { Site } from "../../../src/model/site.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const picture = (name: string) => pictureFixture({ name, path: `${name}.jpg`, width: 400, height: 400 });
const showing = (name: string) => ({ ...bodyFixture(), pictures: [picture(name)] });
const published = (site: Site) => publishedPictures(shownPictures(site), "public");

describe("the pictures to publish", () => {
  it("are those of all pages, each once, by name", () => {
    const article = articleFixture({
      picture: picture("lead"),
      body: showing("body"),
      section: sectionFixture({ body: showing("section") }),
      authors: [authorFixture({ picture: picture("portrait"), body: showing("biography") })],
      tags: [{ ...tagFixture("Port"), body: showing("tag") }, tagFixture("Quay")],
    });
    const other = articleFixture({
      slug: "b",
      picture: picture("lead"),
      body: showing("body"),
      section: article.section,
    });
    const pages = [staticPageFixture({ body: showing("page") })];
    assert.deepEqual(
      published(siteFixture({ articles: [article, other], pages })).map(({ source }) => source.path),
      ["biography", "body", "lead", "page", "portrait", "section", "tag"].map((name) => `${name}.jpg`),
    );
  });

  it("have the variants that their pages use", () => {
    const urlsOf = (given: Parameters<typeof articleFixture>[0]) =>
      published(siteFixture({ articles: [articleFixture(given)] })).flatMap(({ variants }) =>
        variants.map(({ url }) => url.replace("/pictures/", "")),
      );
    assert.deepEqual(
      urlsOf({ body: showing("a") }),
      ["320.avif", "320.jpg", "400.avif", "400.jpg"].map((end) => `a-${end}`),
    );
    assert.deepEqual(urlsOf({ authors: [authorFixture({ picture: picture("a") })] }), [
      ...["160", "320", "400", "80"].flatMap((width) =>
        ["avif", "jpg"].map((ending) => `a-portrait-${width}.${ending}`),
      ),
      "a-square-400.jpg",
    ]);
    const lead = urlsOf({ picture: { ...picture("a"), focus: { x: 10, y: 20 } } });
    assert.ok(lead.includes("a-400.jpg"));
    assert.ok(lead.includes("a-wide-10-20-320.avif"));
    assert.ok(lead.includes("a-classic-10-20-400.jpg"));
    assert.ok(lead.includes("a-square-400.jpg"));
  });

  it("move in articles, but not on cards or for readers who prefer reduced motion", () => {
    const animation = pictureFixture({
      name: "a",
      form: "animation",
      type: "image/gif",
      width: 400,
      height: 300,
    });
    const [files] = published(siteFixture({ articles: [articleFixture({ picture: animation })] }));
    const ends = files?.variants.map(({ url }) => url.replace("/pictures/a", "")) ?? [];
    assert.ok(ends.includes("-moving-400.gif"));
    assert.ok(ends.includes("-moving-400.webp"));
    assert.ok(ends.includes("-wide-400.avif"));
    assert.ok(ends.includes("-400.avif"));
  });

  it("are none without pages", () => {
    assert.deepEqual(published(siteFixture()), []);
  });
});
