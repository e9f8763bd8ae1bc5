import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Author } from "../../../../src/model/author.ts";
import { profile } from "../../../../src/pages/jsonLd/profile.ts";
import { authorFixture } from "../../../support/authorFixture.ts";
import { jsonLdSchemas } from "../../../support/jsonLdSchemas.ts";
import { pictureFixture } from "../../../support/pictureFixture.ts";
import { printedJson } from "../../../support/printedJson.ts";
import { siteFixture } from "../../../support/siteFixture.ts";

const described = (given: Partial<Author>) =>
  jsonLdSchemas.profile.parse(printedJson(profile(authorFixture(given), siteFixture())));

describe("profile", () => {
  it("tells of an author what their file says", () => {
    const { mainEntity, url } = described({
      role: "Foreign editor",
      description: "Covers harbours.",
      email: "mara@example.org",
      links: [{ title: "Mastodon", url: "https://example.com/@mara" }],
      picture: pictureFixture(),
    });
    const { worksFor, image, ...facts } = mainEntity;
    assert.equal(url, "https://example.org/paper/authors/mara-lindqvist/");
    assert.deepEqual(facts, {
      "@type": "Person",
      "@id": `${url}#person`,
      name: "Mara Lindqvist",
      url,
      jobTitle: "Foreign editor",
      description: "Covers harbours.",
      email: "mara@example.org",
      sameAs: ["https://example.com/@mara"],
    });
    assert.equal(image?.url, "https://example.org/paper/pictures/harbour-1f3a9c0d2b-square-900.jpg");
    assert.equal(worksFor.name, "The Meridian");
  });

  it("leaves out what the file does not say", () => {
    assert.deepEqual(Object.keys(described({}).mainEntity), ["@type", "@id", "name", "url", "worksFor"]);
  });
});
