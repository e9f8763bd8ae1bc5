import assert from "node:assert/strict";
import { it } from "node:test";
import { publisher } from "../../../../src/pages/jsonLd/publisher.ts";
import { webSite } from "../../../../src/pages/jsonLd/webSite.ts";
import { jsonLdSchemas } from "../../../support/jsonLdSchemas.ts";
import { printedJson } from "../../../support/printedJson.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";

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
