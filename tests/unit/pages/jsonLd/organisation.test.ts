import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { organisation } from "../../../../src/pages/jsonLd/organisation.ts";
import { publisher } from "../../../../src/pages/jsonLd/publisher.ts";
import { jsonLdSchemas } from "../../../support/jsonLdSchemas.ts";
import { printedJson } from "../../../support/printedJson.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { siteFixture } from "../../../support/siteFixture.ts";
import { staticPageFixture } from "../../../support/staticPageFixture.ts";

describe("organisation", () => {
  it("tells who publishes and by which rules", () => {
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
    const printed = printedJson(organisation(siteFixture({ publication, pages })));
    assert.deepEqual(jsonLdSchemas.organisation.parse(printed), {
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

  it("names no policy whose page is not shown", () => {
    const publication = publicationFixture({ policies: { ethics: "ethics" } });
    const printed = jsonLdSchemas.organisation.parse(printedJson(organisation(siteFixture({ publication }))));
    assert.equal(printed.ethicsPolicy, undefined);
  });
});
