import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Author } from "../../../src/model/author.ts";
import { addressesOf } from "../../../src/pages/addresses.ts";
import { breadcrumbList, organisation, profile, publisher, webSite } from "../../../src/pages/json-ld.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { jsonLdSchemas } from "../../support/json-ld-schemas.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { printedJson } from "../../support/printed-json.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

it("breadcrumbs are numbered from 1, from the front page down, with absolute addresses", () => {
  const trail = [
    { title: "The Meridian", url: "/" },
    { title: "World", url: "/world/" },
  ];
  const data = printedJson(breadcrumbList(trail, addressesOf(publicationFixture())));
  assert.deepEqual(jsonLdSchemas.breadcrumbList.parse(data).itemListElement, [
    { "@type": "ListItem", position: 1, name: "The Meridian", item: "https://example.org/paper/" },
    { "@type": "ListItem", position: 2, name: "World", item: "https://example.org/paper/world/" },
  ]);
});

describe("organisation", () => {
  it("has the publisher and its policies", () => {
    const organisationFacts = {
      legalName: "Meridian Press Ltd",
      foundingDate: "2019",
      email: "desk@example.org",
      profiles: ["https://example.org/@meridian"],
    };
    const policies = {
      ethics: "ethics",
      corrections: "corrections-policy",
      ownership: "about",
      masthead: "about",
      feedback: "contact",
    };
    const publication = publicationFixture({ organisation: organisationFacts, policies });
    const pages = ["about", "contact", "corrections-policy", "ethics"].map((id) => staticPageFixture({ id }));
    const data = printedJson(organisation({ publication }, (id) => pages.find((one) => one.id === id)));
    assert.deepEqual(jsonLdSchemas.organisation.parse(data), {
      "@context": "https://schema.org",
      ...publisher(publication),
      description: publication.description,
      legalName: "Meridian Press Ltd",
      foundingDate: "2019",
      email: "desk@example.org",
      sameAs: ["https://example.org/@meridian"],
      ethicsPolicy: "https://example.org/paper/ethics/",
      correctionsPolicy: "https://example.org/paper/corrections-policy/",
      ownershipFundingInfo: "https://example.org/paper/about/",
      masthead: "https://example.org/paper/about/",
      actionableFeedbackPolicy: "https://example.org/paper/contact/",
    });
  });

  it("leaves out a policy whose page is not published", () => {
    const publication = publicationFixture({ policies: { ethics: "ethics" } });
    const data = jsonLdSchemas.organisation.parse(
      printedJson(organisation({ publication }, () => undefined)),
    );
    assert.equal(data.ethicsPolicy, undefined);
  });
});

const described = (given: Partial<Author>) =>
  jsonLdSchemas.profile.parse(printedJson(profile(authorFixture(given), siteFixture())));

describe("profile", () => {
  it("has all that the file of an author says", () => {
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

it("the site is described with its name, language and publisher", () => {
  const publication = publicationFixture();
  const {
    "@id": id,
    url,
    name,
    inLanguage,
    publisher: by,
  } = jsonLdSchemas.webSite.parse(printedJson(webSite(publication)));
  assert.deepEqual([url, name, inLanguage], ["https://example.org/paper/", "The Meridian", "en"]);
  assert.equal(id, "https://example.org/paper/#website");
  assert.equal(by["@id"], publisher(publication)["@id"]);
});
