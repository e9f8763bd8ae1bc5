import assert from "node:assert/strict";
import { it } from "node:test";
import { publishedPictures } from "../../../src/build/planning/publishedPictures.ts";
import { articleFixture } from "../../support/articleFixture.ts";
import { authorFixture } from "../../support/authorFixture.ts";
import { bodyFixture } from "../../support/bodyFixture.ts";
import { pictureFixture } from "../../support/pictureFixture.ts";
import { sectionFixture } from "../../support/sectionFixture.ts";
import { siteFixture } from "../../support/siteFixture.ts";
import { staticPageFixture } from "../../support/staticPageFixture.ts";
import { tagFixture } from "../../support/tagFixture.ts";

const picture = (name: string) => pictureFixture({ url: `/pictures/${name}.jpg`, path: `${name}.jpg` });
const showing = (name: string) => ({ ...bodyFixture(), pictures: [picture(name)] });

it("publishedPictures are those of everything that is shown, each once, by url", () => {
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
    publishedPictures(siteFixture({ articles: [article, other], pages })),
    ["biography", "body", "lead", "page", "portrait", "section", "tag"].map((name) => ({
      path: `${name}.jpg`,
      url: `/pictures/${name}.jpg`,
    })),
  );
});

it("publishedPictures of nothing are none", () => {
  assert.deepEqual(publishedPictures(siteFixture()), []);
});
